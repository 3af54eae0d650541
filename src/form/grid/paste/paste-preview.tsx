/** What a doubtful paste would do, to be looked at before: what goes where, what is left out and why. */
import type { Format } from '../../../template/format';
import { Button } from '../../../ui/button/button';
import { classes } from '../../../ui/classes';
import { Dialog, DialogActions } from '../../../ui/dialog/dialog';
import { Icon } from '../../../ui/icon/icon';
import { VisuallyHidden } from '../../../ui/visually-hidden/visually-hidden';
import { shownText } from '../cell-text';
import type { LeftText } from './fitted';
import { pasteMessages as messages } from './messages';
import { leftByPlace, otherTotals, totalText } from './paste-report';
import styles from './paste.module.css';
import type { PastePlan, PlannedText } from './plan-paste';
import { previewGroups, type PreviewGroup } from './preview-groups';

/** Places and texts that are named one by one; the rest is counted. */
const NAMED = 12;

function Planned({ planned }: { planned: PlannedText | null }) {
  if (planned === null) return <td />;
  const { before, text, printed, sure } = planned;
  const changes = before !== '' && before !== text;
  return (
    <td className={classes(styles.figure, changes && styles.changes, !sure && styles.unsure)}>
      {changes && (
        <del className={styles.before}>
          <VisuallyHidden>{messages.before}</VisuallyHidden>
          {shownText(before)}
        </del>
      )}
      <span>{shownText(text)}</span>
      {!sure && (
        <span className={styles.query}>
          ？<VisuallyHidden>{messages.unsure}</VisuallyHidden>
        </span>
      )}
      {!sure && printed !== shownText(text) && (
        <span className={styles.original}>
          {messages.original}
          <wbr />
          {messages.originalText(printed)}
        </span>
      )}
    </td>
  );
}

function Group({ group }: { group: PreviewGroup }) {
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{messages.item}</th>
            {group.columns.map(({ id, name }, at) => (
              <th key={`${id}-${String(at)}`} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {group.rows.map(({ id, name, texts }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {texts.map((planned, at) => (
                <Planned key={at} planned={planned} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Left({ left }: { left: readonly LeftText[] }) {
  const groups = leftByPlace(left);
  const more = groups.slice(NAMED).reduce((sum, { printed }) => sum + printed.length, 0);
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{messages.willLeave(left.length)}</h3>
      <ul>
        {groups.slice(0, NAMED).map(({ place, printed, reason }) => (
          <li key={`${reason} ${place}`}>{messages.leftItem(place, printed.slice(0, NAMED), reason)}</li>
        ))}
        {more > 0 && <li>{messages.moreLeft(more)}</li>}
      </ul>
    </section>
  );
}

export interface PastePreviewProps {
  plan: PastePlan;
  format: Format;
  onWrite: () => void;
  onClose: () => void;
}

export function PastePreview({ plan: { table, texts, left, kept, totals, doubts }, format, onWrite, onClose }: PastePreviewProps) {
  const tableName = format.template.tables.find(({ id }) => id === table)?.name ?? table;
  const others = otherTotals(totals);
  return (
    <Dialog title={messages.title} onClose={onClose}>
      <ul className={styles.doubts}>
        {doubts.map((doubt) => (
          <li key={doubt}>
            <Icon name="warning" /> {messages.doubt[doubt](tableName)}
          </li>
        ))}
      </ul>
      <section className={styles.part}>
        <h3 className={styles.heading}>{messages.willWrite}</h3>
        {previewGroups(format, table, texts).map((group) => (
          <Group key={group.id} group={group} />
        ))}
        {kept > 0 && <p>{messages.willKeep(kept)}</p>}
      </section>
      {left.length > 0 && <Left left={left} />}
      {others.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.heading}>{messages.totals}</h3>
          <ul>
            {others.slice(0, NAMED).map((total) => (
              <li key={total.key}>{totalText(format, total)}</li>
            ))}
            {others.length > NAMED && <li>{messages.moreTotals(others.length - NAMED)}</li>}
          </ul>
        </section>
      )}
      <DialogActions>
        <Button variant="primary" onClick={onWrite}>
          {messages.confirm(texts.length)}
        </Button>
        <Button onClick={onClose}>{messages.cancel}</Button>
      </DialogActions>
    </Dialog>
  );
}
