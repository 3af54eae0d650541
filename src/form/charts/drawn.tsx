/** Shows a drawing in the page, where it takes the page's colours. */
import { useLayoutEffect, useRef } from 'react';
import type { Drawing } from '../../charts/draw/draw-chart';
import styles from './charts.module.css';

export function Drawn({ svg }: Pick<Drawing, 'svg'>) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    place.current?.replaceChildren(document.importNode(documentElement, true));
  }, [svg]);
  return <div ref={place} className={styles.drawing} />;
}
