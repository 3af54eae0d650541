/** The page 「模板」: what formats there are, the agency's own first, each with a page of its own. */
import { useOwnTemplates } from '../../drafts/template-queries';
import type { TemplateSummary } from '../../template/choose';
import { usePageTitle } from '../../ui/page-title';
import { templateMessages as messages } from './messages';
import { TemplateList } from './template-list';
import styles from './templates.module.css';

export function TemplatesPage({ builtIn }: { builtIn: readonly TemplateSummary[] }) {
  usePageTitle(messages.title);
  const { data: own = [] } = useOwnTemplates();
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title} tabIndex={-1}>
          {messages.title}
        </h1>
        <p className={styles.soft}>{messages.intro}</p>
      </div>
      {own.length > 0 && <TemplateList title={messages.own} entries={own} />}
      <TemplateList title={messages.builtIn} entries={builtIn} />
    </div>
  );
}
