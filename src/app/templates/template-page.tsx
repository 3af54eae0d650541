/** The page of one template: facts, the way to begin a report in it, and its structure, rules and sample as tabs. */
import { useMemo, useState } from 'react';
import type { TemplateFile } from '../../report/draft';
import { describeTemplate } from '../../template/describe';
import type { TemplateDescription } from '../../template/description';
import type { Format } from '../../template/format';
import { Button } from '../../ui/button/button';
import { LinkButton } from '../../ui/link-button/link-button';
import { usePageTitle } from '../../ui/page-title';
import { Tabs } from '../../ui/tabs/tabs';
import { Facts } from './facts';
import { templateMessages as messages } from './messages';
import { NewFromTemplate } from './new-from-template';
import { Rules } from './rules';
import { SampleView } from './sample-view';
import { Structure } from './structure';
import styles from './templates.module.css';

type View = 'structure' | 'rules' | 'sample';

function countRules({ rules }: TemplateDescription): number {
  return rules.reduce((sum, group) => sum + group.rules.length, 0);
}

export interface TemplatePageProps {
  format: Format;
  /** The file of an agency's own template; `null` for one that comes with the program. */
  file: TemplateFile | null;
}

export function TemplatePage({ format, file }: TemplatePageProps) {
  const description = useMemo(() => describeTemplate(format), [format]);
  const [view, setView] = useState<View>('structure');
  const [creating, setCreating] = useState(false);
  const rules = countRules(description);
  usePageTitle(description.title);

  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <p className={styles.back}>
          <LinkButton href="#/templates" variant="quiet" size="small" icon="arrow-left">
            {messages.all}
          </LinkButton>
        </p>
        <h1 className={styles.title} tabIndex={-1}>
          {description.title}
        </h1>
        <Facts description={description} cells={format.cells.size} rules={rules} />
        <p>
          <Button
            variant="primary"
            icon="plus"
            onClick={() => {
              setCreating(true);
            }}
          >
            {messages.use}
          </Button>
        </p>
      </div>
      <div className={styles.views}>
        <Tabs
          label={messages.views}
          tabs={[
            { id: 'structure', label: messages.structure },
            { id: 'rules', label: messages.rules, count: rules },
            { id: 'sample', label: messages.sample },
          ]}
          selected={view}
          onSelect={setView}
        >
          {view === 'structure' && <Structure description={description} format={format} />}
          {view === 'rules' && <Rules groups={description.rules} />}
          {view === 'sample' && <SampleView format={format} />}
        </Tabs>
      </div>
      {creating && (
        <NewFromTemplate
          template={format.template}
          file={file}
          onClose={() => {
            setCreating(false);
          }}
        />
      )}
    </div>
  );
}
