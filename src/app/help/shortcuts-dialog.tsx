/** The list of keys. Loaded when first asked for. */
import { Fragment } from 'react';
import { Dialog } from '../../ui/dialog/dialog';
import { helpMessages, placeMessages, shortcutMessages } from './messages';
import { shortcuts, type Chord, type ShortcutPlace } from './shortcuts';
import styles from './shortcuts-dialog.module.css';

const PLACES = Object.keys(shortcuts) as ShortcutPlace[];

function Keys({ chord }: { chord: Chord }) {
  return (
    <span className={styles.chord}>
      {chord.map((key, index) => (
        <Fragment key={key}>
          {index > 0 && '+'}
          <kbd className={styles.key}>{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={helpMessages.title} onClose={onClose}>
      <p className={styles.intro}>{helpMessages.intro}</p>
      <div className={styles.places}>
        {PLACES.map((place) => (
          <section key={place} className={styles.place} aria-labelledby={`keys-${place}`}>
            <h3 id={`keys-${place}`} className={styles.title}>
              {placeMessages[place]}
            </h3>
            <dl>
              {shortcuts[place].map(({ id, chords }) => (
                <div key={id} className={styles.shortcut}>
                  <dt className={styles.chords}>
                    {chords.map((chord) => (
                      <Keys key={chord.join('+')} chord={chord} />
                    ))}
                  </dt>
                  <dd className={styles.does}>{shortcutMessages[id]}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
