/** Takes files and folders dropped anywhere on the page, and says while they hover above it. */
import { useEffect, useRef, useState } from 'react';
import { droppedFiles, type GivenFile } from './desk/given-files';

export function useFolderDrop(onFiles: (files: GivenFile[]) => void): boolean {
  const [hovering, setHovering] = useState(false);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });

  useEffect(() => {
    const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      // Without this the browser would leave the page and show the file.
      event.preventDefault();
      setHovering(true);
    };
    const leave = (event: DragEvent) => {
      // Also fired between elements; only leaving the window has nothing beyond.
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setHovering(false);
      if (event.dataTransfer) {
        void droppedFiles(event.dataTransfer).then((files) => {
          take.current(files);
        });
      }
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);

  return hovering;
}
