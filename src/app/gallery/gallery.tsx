/** All components in one page, in light or dark, to be looked at together. */
import { useState } from 'react';
import type { Examples } from '../../ui/examples';
import { Button } from '../../ui/button/button';
import { appMessages } from '../messages';
import { showTheme, themes } from '../theme';
import styles from './gallery.module.css';
import { galleryMessages as messages } from './messages';

export interface GalleryProps {
  components: readonly { name: string; examples: Examples }[];
}

/** These lie over the page: they are shown one at a time, when asked for. */
const FLOATING = new Set(['dialog', 'toast']);

function Floating({ name, example }: { name: string; example: Examples[string] }) {
  const [shown, setShown] = useState(false);
  return (
    <div
      // A dialog's own close has nobody to tell here: Esc takes it away.
      onKeyDownCapture={(event) => {
        if (event.key === 'Escape') setShown(false);
      }}
    >
      <Button
        size="small"
        onClick={() => {
          setShown(!shown);
        }}
      >
        {messages.show(name)}
      </Button>
      {shown && example}
    </div>
  );
}

export function Gallery({ components }: GalleryProps) {
  return (
    <main className={styles.gallery}>
      <div className={styles.head}>
        <h1>{messages.title}</h1>
        {themes.map((theme) => (
          <Button
            key={theme}
            size="small"
            onClick={() => {
              showTheme(theme);
            }}
          >
            {appMessages.themes[theme]}
          </Button>
        ))}
      </div>
      {components.map(({ name, examples }) => (
        <section key={name} id={name} className={styles.component} aria-labelledby={`title-${name}`}>
          <h2 id={`title-${name}`}>{name}</h2>
          {Object.entries(examples).map(([title, example]) => (
            <figure key={title} className={styles.example}>
              <figcaption className={styles.name}>{title}</figcaption>
              {FLOATING.has(name) ? <Floating name={title} example={example} /> : example}
            </figure>
          ))}
        </section>
      ))}
    </main>
  );
}
