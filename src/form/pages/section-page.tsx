/** One section to be filled in: its narratives, its tables, and whether the clerk has finished it. */
import { tableOf } from '../../template/content';
import type { Content, Section } from '../../template/schema';
import { Grid } from '../grid/grid';
import { FinishedChoice } from '../narrative/finished-choice';
import { NarrativeEditor } from '../narrative/narrative-editor';
import { useSession } from '../session/session-context';
import { sectionTitle } from './page';
import styles from './pages.module.css';

function ContentEditor({ section, content }: { section: Section; content: Content }) {
  const { template } = useSession().format;
  if ('narrative' in content) {
    const several = section.content.filter((each) => 'narrative' in each).length > 1;
    return (
      <NarrativeEditor content={content} label={content.name ?? sectionTitle(section)} labelShown={several} />
    );
  }
  const table = template.tables.find(({ id }) => id === tableOf(content));
  if (!table) return null;
  const several = section.content.filter((each) => tableOf(each) !== null).length > 1;
  return (
    <section className={styles.part} aria-label={table.name}>
      {several && <h2 className={styles.tableName}>{table.name}</h2>}
      <Grid table={table} />
    </section>
  );
}

export function SectionPage({ section }: { section: Section }) {
  return (
    <>
      {section.content.map((content, index) => (
        <ContentEditor key={index} section={section} content={content} />
      ))}
      {section.content.some((content) => 'narrative' in content) && <FinishedChoice section={section.id} />}
    </>
  );
}
