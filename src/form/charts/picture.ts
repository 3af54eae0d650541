/** A chart as a file or for one: the drawing as it stands on paper, and its picture made by the browser's canvas. */
import type { Chart } from '../../charts/chart';
import { drawChart, PAGE_WIDTH, type Drawing } from '../../charts/draw/draw-chart';
import { fontStack } from '../../render/html/font-stack';
import { chartPanelMessages as messages } from './messages';

/** Pixels for a unit of the drawing: some 200 to the inch on A4. */
const SCALE = 2;

/** A chart in the width of the printed report. @param font that of its tables */
export function drawForPaper(chart: Chart, font: string): Drawing {
  return drawChart(chart, { width: PAGE_WIDTH, font: fontStack(font), idPrefix: '' });
}

/** @throws Error when the browser makes no picture of it */
export async function makePicture({ svg, width, height }: Drawing): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * SCALE);
  canvas.height = Math.round(height * SCALE);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error(messages.noPicture);
  // Office programs show what is transparent on whatever ground they have.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error(messages.noPicture));
      else resolve(blob);
    }, 'image/png');
  });
}
