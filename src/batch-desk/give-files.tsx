/** The ways to give files: a folder, single files, or a drop anywhere on the page. */
import { useRef, useState } from 'react';
import { Button } from '../ui/button/button';
import { DropSign } from '../ui/file-drop/drop-sign';
import { useFileDrop } from '../ui/file-drop/use-file-drop';
import { chosenFiles, droppedFiles, type GivenFile } from './desk/given-files';
import { deskMessages as messages } from './messages';

export interface GiveFilesProps {
  /** Called with at least one file. */
  onFiles: (files: GivenFile[]) => void;
  /** Whether there are files already, to which more are added. */
  more: boolean;
}

export function GiveFiles({ onFiles, more }: GiveFilesProps) {
  const folder = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const [none, setNone] = useState(false);
  const take = (given: GivenFile[]) => {
    setNone(given.length === 0);
    if (given.length > 0) onFiles(given);
  };
  const hovering = useFileDrop((transfer) => {
    void droppedFiles(transfer).then(take);
  });
  const choose = (input: HTMLInputElement) => {
    const given = chosenFiles(input.files ?? []);
    // Empty again, so that the same files can be chosen once more.
    input.value = '';
    take(given);
  };
  return (
    <>
      <Button variant={more ? 'secondary' : 'primary'} icon="upload" onClick={() => folder.current?.click()}>
        {more ? messages.addFolder : messages.folder}
      </Button>
      <Button icon="file" onClick={() => files.current?.click()}>
        {more ? messages.addFiles : messages.files}
      </Button>
      {none && <p role="alert">{messages.noFiles}</p>}
      <input
        ref={(input) => {
          folder.current = input;
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        data-testid="batch-folder"
        onChange={(event) => {
          choose(event.currentTarget);
        }}
      />
      <input
        ref={files}
        type="file"
        hidden
        multiple
        data-testid="batch-files"
        onChange={(event) => {
          choose(event.currentTarget);
        }}
      />
      {hovering && <DropSign>{messages.drop}</DropSign>}
    </>
  );
}
