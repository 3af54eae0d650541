/** 附统计图: which charts the exported files carry. */
import { Checkbox } from '../../ui/checkbox/checkbox';
import styles from './charts.module.css';
import { chartPanelMessages as messages } from './messages';
import { useCharts } from './use-charts';

export interface ChartChoiceProps {
  /** Ids of the chosen charts. */
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

export function ChartChoice({ chosen, onChoose }: ChartChoiceProps) {
  const charts = useCharts();
  if (charts === null || charts.length === 0) return null;
  return (
    <fieldset className={styles.choice} aria-describedby="chart-choice-hint">
      <legend>{messages.choice}</legend>
      <p id="chart-choice-hint" className={styles.quiet}>
        {messages.choiceHint}
      </p>
      {charts.map(({ id, title }) => (
        <Checkbox
          key={id}
          label={title}
          checked={chosen.has(id)}
          onChange={({ currentTarget }) => {
            const others = [...chosen].filter((each) => each !== id);
            onChoose(new Set(currentTarget.checked ? [...others, id] : others));
          }}
        />
      ))}
    </fieldset>
  );
}
