/** How much of a report's pictures is still free: all of them together stay within what its files may hold. */
import { isParagraph, type NarrativePicture } from '../../../report/narrative';
import { MAX_PICTURES_DATA } from '../../../report/narrative-limits';
import type { Report } from '../../../report/report';

/** @returns those pictures that fit beside the report's own, in their order */
export function thoseThatFit(report: Report, pictures: readonly NarrativePicture[]): NarrativePicture[] {
  const own = Object.values(report.narrative).flat();
  const used = own.reduce((sum, block) => sum + (!isParagraph(block) && 'picture' in block ? block.picture.data.length : 0), 0);
  let left = MAX_PICTURES_DATA - used;
  return pictures.filter(({ picture }) => {
    if (picture.data.length > left) return false;
    left -= picture.data.length;
    return true;
  });
}
