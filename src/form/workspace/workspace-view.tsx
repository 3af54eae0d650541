/** The workspace around an open session: list of pages, the page itself, and the panel beside it. */
import { useCallback, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useForm } from 'react-hook-form';
import { useIsExample } from '../../drafts/queries';
import { useSettings } from '../../drafts/settings-queries';
import type { Draft } from '../../report/draft';
import { Dialog } from '../../ui/dialog/dialog';
import { late } from '../../ui/late/late';
import { usePageTitle } from '../../ui/page-title';
import { useToast } from '../../ui/toast/toast-context';
import { VisuallyHidden } from '../../ui/visually-hidden/visually-hidden';
import { ExportChoiceContext, useExportChoosing } from '../deliver/export-choice';
import { EMPTY_SITE_VALUES, type SiteValues } from '../deliver/site-values';
import { workspaceMessages } from '../messages';
import { FinderContext } from '../find/finder';
import { useFindBar } from '../find/use-find-bar';
import { findingLineId, ShowFindingContext, type ShowFinding } from '../findings/shown-finding';
import { WordingNews } from '../narrative/wording-news';
import { Neighbours } from '../pages/neighbours';
import { FRONT_PAGE, pagesOf } from '../pages/page';
import { PageList } from '../pages/page-list';
import { SectionPage } from '../pages/section-page';
import { startPage } from '../pages/start-page';
import { PagesContext, usePages, type Pages } from '../pages/use-page';
import type { PanelState } from '../panel/side-panel';
import { createSelection, SelectionContext } from '../session/selection';
import { useFindings, useSession, useTopic } from '../session/session-context';
import { useMedia } from '../use-media';
import type { SaveStatusProps } from './save-status';
import { usePlaceKeys } from './use-place-keys';
import { WorkspaceBar } from './workspace-bar';
import styles from './workspace.module.css';

/** Wide enough for the list, a table of seven figure columns and the panel side by side. */
const WIDE = '(min-width: 75rem)';

/** Beside the page, and there a moment after it. */
const SidePanel = late(() => import('../panel/side-panel').then((module) => module.SidePanel));
/** Needed when 检查 has found something. */
const CheckSummary = late(() => import('./check-summary').then((module) => module.CheckSummary));
/** Needed once a report was sent. */
const ReviewNotice = late(() => import('../review-state/review-notice').then((module) => module.ReviewNotice));
/** Needed when somebody looks for something. */
const FindBar = late(() => import('../find/find-bar').then((module) => module.FindBar));
/** Needed once, at the beginning and at the end. */
const FrontMatter = late(() => import('../front/front-matter').then((module) => module.FrontMatter), <p>{workspaceMessages.loadingPage}</p>);
const DeliverPage = late(() => import('../deliver/deliver-page').then((module) => module.DeliverPage), <p>{workspaceMessages.loadingPage}</p>);

type Sheet = 'menu' | 'panel' | null;

export interface WorkspaceViewProps {
  save: SaveStatusProps;
  /** The draft with the id and revision under which it is stored. */
  storedDraft: () => Draft;
  /** Hears that a file of the whole report was made. */
  onExported: () => void;
}

