/** Font schemes (字体方案): the fonts in which an agency has its reports set, whatever their format. */
import type { DocumentTree, PageLayout } from './document';

/**
 * `format`: those of the format, which are GB/T 9704's where it names none. `founder`: 方正's with the characters of GBK.
 * `system`: those that Chinese Windows has.
 */
export const FONT_SCHEMES = ['format', 'founder', 'system'] as const;

export type FontScheme = (typeof FONT_SCHEMES)[number];

type Fonts = PageLayout['fonts'];

const SCHEMES: Readonly<Record<Exclude<FontScheme, 'format'>, Fonts>> = {
  founder: {
    body: '方正仿宋_GBK',
    title: '方正小标宋_GBK',
    heading1: '方正黑体_GBK',
    heading2: '方正楷体_GBK',
    table: '方正书宋_GBK',
    pageNumber: '方正书宋_GBK',
  },
  system: { body: '仿宋', title: '宋体', heading1: '黑体', heading2: '楷体', table: '宋体', pageNumber: '宋体' },
};

/** The document in the fonts of a scheme, each role in its own; nothing else of it changes. */
export function withFontScheme(tree: DocumentTree, scheme: FontScheme): DocumentTree {
  return scheme === 'format' ? tree : { ...tree, layout: { ...tree.layout, fonts: SCHEMES[scheme] } };
}
