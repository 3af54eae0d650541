/** A chart on the page, where it takes the page's colours, with its numbers as a table. */
import { useId, useLayoutEffect, useRef } from 'react';
import type { Chart } from '../../charts/chart';
import { drawChart } from '../../charts/draw/draw-chart';
import { numbersTable } from '../../charts/words';
import { surveyDeskMessages as messages } from './messages';
import styles from './drawn-chart.module.css';

/** Units of the drawing, whose text is 14 high. */
const WIDTH = 480;

export function DrawnChart({ chart }: { chart: Chart }) {
  const titleId = useId();
  const place = useRef<HTMLDivElement>(null);
  const { svg } = drawChart(chart, { width: WIDTH, font: 'inherit', idPrefix: 'survey-' });
  const { head, rows } = numbersTable(chart);
  useLayoutEffect(() => {
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    place.current?.replaceChildren(document.importNode(documentElement, true));
  }, [svg]);
  return (
    <figure className={styles.chart} aria-labelledby={titleId}>
      <figcaption id={titleId} className={styles.title}>
        {chart.title}
      </figcaption>
      <div ref={place} className={styles.drawing} />
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
    </figure>
  );
}
