/** The tags that a government site's page should carry; all of them may be left out. */
import type { UseFormRegister } from 'react-hook-form';
import { TAG_LABELS } from '../../render/html/messages';
import { TextField } from '../../ui/text-field/text-field';
import { deliverMessages } from './messages';
import styles from './deliver.module.css';
import { LASTING_TAGS, type SiteValues } from './site-values';

const FIELDS = [
  ...LASTING_TAGS,
  ['image', 'Image'],
  ['url', 'Url'],
  ['published', 'PubDate'],
] as const satisfies readonly (readonly [keyof SiteValues, keyof typeof TAG_LABELS])[];

export function SiteForm({ register }: { register: UseFormRegister<SiteValues> }) {
  return (
    <details className={styles.site}>
      <summary>{deliverMessages.site}</summary>
      <p className={styles.hint}>{deliverMessages.siteHint}</p>
      <div className={styles.siteFields}>
        {FIELDS.map(([name, tag]) => (
          <TextField
            key={name}
            label={TAG_LABELS[tag]}
            hint={name === 'published' ? deliverMessages.publishedHint : undefined}
            {...register(name)}
          />
        ))}
      </div>
    </details>
  );
}
