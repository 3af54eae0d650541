/** The button that lets the reader choose draft files. */
import { useRef } from 'react';
import { Button } from '../../ui/button/button';
import { homeMessages as messages } from './messages';

export function ImportButton({ onFiles }: { onFiles: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        icon="upload"
        onClick={() => {
          input.current?.click();
        }}
      >
        {messages.import}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".json,application/json"
        data-testid="draft-files"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // Empty again, so that the same file can be chosen once more after it was put right.
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
