/** One chart: the drawing, its numbers as a table, and its files. */
import { useState } from 'react';
import type { Chart } from '../../charts/chart';
import { drawChart } from '../../charts/draw/draw-chart';
import { numbersTable } from '../../charts/words';
import { Button } from '../../ui/button/button';
import { ChartFigure } from '../../ui/chart-figure/chart-figure';
import { downloadBlob, safeFileName } from '../../ui/download';
import { useSession } from '../session/session-context';
import styles from './charts.module.css';
import { chartPanelMessages as messages } from './messages';
import { drawForPaper, makePicture } from './picture';

/** Of the drawing on the screen: that of the panel. */
const SCREEN_WIDTH = 420;

export function ChartEntry({ chart }: { chart: Chart }) {
  const { format } = useSession();
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
    <ChartFigure title={chart.title} svg={svg} numbers={numbersTable(chart)}>
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
    </ChartFigure>
  );
}
