/** A drawing with its title and its numbers as a table. */
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { uiMessages } from '../messages';
import styles from './chart-figure.module.css';

export interface ChartFigureProps {
  title: string;
  /** Markup of the drawing; put into the page, it takes the page's colours. */
  svg: string;
  /** The numbers, whose first column names them. */
  numbers: { head: readonly string[]; rows: readonly (readonly string[])[] };
  /** What can be done with it. */
  children?: ReactNode;
}

export function ChartFigure({ title, svg, numbers, children }: ChartFigureProps) {
  const titleId = useId();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    place.current?.replaceChildren(document.importNode(documentElement, true));
  }, [svg]);
  return (
    <figure className={styles.chart} aria-labelledby={titleId}>
      <figcaption id={titleId} className={styles.title}>
        {title}
      </figcaption>
      <div ref={place} className={styles.drawing} />
      <details>
        <summary aria-label={uiMessages.numbersOf(title)}>{uiMessages.numbers}</summary>
        <table className={styles.numbers}>
          <thead>
            <tr>
              {numbers.head.map((text) => (
                <th key={text} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbers.rows.map(([name = '', ...figures]) => (
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
      {children}
    </figure>
  );
}
