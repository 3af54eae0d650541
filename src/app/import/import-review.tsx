/** The imported file beside what was recognised in it; nothing is kept before it is confirmed. */
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { reviewMessages } from '../../form/review-state/messages';
import type { CellKey } from '../../report/address';
import { chinaTime } from '../../report/china-time';
import type { AgencyLevel, Report } from '../../report/report';
import type { ReadBlock } from '../../read/read-document';
import type { Section } from '../../template/schema';
import { tableOf } from '../../template/content';
import { Button } from '../../ui/button/button';
import { RadioGroup } from '../../ui/radio-group/radio-group';
import { Select } from '../../ui/select/select';
import { TextField } from '../../ui/text-field/text-field';
import { DifferenceList } from './difference-list';
import styles from './import.module.css';
import { importMessages as messages } from './messages';
import { OriginalDocument } from './original-document';
import { UnsureFigures } from './unsure-figures';
import { useImportReview, type Identity, type Reviewed } from './use-import-review';

const LEVELS: readonly AgencyLevel[] = ['government', 'department', 'township', 'other'];

interface Answers {
  agency: string;
  year: string;
  level: AgencyLevel;
}

function textOf(block: ReadBlock): string {
  if (block.kind === 'picture') return messages.picture(block.alternative);
  if (block.kind !== 'table') return block.text;
  return block.rows.map(({ cells }) => cells.map(({ text }) => text).join(' ')).join('\n');
}

/** What of a section was found. */
function foundIn(section: Section, report: Report): { paragraphs: number; figures: number } {
  const tables = new Set(section.content.map(tableOf));
  return {
    paragraphs: section.content.reduce(
      (sum, part) => sum + ('narrative' in part ? (report.narrative[part.narrative]?.length ?? 0) : 0),
      0,
    ),
    figures: Object.keys(report.cells).filter((key) => tables.has(key.split('/')[0] ?? '')).length,
  };
}

export interface ImportReviewProps {
  imported: Reviewed;
  /** Why it could not be stored; '' as long as it was not tried. */
  failure: string;
  onConfirm: (report: Report) => void;
  /** Offered for a report that was sent. */
  onReview: (report: Report) => void;
  onCancel: () => void;
}

export function ImportReview({ imported, failure, onConfirm, onReview, onCancel }: ImportReviewProps) {
  const review = useImportReview(imported);
  const { recognised, document } = imported;
  const base = imported.kind === 'embedded' ? imported.report : recognised.report;
  const format = imported.kind === 'embedded' ? imported.format : recognised.format;
  const [visited, setVisited] = useState<CellKey | null>(null);
  const { register, handleSubmit, formState } = useForm<Answers>({
    defaultValues: { agency: base.agency.name, year: String(base.year), level: base.agency.level },
  });
  const { from, to } = format.template.years;
  const latest = Math.max(base.year, to ?? base.year + 1);
  const years = Array.from({ length: latest - Math.min(from, base.year) + 1 }, (_, ago) => String(latest - ago));
  const left = review.unsure.filter(({ confirmed }) => !confirmed).length;
  const at = (visited !== null ? recognised.figures.get(visited) : undefined) ?? null;
  const confirmed = ({ agency, year, level }: Answers): Report => {
    const identity: Identity = { agency: agency.trim(), year: Number(year), level };
    return review.report(identity);
  };
  const make = handleSubmit((answers) => {
    onConfirm(confirmed(answers));
  });
  const open = handleSubmit((answers) => {
    onReview(confirmed(answers));
  });
  const last = base.review.steps[base.review.steps.length - 1];
  const submit = last ? open : make;

  return (
    <form
      noValidate
      className={styles.review}
      onSubmit={(event) => {
        void submit(event);
      }}
    >
      {last && <p>{messages.sent(reviewMessages.lastStep(last.act, last.by, chinaTime(new Date(last.at))))}</p>}
      <p className={styles.hint}>{messages.intro}</p>
      <div className={styles.columns}>
        <section className={`${styles.column ?? ''} ${styles.sticky ?? ''}`} aria-labelledby="import-original">
          <h2 id="import-original">{messages.original}</h2>
          <OriginalDocument document={document} at={at} />
        </section>
        <section className={styles.column} aria-labelledby="import-recognised">
          <h2 id="import-recognised">{messages.recognised}</h2>
          <div className={styles.part}>
            <p>
              {messages.format}：{format.template.title}
            </p>
            <TextField
              label={messages.agency}
              error={formState.errors.agency?.message}
              {...register('agency', { validate: (text) => text.trim() !== '' || messages.agencyMissing })}
            />
            <Select label={messages.year} options={years.map((year) => ({ value: year, label: year }))} {...register('year')} />
            <RadioGroup
              label={messages.level}
              choices={LEVELS.map((value) => ({ value, label: messages.levels[value] }))}
              {...register('level')}
            />
          </div>
          {review.differences.length > 0 && (
            <div className={styles.part}>
              <h3>{messages.differences(review.differences.length)}</h3>
              <p className={styles.hint}>{messages.differencesHint}</p>
              <DifferenceList format={format} differences={review.differences} takes={review.takes} onTake={review.take} />
            </div>
          )}
          <div className={styles.part}>
            <h3>{messages.figures(Object.keys(base.cells).length)}</h3>
            <UnsureFigures figures={review.unsure} onText={review.setText} onConfirm={review.confirm} onVisit={setVisited} />
          </div>
          <div className={styles.part}>
            <h3>{messages.sections}</h3>
            <ul className={styles.sections}>
              {format.template.sections.map((section) => {
                const { paragraphs, figures } = foundIn(section, base);
                return (
                  <li key={section.id} className={styles.section}>
                    <span>{section.heading ?? section.name ?? section.id}</span>
                    <span>{messages.section(paragraphs, figures)}</span>
                  </li>
                );
              })}
            </ul>
          </div>
          {imported.messages.length > 0 && (
            <details>
              <summary>{messages.remarks(imported.messages.length)}</summary>
              <ul className={styles.list}>
                {imported.messages.map(({ message }, index) => (
                  <li key={index}>{message}</li>
                ))}
              </ul>
            </details>
          )}
          {imported.kind === 'recognised' && recognised.unplaced.length > 0 && (
            <details>
              <summary>{messages.unplaced(recognised.unplaced.length)}</summary>
              <p className={styles.hint}>{messages.unplacedHint}</p>
              <ul className={styles.list}>
                {recognised.unplaced.map((block, index) => (
                  <li key={index}>{textOf(block)}</li>
                ))}
              </ul>
            </details>
          )}
          {failure !== '' && <p role="alert">{failure}</p>}
          <div className={styles.acts}>
            <Button type="submit" variant="primary">
              {last ? messages.review : messages.confirm}
            </Button>
            {last && (
              <Button
                onClick={(event) => {
                  void make(event);
                }}
              >
                {messages.asReport}
              </Button>
            )}
            <Button onClick={onCancel}>{messages.cancel}</Button>
            {left > 0 && <span className={styles.hint}>{messages.stillUnsure(left)}</span>}
          </div>
        </section>
      </div>
    </form>
  );
}
