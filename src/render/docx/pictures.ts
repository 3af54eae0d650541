/** The pictures in the file: of charts, handed in as PNG, for drawing them needs a browser; of narratives, from the report. */
import type { Document } from 'docx';
import type { DocumentBlock, PictureBlock } from '../../document/document';
import { bytesOf } from '../../report/base64';

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

const FILE_TYPE = { png: 'png', jpeg: 'jpg' } as const;

/** @param id of its drawing */
export const narrativePictureKey = (id: number, { type }: Pick<PictureBlock, 'type'>): string => `picture-${String(id)}.${FILE_TYPE[type]}`;

/** Adds the pictures of narratives to the file. */
export function registerNarrativePictures(document: Document, blocks: readonly DocumentBlock[]): void {
  blocks.forEach((block, index) => {
    if (block.kind !== 'picture') return;
    const key = narrativePictureKey(index + 1, block);
    const size = { x: block.width, y: block.height };
    const transformation = { pixels: size, emus: size };
    document.Media.addImage(key, { type: FILE_TYPE[block.type], fileName: key, data: bytesOf(block.data), transformation });
  });
}

/** Adds the pictures of charts to the file. */
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
