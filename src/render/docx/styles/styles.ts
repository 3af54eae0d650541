/** The part word/styles.xml: all typography stands here, so that the text itself carries almost no formatting. */
import type { DocumentTree } from '../../../document/document';
import { runFonts } from '../parts/fonts';
import { element, setting, WORD_NAMESPACE, XML_DECLARATION } from '../parts/xml';
import type { TypeArea } from '../typography';
import { commentStyles } from './comment-styles';
import { figureStyles } from './figure-styles';
import { pageStyles } from './page-styles';
import { tableStyles } from './table-styles';
import { textStyles } from './text-styles';

/** Sizes of table text in points, in the order in which they occur. */
function tableSizes(blocks: DocumentTree['blocks']): number[] {
  return [...new Set(blocks.flatMap((block) => (block.kind === 'table' ? [block.size] : [])))];
}

/** @param commented whether the document has comments, whose styles a file without any does not need */
export function stylesPart({ layout, blocks }: DocumentTree, area: TypeArea, commented: boolean): string {
  const { fonts } = layout;
  const language = element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' });
  const defaults = element(
    'w:docDefaults',
    {},
    element('w:rPrDefault', {}, element('w:rPr', {}, runFonts(fonts.body) + language)) + element('w:pPrDefault'),
  );
  const character = element(
    'w:style',
    { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' },
    setting('name', 'Default Paragraph Font') + setting('uiPriority', 1) + element('w:semiHidden'),
  );
  return (
    XML_DECLARATION +
    element(
      'w:styles',
      { 'xmlns:w': WORD_NAMESPACE },
      defaults +
        character +
        textStyles(fonts, area) +
        tableStyles(fonts, area, tableSizes(blocks)) +
        figureStyles(fonts) +
        pageStyles(fonts) +
        (commented ? commentStyles() : ''),
    )
  );
}
