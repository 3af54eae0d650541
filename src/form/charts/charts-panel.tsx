/** 图表: the report's figures as charts, while they are filled in. */
import { panelMessages } from '../messages';
import { useSession, useTopic } from '../session/session-context';
import { ChartEntry } from './chart-entry';
import styles from './charts.module.css';
import { chartPanelMessages as messages } from './messages';
import { useCharts } from './use-charts';

export function ChartsPanel() {
  const { ledger } = useSession();
  const charts = useCharts();
  const hasLastYear = useTopic('last-year', () => ledger.hasLastYear);
  if (charts === null) return <p>{panelMessages.loading}</p>;
  return (
    <div className={styles.panel}>
      {charts.length === 0 && <p>{messages.none}</p>}
      {charts.map((chart) => (
        <ChartEntry key={chart.id} chart={chart} />
      ))}
      {charts.length > 0 && !hasLastYear && <p className={styles.quiet}>{messages.lastYear}</p>}
    </div>
  );
}
