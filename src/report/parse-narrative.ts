/** The shape of narratives in untrusted data: paragraphs, simple tables, pictures that are what they say. */
import { z } from 'zod';
import { splitCellKey } from './address';
import { bytesOf, isBase64 } from './base64';
import { isParagraph, type NarrativeBlock, type NarrativePicture } from './narrative';
import {
  LEAST_TABLE_COLUMNS,
  MAX_ALTERNATIVE,
  MAX_CAPTION,
  MAX_CELL_TEXT,
  MAX_PICTURE_DATA,
  MAX_PICTURE_SIDE,
  MAX_PICTURES_DATA,
  MAX_TABLE_COLUMNS,
  MAX_TABLE_ROWS,
} from './narrative-limits';
import { readPictureFile } from './picture-file';

/** Longest text of one paragraph, field or cell: far beyond any report, short enough to refuse a bomb. */
export const MAX_TEXT = 100_000;

const text = z.string().max(MAX_TEXT);
const address = z.string().max(200).refine((key) => splitCellKey(key) !== null, '地址应为“表/行/列”');
const decimals = z.number().int().min(0).max(6);
const inline = z.union([
  text,
  z.strictObject({ cell: address }),
  z.strictObject({ share: address, of: address, decimals }),
  z.strictObject({ change: address, decimals }),
]);
const paragraph = z.union([text, z.array(inline).max(5_000)]);

const caption = z.string().max(MAX_CAPTION);
const row = z.array(z.string().max(MAX_CELL_TEXT)).min(LEAST_TABLE_COLUMNS).max(MAX_TABLE_COLUMNS);
const rows = z
  .array(row)
  .min(1)
  .max(MAX_TABLE_ROWS)
  .refine((all) => all.every(({ length }) => length === all[0]?.length), '各行的格数应相同');
const table = z.strictObject({ table: z.strictObject({ caption, header: z.boolean(), rows }) });

function isWhatItSays({ type, width, height, data }: NarrativePicture['picture']): boolean {
  const file = isBase64(data) ? readPictureFile(bytesOf(data)) : null;
  return file !== null && file.type === type && file.width === width && file.height === height;
}

const side = z.number().int().min(1).max(MAX_PICTURE_SIDE);
const picture = z.strictObject({
  picture: z
    .strictObject({
      caption,
      alternative: z.string().max(MAX_ALTERNATIVE),
      type: z.enum(['png', 'jpeg']),
      width: side,
      height: side,
      data: z.string().min(1).max(MAX_PICTURE_DATA),
    })
    .refine(isWhatItSays, '图片内容应与所写的类型、宽、高一致'),
});

export const narrativeSchema = z.array(z.union([paragraph, table, picture])).max(5_000);

/** Whether the pictures of all narratives together are few enough. */
export function picturesFit(narratives: Readonly<Record<string, readonly NarrativeBlock[]>>): boolean {
  const length = (block: NarrativeBlock): number => (!isParagraph(block) && 'picture' in block ? block.picture.data.length : 0);
  return Object.values(narratives).flat().reduce((sum, block) => sum + length(block), 0) <= MAX_PICTURES_DATA;
}
