/** The hidden field behind 导入文件. It stays in the page while files are being chosen, whatever else comes and goes. */
import type { Ref } from 'react';

export function DraftFilesInput({ ref, onFiles }: { ref: Ref<HTMLInputElement>; onFiles: (files: File[]) => void }) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      multiple
      accept=".json,.docx,.html,.htm,.xlsx,.txt,.doc,.wps,.xls,.pdf"
      data-testid="draft-files"
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        // Empty again, so that the same file can be chosen once more after it was put right.
        event.target.value = '';
        if (files.length > 0) onFiles(files);
      }}
    />
  );
}
