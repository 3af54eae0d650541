/** Makes pictures that came along with pasted text fit for the report; those that are not are counted. */
import { bytesOf, isBase64 } from '../../../report/base64';
import type { NarrativeBlock, NarrativePicture } from '../../../report/narrative';
import { preparePicture } from '../blocks/prepare-picture';
import type { PasteLosses } from '../messages';
import type { Pasted, PastedPicture } from './pasted-blocks';

/** The bytes of an address; `null` for one that is not in base64. */
function fileOf({ address }: PastedPicture): Blob | null {
  const [, type = '', data = ''] = /^data:(image\/(?!svg)[\w.+-]+);base64,(.*)$/s.exec(address) ?? [];
  return type !== '' && data !== '' && isBase64(data) ? new Blob([bytesOf(data).slice()], { type }) : null;
}

/** @param fitting those of the pictures that the report has room for */
export async function withPictures(
  { blocks, tables, pictures }: Pasted,
  fitting: (pictures: readonly NarrativePicture[]) => readonly NarrativePicture[],
): Promise<{ blocks: NarrativeBlock[]; losses: PasteLosses }> {
  const prepared: (NarrativeBlock | null)[] = [];
  for (const block of blocks) {
    if (typeof block === 'string' || 'table' in block) prepared.push(block);
    else {
      const file = fileOf(block);
      prepared.push(file && (await preparePicture(file, block.caption, block.alternative)));
    }
  }
  const isPicture = (block: NarrativeBlock | null): block is NarrativePicture => block !== null && typeof block === 'object' && 'picture' in block;
  const taken = new Set<NarrativeBlock>(fitting(prepared.filter(isPicture)));
  const kept = prepared.filter((block): block is NarrativeBlock => block !== null && (!isPicture(block) || taken.has(block)));
  return { blocks: kept, losses: { tables, pictures: pictures + prepared.length - kept.length } };
}
