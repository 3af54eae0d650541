/** 填报说明: what the format says of this section, and of the row and column of the selected cell. */
import type { Cell } from '../../template/format';
import { tableOf } from '../../template/content';
import type { Guidance, Section } from '../../template/schema';
import { walkColumns, walkRows } from '../../template/tree';
import { panelMessages } from '../messages';
import { sectionTitle } from '../pages/page';
import { usePageContext } from '../pages/use-page';
import { useSelectedCell } from '../session/selection';
import { useSession } from '../session/session-context';
import styles from './panel.module.css';

interface Explained {
  title: string;
  guidance: Guidance;
}

function explain(nodes: readonly { label: string; guidance?: Guidance | undefined }[]): Explained[] {
  return nodes.flatMap(({ label, guidance }) => (guidance ? [{ title: label, guidance }] : []));
}

/** The selected row and column with the groups that they stand in, the nearest first. */
function ofCell(cell: Cell): Explained[] {
  const { blocks } = cell.table;
  const row = blocks.flatMap(({ rows }) => walkRows(rows)).find(({ node }) => node === cell.row);
  const column = blocks.flatMap(({ columns }) => walkColumns(columns)).find(({ node }) => node === cell.column);
  return [...explain([...(row?.path ?? [])].reverse()), ...explain([...(column?.path ?? [])].reverse())];
}

function ofSection(section: Section, tables: readonly { id: string; name: string; guidance?: Guidance | undefined }[]): Explained[] {
  const contents = section.content.flatMap((content) => {
    if ('narrative' in content) return explain([{ label: content.name ?? '', guidance: content.guidance }]);
    return explain(tables.filter(({ id }) => id === tableOf(content)).map(({ guidance }) => ({ label: '', guidance })));
  });
  return [...explain([{ label: sectionTitle(section), guidance: section.guidance }]), ...contents];
}

function Entry({ title, guidance }: Explained) {
  return (
    <div className={styles.guidance}>
      {title !== '' && <h2 className={styles.guidanceTitle}>{title}</h2>}
      <p>{guidance.text}</p>
      {guidance.article && <p className={styles.source}>{panelMessages.article(guidance.article)}</p>}
    </div>
  );
}

export function GuidancePanel() {
  const { format } = useSession();
  const { section } = usePageContext().current;
  const selected = useSelectedCell();
  const cell = selected === null ? undefined : format.cells.get(selected);
  const tables = section?.content.map(tableOf) ?? [];
  const entries = [
    ...(cell && tables.includes(cell.table.id) ? ofCell(cell) : []),
    ...(section ? ofSection(section, format.template.tables) : []),
  ];
  return (
    <div className={styles.panel}>
      {entries.length === 0 && <p className={styles.quiet}>{panelMessages.noGuidance}</p>}
      {entries.map((entry, index) => (
        <Entry key={index} {...entry} />
      ))}
    </div>
  );
}
