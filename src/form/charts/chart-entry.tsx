/** One chart: the drawing, its numbers as a table, and its files. */
import { useId, useState } from 'react';
import type { Chart } from '../../charts/chart';
import { drawChart } from '../../charts/draw/draw-chart';
import { numbersTable } from '../../charts/words';
import { Button } from '../../ui/button/button';
import { downloadBlob, safeFileName } from '../../ui/download';
import { useSession } from '../session/session-context';
import styles from './charts.module.css';
import { Drawn } from './drawn';
import { chartPanelMessages as messages } from './messages';
import { drawForPaper, makePicture } from './picture';

/** Of the drawing on the screen: that of the panel. */
const SCREEN_WIDTH = 420;

function Numbers({ chart }: { chart: Chart }) {
  const { head, rows } = numbersTable(chart);
  return (
    <details>
      <summary aria-label={messages.numbersOf(chart.title)}>{messages.numbers}</summary>
      <table className={styles.numbers}>
        <thead>
          <tr>
            {head.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...figures]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {figures.map((figure, index) => (
                <td key={index}>{figure}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

export function ChartEntry({ chart }: { chart: Chart }) {
  const { format } = useSession();
  const titleId = useId();
  const [message, setMessage] = useState('');
  const { svg } = drawChart(chart, { width: SCREEN_WIDTH, font: 'inherit', idPrefix: 'panel-' });
  const download = (extension: 'svg' | 'png') => () => {
    const name = safeFileName(chart.title, extension);
    const drawing = drawForPaper(chart, format.template.layout.fonts.table);
    const made = extension === 'png' ? makePicture(drawing) : Promise.resolve(new Blob([drawing.svg], { type: 'image/svg+xml' }));
    void made.then(
      (content) => {
        downloadBlob(name, content);
        setMessage(messages.made(name));
      },
      (error: unknown) => {
        setMessage(messages.failed(error instanceof Error ? error.message : String(error)));
      },
    );
  };
  const acts = [
    { label: messages.downloadSvg, act: download('svg') },
    { label: messages.downloadPng, act: download('png') },
  ];
  return (
    <figure className={styles.chart} aria-labelledby={titleId}>
      <figcaption id={titleId} className={styles.title}>{chart.title}</figcaption>
      <Drawn svg={svg} />
      <Numbers chart={chart} />
      <div className={styles.acts}>
        {acts.map(({ label, act }) => (
          <Button key={label} size="small" variant="quiet" icon="download" aria-label={messages.downloadOf(label, chart.title)} onClick={act}>
            {label}
          </Button>
        ))}
      </div>
      <p role="status" className={styles.message}>
        {message}
      </p>
    </figure>
  );
}
