/** The panel beside the section: what is wrong, what the format says, the figures as charts, and how it will look. */
import { late } from '../../ui/late/late';
import { Tabs } from '../../ui/tabs/tabs';
import { isProgress } from '../../check/check-report';
import { panelMessages } from '../messages';
import { DELIVER_PAGE, pageOf } from '../pages/page';
import { usePageContext } from '../pages/use-page';
import { useFindings, useSession } from '../session/session-context';
import type { CheckScope } from './check-panel';

/** Loaded with what it brings: repairs, reasons, the dialog of a finding that is kept. */
const CheckPanel = late(() => import('./check-panel').then((module) => module.CheckPanel), <p>{panelMessages.loading}</p>);
const GuidancePanel = late(() => import('./guidance-panel').then((module) => module.GuidancePanel), <p>{panelMessages.loading}</p>);
/** Loaded with the renderer that it shows. */
const Preview = late(() => import('./preview').then((module) => module.Preview), <p>{panelMessages.previewLoading}</p>);

const LastYearPanel = late(() => import('../last-year/last-year-panel').then((module) => module.LastYearPanel), <p>{panelMessages.loading}</p>);

/** Loaded with the drawing of charts. */
const ChartsPanel = late(() => import('../charts/charts-panel').then((module) => module.ChartsPanel), <p>{panelMessages.loading}</p>);

export type PanelTab = 'check' | 'guidance' | 'last-year' | 'charts' | 'preview';

export interface PanelState {
  tab: PanelTab;
  scope: CheckScope;
}

export interface SidePanelProps {
  state: PanelState;
  onChange: (state: PanelState) => void;
}

export function SidePanel({ state, onChange }: SidePanelProps) {
  const { tab, scope } = state;
  const { format } = useSession();
  const { current } = usePageContext();
  const own = useFindings().filter(
    (finding) => !isProgress(finding) && (current.id === DELIVER_PAGE || pageOf(finding, format) === current.id),
  );
  const tabs = [
    {
      id: 'check',
      label: panelMessages.check,
      count: own.length > 0 ? own.length : undefined,
      problem: own.some(({ severity }) => severity === 'error'),
    },
    { id: 'guidance', label: panelMessages.guidance },
    { id: 'last-year', label: panelMessages.lastYear },
    { id: 'charts', label: panelMessages.charts },
    { id: 'preview', label: panelMessages.preview },
  ] as const;
  return (
    <Tabs
      label={panelMessages.label}
      tabs={tabs}
      selected={tab}
      onSelect={(chosen) => {
        onChange({ tab: chosen, scope });
      }}
    >
      {tab === 'check' && (
        <CheckPanel
          scope={scope}
          onScope={(chosen) => {
            onChange({ tab, scope: chosen });
          }}
        />
      )}
      {tab === 'guidance' && <GuidancePanel />}
      {tab === 'last-year' && <LastYearPanel />}
      {tab === 'charts' && <ChartsPanel />}
      {tab === 'preview' && <Preview />}
    </Tabs>
  );
}
