/** Places for texts in a random briefing: what form each has is drawn first, and its word is given last. */
import fc from 'fast-check';

export type Fields = { [key: string]: unknown };

/** Stands for a text, an id or a link target until all of them are known. */
interface Slot {
  slot: 'text' | 'bare' | 'word' | 'lines' | 'dot' | 'id' | 'target';
  form: (typeof FORMS)[number];
  at: number;
}

const FORMS = [
  'plain',
  'plain',
  'plain',
  'em',
  'strong',
  'code',
  'script',
  'variable',
  'deep',
  'cite',
  'link',
  'web',
  'lang',
] as const;

export const slot = (kind: Slot['slot']) =>
  fc.record({ slot: fc.constant(kind), form: fc.constantFrom(...FORMS), at: fc.nat({ max: 20 }) });

/** Gives each slot its words: ids first, since links may point forward. */
export function fillSlots(drawn: Fields, sources: readonly string[]): Fields {
  let count = 0;
  const word = () => `zq${++count}qz`;
  const ids: string[] = [];
  const withIds = walk(drawn, (found) => {
    if (found.slot !== 'id') return found;
    ids.push(word());
    return ids.at(-1);
  });
  return walk(withIds, ({ slot: kind, form, at }) => {
    const id = ids[at % Math.max(1, ids.length)];
    if (kind === 'target') return id;
    if (kind === 'word') return word();
    // With empty lines among them; up to more than a slide holds.
    if (kind === 'lines') return Array.from({ length: 4 + at * 2 }, (_, i) => (i % 7 === 5 ? '' : word())).join('\n');
    if (kind === 'dot') return `graph { ${word()} }`;
    const bare = kind === 'bare' && ['cite', 'link', 'web'].includes(form);
    return textOf(bare ? 'plain' : form, word, sources[at % sources.length] ?? '', id);
  }) as Fields;
}

function textOf(form: Slot['form'], word: () => string, cited: string, id: string | undefined): string {
  const first = word();
  switch (form) {
    case 'em':
      return `*${first}* and more`;
    case 'strong':
      return `**${first}**`;
    case 'code':
      return `\`${first} {{va}}\``;
    case 'script':
      return `${first}~${word()}~`;
    case 'variable':
      return `{{va}} ${first}`;
    case 'deep':
      return `${first} {{ deal.x }}`;
    case 'cite':
      return `${first}[^${cited}]`;
    case 'link':
      return id === undefined ? first : `[${first}](#${id})`;
    case 'lang':
      return `[${first} *${word()}*]{lang=fr}`;
    case 'web':
      return `[${first}](https://example.com/${word()})`;
    default:
      return first;
  }
}

/** A copy with every slot replaced; what becomes undefined is left out. */
function walk(value: unknown, replace: (found: Slot) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => walk(item, replace)).filter((item) => item !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  if ('slot' in value) return replace(value as Slot);
  const entries = Object.entries(value).map(([key, child]) => [key, walk(child, replace)] as const);
  return Object.fromEntries(
    entries.filter(([key, child]) => child !== undefined && !(key === 'because' && isEmpty(child))),
  );
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** A briefing without audiences cannot speak of them. */
export function withoutWhom(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWhom);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key]) => !['for', 'except', 'variants', 'audiences', 'groups'].includes(key),
  );
  return Object.fromEntries(kept.map(([key, child]) => [key, withoutWhom(child)]));
}
