/** The lists of a Word file: what the part word/numbering.xml defines. */
import type { ReadMessage } from '../read-document';
import { scanXml, type XmlAttributes, type XmlPart } from '../xml/scan-xml';
import { NAMESPACES } from './namespaces';
import { isOn, wholeNumber } from './toggle';

export interface ListLevel {
  start: number;
  /** As WordprocessingML names it: decimal, chineseCounting … */
  format: string;
  /** What is printed: `%1` stands for the number of the first level, and so on. */
  text: string;
  /** Never begins anew when a higher level goes on. */
  endless: boolean;
  /** All numbers in digits. */
  legal: boolean;
}

export interface List {
  /** Lists of one definition count together. */
  definition: string;
  levels: ReadonlyMap<number, ListLevel>;
  /** Where this list begins, by level, instead of going on. */
  starts: ReadonlyMap<number, number>;
}

export type Lists = ReadonlyMap<number, List>;

/** The deepest level of a list, counted from 0. */
const DEEPEST = 8;

interface Definition {
  levels: Map<number, ListLevel>;
  /** The style that holds the levels instead. */
  link: string;
  /** The style whose levels these are. */
  ofStyle: string;
}

interface Instance {
  definition: string;
  starts: Map<number, number>;
  levels: Map<number, ListLevel>;
}

export type ReadLists = { lists: Lists; problem: null } | { lists: null; problem: ReadMessage };

const levelOf = (attributes: XmlAttributes): number => Math.min(DEEPEST, wholeNumber(attributes['w:ilvl'], 0));

function readLevelProperty(level: ListLevel, name: string, attributes: XmlAttributes): void {
  const value = attributes['w:val'];
  if (name === 'w:start') level.start = wholeNumber(value, 1);
  else if (name === 'w:numFmt') level.format = value ?? 'decimal';
  else if (name === 'w:lvlText') level.text = value ?? '';
  else if (name === 'w:lvlRestart') level.endless = value === '0';
  else if (name === 'w:isLgl') level.legal = isOn(attributes);
}

function resolve(definitions: ReadonlyMap<string, Definition>, instances: ReadonlyMap<number, Instance>): Lists {
  const byStyle = new Map([...definitions.values()].filter(({ ofStyle }) => ofStyle !== '').map((each) => [each.ofStyle, each]));
  const lists = new Map<number, List>();
  for (const [id, { definition, starts, levels }] of instances) {
    const own = definitions.get(definition);
    const shared = own && own.link !== '' ? byStyle.get(own.link) : undefined;
    lists.set(id, { definition, starts, levels: new Map([...(shared ?? own)?.levels ?? [], ...levels]) });
  }
  return lists;
}

/** Reads the part word/numbering.xml. */
export function readLists(part: XmlPart): ReadLists {
  const definitions = new Map<string, Definition>();
  const instances = new Map<number, Instance>();
  const path: string[] = [];
  let definition: Definition | null = null;
  let instance: Instance | null = null;
  let level: ListLevel | null = null;
  let override = 0;

  const openLevel = (attributes: XmlAttributes): void => {
    level = { start: 1, format: 'decimal', text: '', endless: false, legal: false };
    (instance ?? definition)?.levels.set(levelOf(attributes), level);
  };
  const openInside = (parent: string | undefined, name: string, attributes: XmlAttributes): void => {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:lvl') openLevel(attributes);
    else if (level !== null && parent === 'w:lvl') readLevelProperty(level, name, attributes);
    else if (definition !== null && name === 'w:numStyleLink') definition.link = value;
    else if (definition !== null && name === 'w:styleLink') definition.ofStyle = value;
    else if (instance !== null && name === 'w:abstractNumId') instance.definition = value;
    else if (instance !== null && name === 'w:lvlOverride') override = levelOf(attributes);
    else if (instance !== null && name === 'w:startOverride') instance.starts.set(override, wholeNumber(value, 1));
  };

  const problem = scanXml(part, NAMESPACES, {
    open(name, attributes) {
      const parent = path[path.length - 1];
      path.push(name);
      if (name === 'w:abstractNum') {
        definition = { levels: new Map(), link: '', ofStyle: '' };
        definitions.set(attributes['w:abstractNumId'] ?? '', definition);
      } else if (name === 'w:num') {
        instance = { definition: '', starts: new Map(), levels: new Map() };
        instances.set(wholeNumber(attributes['w:numId'], 0), instance);
      } else openInside(parent, name, attributes);
    },
    close(name) {
      path.pop();
      if (name === 'w:abstractNum') definition = null;
      else if (name === 'w:num') instance = null;
      else if (name === 'w:lvl') level = null;
    },
    text: () => undefined,
  });
  return problem === null ? { lists: resolve(definitions, instances), problem } : { lists: null, problem };
}