export function WorkspaceView({ save, storedDraft, onExported }: WorkspaceViewProps) {
  const session = useSession();
  const toast = useToast();
  const wide = useMedia(WIDE);
  const [sheet, setSheet] = useState<Sheet>(null);
  const [panel, setPanel] = useState<PanelState>({ tab: 'guidance', scope: 'here' });
  const [checked, setChecked] = useState({ page: '', attempt: 0 });
  const [selection] = useState(createSelection);
  const [all] = useState(() => pagesOf(session.format));
  const [start] = useState(() => startPage(session));
  const { data: example = false } = useIsExample(storedDraft().id);
  const { data: settings } = useSettings();
  // Its fields begin with the page that has them, as the settings know them.
  const site = useForm<SiteValues>({
    ...(settings && { values: { ...EMPTY_SITE_VALUES, ...settings.site } }),
    resetOptions: { keepDirtyValues: true },
  });
  const choice = useExportChoosing(storedDraft().id, settings?.fonts ?? 'format');
  const find = useFindBar();
  const pages = usePages(all, start);
  const closing = useMemo<Pages>(
    () => ({
      ...pages,
      goTo(page, target) {
        // A sheet lets nothing outside of it take the focus, so it has to be gone first.
        flushSync(() => {
          setSheet(null);
        });
        pages.goTo(page, target);
      },
    }),
    [pages],
  );
  const { current } = pages;
  usePlaceKeys(closing);
  const showFinding = useCallback<ShowFinding>(
    (finding) => {
      setPanel({ tab: 'check', scope: 'here' });
      setSheet(wide ? null : 'panel');
      pages.goTo(current.id, findingLineId(finding));
    },
    [current.id, pages, wide],
  );
  const errors = useFindings().some(({ severity }) => severity === 'error');
  const reviewed = useTopic('review', ({ report }) => report().review.steps.length > 0);
  const agency = useTopic('agency', ({ report }) => report().agency.name);
  const title = workspaceMessages.pageTitle(current.title, agency, session.report().year);
  // The summary belongs to the page on which 检查 was pressed; the panel goes along to the others.
  const summary = checked.page === current.id && errors;
  usePageTitle(title, { problem: summary });

  const close = () => {
    setSheet(null);
  };
  const check = () => {
    const found = session.check().some(({ severity }) => severity === 'error');
    if (!found) {
      toast({ message: workspaceMessages.nothingFound });
      return;
    }
    setChecked({ page: current.id, attempt: checked.attempt + 1 });
    setPanel({ tab: 'check', scope: 'everywhere' });
  };

  return (
    <PagesContext value={closing}>
      <ExportChoiceContext value={choice}>
        <SelectionContext value={selection}>
          <div className={styles.workspace} data-panel={panel.tab}>
            <WorkspaceBar
              save={save}
              example={example}
              address={`#/draft/${storedDraft().id}`}
              onCheck={check}
              onMenu={() => {
                setSheet('menu');
              }}
              onPanel={() => {
                setSheet('panel');
              }}
            />
            {wide && (
              <div className={styles.side} data-place="list">
                <PageList />
              </div>
            )}
            <div className={styles.page} data-place="page">
              {find.asked && <FindBar finder={find.finder} asked={find.asked} onClose={find.close} />}
              {summary && <CheckSummary attempt={checked.attempt} />}
              {reviewed && <ReviewNotice />}
              <h1 className={styles.title} tabIndex={-1}>
                {current.title}
              </h1>
              {/* Fields take their texts from the session when they appear: another page is another set of fields. */}
              <div key={current.id} className={styles.content}>
                {current.section !== null ? (
                  <FinderContext value={find.finder}>
                    <ShowFindingContext value={showFinding}>
                      <SectionPage section={current.section} />
                    </ShowFindingContext>
                  </FinderContext>
                ) : current.id === FRONT_PAGE ? (
                  <FrontMatter />
                ) : (
                  <DeliverPage site={site} storedDraft={storedDraft} onExported={onExported} />
                )}
              </div>
              <Neighbours />
            </div>
            {wide && (
              <aside className={styles.panel} aria-label={workspaceMessages.panel} data-place="panel">
                <h2 className={styles.panelTitle}>
                  <VisuallyHidden>{workspaceMessages.panel}</VisuallyHidden>
                </h2>
                <SidePanel state={panel} onChange={setPanel} />
              </aside>
            )}
          </div>
          <WordingNews />
          {!wide && sheet === 'menu' && (
            <Dialog title={workspaceMessages.menu} placement="side" onClose={close}>
              <PageList onFollow={close} />
            </Dialog>
          )}
          {!wide && sheet === 'panel' && (
            <Dialog title={workspaceMessages.panel} placement="side" onClose={close}>
              <SidePanel state={panel} onChange={setPanel} />
            </Dialog>
          )}
        </SelectionContext>
      </ExportChoiceContext>
    </PagesContext>
  );
}
