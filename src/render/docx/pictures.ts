/** The pictures of charts: handed in as PNG, for drawing them needs a browser, and kept in the file once each. */
import type { Document } from 'docx';

export interface Picture {
  /** PNG. */
  bytes: Uint8Array;
  /** Of the drawing; only how they relate matters. */
  width: number;
  height: number;
}

/** By the chart's id. */
export type Pictures = ReadonlyMap<string, Picture>;

export const NO_PICTURES: Pictures = new Map();

/** By which the text refers to a picture until the docx library packs the file and puts the relationship in its place. */
export const pictureKey = (chart: string): string => `chart-${chart}.png`;

/** Adds the pictures to the file. */
export function registerPictures(document: Document, pictures: Pictures): void {
  for (const [chart, { bytes, width, height }] of pictures) {
    const size = { x: width, y: height };
    document.Media.addImage(pictureKey(chart), {
      type: 'png',
      fileName: pictureKey(chart),
      data: bytes,
      transformation: { pixels: size, emus: size },
    });
  }
}
