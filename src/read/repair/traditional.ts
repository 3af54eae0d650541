/** Turns traditional characters into simplified ones where the whole document was converted. */
import type { ReadDocument } from '../read-document';
import { mapTexts, textOf } from './map-texts';
import { addRepair, newTally, type Tally } from './tally';

/** Characters that every report holds, in both forms; enough to tell which script a text is in. */
const TRADITIONAL = '開報務辦區國條規關費復議訴訟問題進門戶網對與號電話認執廳見點級為領設創體決結權運機實際臺評項準會業資專發數單審時';
const SIMPLIFIED = '开报务办区国条规关费复议诉讼问题进门户网对与号电话认执厅见点级为领设创体决结权运机实际台评项准会业资专发数单审时';

const LEAST = 5;

/** So much of a text shows its script. */
const SAMPLE = 100_000;

const count = (text: string, characters: ReadonlySet<string>): number =>
  Array.from(text.slice(0, SAMPLE)).filter((character) => characters.has(character)).length;

/** Names and quotations in a simplified text stay as they are. */
function isTraditional(text: string): boolean {
  const traditional = count(text, new Set(TRADITIONAL));
  return traditional >= LEAST && traditional > count(text, new Set(SIMPLIFIED));
}

/** The converter is loaded only when there is something to convert. */
export async function simplify(document: ReadDocument): Promise<{ document: ReadDocument; tally: Tally }> {
  const tally = newTally();
  if (!isTraditional(textOf(document))) return { document, tally };
  const { Converter } = await import('opencc-js/t2cn');
  const convert = Converter({ from: 't', to: 'cn' });
  const simplified = mapTexts(document, (text) => {
    const converted = convert(text);
    const [before, after] = [Array.from(text), Array.from(converted)];
    const changed = before.filter((character, index) => character !== after[index]).length;
    addRepair(tally, text, converted, changed);
    return converted;
  });
  return { document: simplified, tally };
}
