/** A text box as tall as its text: its height comes from a copy of the text laid out behind it. */
import { useLayoutEffect, useRef, type ComponentPropsWithRef } from 'react';
import styles from './narrative.module.css';

function copyBehind(area: HTMLTextAreaElement): void {
  // The closing blank keeps a last empty line as high as the others.
  if (area.parentElement) area.parentElement.dataset.text = `${area.value} `;
}

export function GrowingText(props: Omit<ComponentPropsWithRef<'textarea'>, 'onInput' | 'rows'>) {
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const area = box.current?.querySelector('textarea');
    if (area) copyBehind(area);
  }, []);

  return (
    <div ref={box} className={styles.growing}>
      <textarea
        {...props}
        rows={3}
        onInput={(event) => {
          copyBehind(event.currentTarget);
        }}
      />
    </div>
  );
}
