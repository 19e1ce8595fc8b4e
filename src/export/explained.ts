/** A briefing with the origin of its values: as YAML with comments, and as a list of values for programs. */
import { Document, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Explained } from '../deck/explained.ts';
import { positionOf, type Texts } from '../diagnostics/position.ts';
import type { Path } from '../schema/walk.ts';

export interface PlainValue {
  path: Path;
  value: string;
  file: string | null;
  line: number | null;
  column: number | null;
  via: string[];
}

/** `comment` is how a comment looks where it is shown. */
export function explainedYaml(
  explained: Explained,
  texts: Texts,
  comment: (text: string) => string = (text) => text,
): string {
  const places = placesOf(texts);
  const document = new Document(null, { schema: 'failsafe' });
  document.contents = nodeOf(explained, [], (value, path) => commentFor(value, path, places)) as never;
  const commentString = (text: string) => comment(`#${text}`);
  return document.toString({ lineWidth: WIDTH, blockQuote: 'literal', commentString });
}

export function plainExplained(explained: Explained, texts: Texts, path: Path = []): PlainValue[] {
  if (explained.kind === 'map')
    return explained.entries.flatMap(([key, child]) => plainExplained(child, texts, [...path, key]));
  if (explained.kind === 'list') return explained.items.flatMap((item, i) => plainExplained(item, texts, [...path, i]));
  const { span, via } = explained.origin;
  const { line, column } = (span && positionOf(span, texts)) ?? { line: null, column: null };
  return [{ path, value: explained.value, file: span?.file ?? null, line, column, via }];
}

type Value = Extract<Explained, { kind: 'value' }>;
type CommentFor = (value: Value, path: Path) => string | null;

function nodeOf(explained: Explained, path: Path, commentOf: CommentFor): YAMLMap | YAMLSeq | Scalar {
  if (explained.kind === 'map') {
    const map = new YAMLMap();
    for (const [name, child] of explained.entries) {
      const key = new Scalar(name);
      const value = nodeOf(child, [...path, name], commentOf);
      // Before the value it would stand between the key and the text.
      if (value.commentBefore) key.commentBefore = value.commentBefore;
      value.commentBefore = null;
      map.add({ key, value });
    }
    return map;
  }
  if (explained.kind === 'list') {
    const list = new YAMLSeq();
    for (const [i, item] of explained.items.entries()) list.add(nodeOf(item, [...path, i], commentOf));
    return list;
  }
  const scalar = new Scalar(explained.value);
  // Behind a long text, nobody would see it.
  if (explained.value.length > LONG) scalar.commentBefore = commentOf(explained, path);
  else scalar.comment = commentOf(explained, path);
  return scalar;
}

/** About as much as stands on a line beside its key and its comment. */
const LONG = 60;
const WIDTH = 100;

interface Places {
  lineOf: (value: Value) => number | null;
  /** What the last comment named. */
  last: { file: string; line: number; part: string } | null;
}

function placesOf(texts: Texts): Places {
  return {
    lineOf: ({ origin: { span } }) => (span === null ? null : (positionOf(span, texts)?.line ?? null)),
    last: null,
  };
}

/** The file is named where it changes and where a part begins; a line where it is another than the last. */
function commentFor(value: Value, path: Path, places: Places): string | null {
  const { span, via } = value.origin;
  const line = places.lineOf(value);
  if (span === null || line === null) return via.length === 0 ? null : ` ${via.join(', ')}`;
  const { file } = span;
  const part = path.slice(0, typeof path[1] === 'number' ? 2 : 1).join(' ');
  const { last } = places;
  const isNewPart = last === null || last.file !== file || (last.part !== part && typeof path[1] === 'number');
  const isSame = !isNewPart && last.line === line;
  places.last = { file, line, part };
  if (isSame && via.length === 0) return null;
  return ` ${[`${isNewPart ? file : ''}:${line}`, ...via].join(', ').replace(/\p{Cc}/gu, ' ')}`;
}
