/** Renders a document tree to a DOCX file as GB/T 9704-2012 sets it; the same tree and time give the same bytes. */
import { Document, Packer } from 'docx';
import type { DocumentComment } from '../../document/comment';
import type { DocumentTree } from '../../document/document';
import type { Report } from '../../report/report';
import { blocks } from './blocks/block';
import { body } from './body';
import { numberComments } from './comment-marks';
import { section } from './page';
import { commentParts, registerComments } from './parts/comments';
import { corePropertiesPart } from './parts/core-properties';
import { embeddedParts, registerEmbedded } from './parts/embedded';
import { fontTablePart } from './parts/fonts';
import { settingsPart } from './parts/settings';
import { themePart } from './parts/theme';
import { NO_PICTURES, registerNarrativePictures, registerPictures, type Pictures } from './pictures';
import { stylesPart } from './styles/styles';
import { typeArea } from './typography';
import { fixZipTimes } from './zip-times';

export interface DocxOptions {
  /** When the file is made: created and modified in its properties. */
  time: Date;
  /** Marks every page 草稿. */
  draft: boolean;
  /** The report that the tree was composed of; the file carries it, so that it can be read back without loss. */
  report?: Report;
  /** Of every chart in the tree. */
  pictures?: Pictures;
  /** What is said of places in the tree, for the margin; the text stays as it is. */
  comments?: readonly DocumentComment[];
}

/**
 * @throws RangeError when the time is not a valid date
 * @throws Error when the cells of a table overlap, or a chart has no picture
 */
export async function renderDocx(
  tree: DocumentTree,
  { time, draft, report, pictures = NO_PICTURES, comments = [] }: DocxOptions,
): Promise<Uint8Array> {
  const area = typeArea(tree.layout.margins);
  const { entries, blocks: marks } = numberComments(comments);
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [{ ...section(area, draft), children: body(blocks(tree.blocks, area, pictures, marks)) }],
  });
  registerPictures(document, pictures);
  registerNarrativePictures(document, tree.blocks);
  if (report) registerEmbedded(document);
  if (entries.length > 0) registerComments(document);
  // Parts of our own replace what the docx library writes under the same names.
  const file = await Packer.pack(document, 'uint8array', false, [
    { path: 'docProps/core.xml', data: corePropertiesPart(tree.properties, time) },
    { path: 'word/settings.xml', data: settingsPart() },
    { path: 'word/styles.xml', data: stylesPart(tree, area, entries.length > 0) },
    { path: 'word/fontTable.xml', data: fontTablePart(tree.layout.fonts) },
    { path: 'word/theme/theme1.xml', data: themePart() },
    ...(report ? embeddedParts(report) : []),
    ...(entries.length > 0 ? commentParts(entries) : []),
  ]);
  fixZipTimes(file);
  return file;
}
