/** The sections of a template in their order, each with what it holds, and what else has to be filled in. */
import type { DescribedSection, TemplateDescription } from '../../template/description';
import type { Field } from '../../template/schema';
import type { Format } from '../../template/format';
import { Explanation } from './explanation';
import { templateMessages as messages } from './messages';
import { SectionPart } from './section-part';
import styles from './templates.module.css';

function SectionView({ section, format }: { section: DescribedSection; format: Format }) {
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{section.title}</h2>
      <Explanation guidance={section.guidance} />
      {section.parts.map((part, index) => (
        <SectionPart key={index} part={part} format={format} />
      ))}
    </section>
  );
}

function Fields({ fields }: { fields: readonly Field[] }) {
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{messages.fields}</h2>
      <ul className={styles.fields}>
        {fields.map(({ id, label, required, guidance }) => (
          <li key={id} className={styles.part}>
            <p>
              <strong>{label}</strong>
              {!required && messages.optional}
            </p>
            <Explanation guidance={guidance} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Structure({ description, format }: { description: TemplateDescription; format: Format }) {
  return (
    <div className={styles.view}>
      {description.sections.map((section) => (
        <SectionView key={section.id} section={section} format={format} />
      ))}
      {description.fields.length > 0 && <Fields fields={description.fields} />}
    </div>
  );
}
