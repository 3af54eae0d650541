/** The files of a Word file's pictures, as far as a report can keep them: PNG and JPEG that are not too large. */
import { base64Of } from '../../report/base64';
import { MAX_PICTURE_DATA, MAX_PICTURES_DATA } from '../../report/narrative-limits';
import { readPictureFile, type PictureFile } from '../../report/picture-file';
import { scanXml, type XmlPart } from '../xml/scan-xml';
import { openMore } from '../zip/open-zip';
import { NAMESPACES } from './namespaces';

/** By relationship. */
export type Pictures = ReadonlyMap<string, PictureFile & { data: string }>;

/** Bytes that base64 makes so many characters of. */
const bytesIn = (characters: number): number => Math.floor((characters / 4) * 3);

/** A target as a path in lower case; '' for what lies elsewhere or is no picture. */
function pathOf(target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `word/${target}`;
  return /^word\/media\/[^/]+$/i.test(path) ? path.toLowerCase() : '';
}

function targetsIn(part: XmlPart | null): Map<string, string> {
  const targets = new Map<string, string>();
  if (part === null) return targets;
  scanXml(part, NAMESPACES, {
    open(name, { Id = '', Target = '', TargetMode = '' }) {
      if (name === 'package:Relationship' && TargetMode !== 'External') targets.set(Id, pathOf(Target));
    },
    close: () => undefined,
    text: () => undefined,
  });
  return targets;
}

/** @param relationships ids of those that the text shows */
export function readPictures(bytes: Uint8Array, part: XmlPart | null, relationships: readonly string[]): Pictures {
  const pictures = new Map<string, PictureFile & { data: string }>();
  if (relationships.length === 0) return pictures;
  const targets = targetsIn(part);
  const paths = new Set(relationships.map((id) => targets.get(id) ?? '').filter((path) => path !== ''));
  const files = openMore(bytes, paths, { one: bytesIn(MAX_PICTURE_DATA), all: bytesIn(MAX_PICTURES_DATA) });
  let left = MAX_PICTURES_DATA;
  for (const id of new Set(relationships)) {
    const file = files.get(targets.get(id) ?? '');
    const picture = file && readPictureFile(file);
    if (!picture) continue;
    const data = base64Of(file);
    // The same file may be shown many times, and is kept as often.
    const needed = data.length * relationships.filter((each) => each === id).length;
    if (needed > left) continue;
    left -= needed;
    pictures.set(id, { ...picture, data });
  }
  return pictures;
}
