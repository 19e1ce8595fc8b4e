/**
 * Who may see which words, and where: a second, small reading of the contract, written for tests. It shares no code
 * with `src` and works on what the author wrote, not on what was made of it.
 */
import { CONTENT_KINDS, type Fields } from './generate.ts';
import { DATA, type DataColumn, WORD } from './words.ts';

export interface Seen {
  /** Words on slides, as any format shows them. */
  slides: Set<string>;
  /** Words that the deck carries and that not every format draws: ids, addresses, data of charts. */
  data: Set<string>;
  /** Those of them that a chart shows: drawn where there is room, and in its table or description. */
  charts: Set<string>;
  notes: Set<string>;
  handout: Set<string>;
  /** Words that visible texts name without showing them: what links and marks point to. Messages may repeat them. */
  named: Set<string>;
  /** Ids of sources that are shown: they may be in the deck, or their number alone. */
  sources: Set<string>;
  /** The words of the titles of the sections, in order; empty where the audience sees no section at all. */
  sections: string[];
}

type Place = 'slides' | 'data' | 'charts' | 'notes' | 'handout';

/** What one audience may see; null for a briefing without audiences. */
export function seenBy(model: Fields, audience: string | null): Seen {
  const ancestry = audience === null ? [] : lineageOf(model, audience);
  const lineage = audience === null ? [] : standsFor(model, audience);
  const settings: Fields = Object.assign({}, ...ancestry.map((name) => map(map(model.audiences)[name])));
  const vars: Fields = Object.assign({}, model.vars, ...ancestry.map((name) => map(map(model.audiences)[name]).vars));
  const seen: Seen = {
    slides: new Set(),
    data: new Set(),
    charts: new Set(),
    notes: new Set(),
    handout: new Set(),
    named: new Set(),
    sources: new Set(),
    sections: [],
  };
  const cited = new Set<string>();
  if (audience !== null) seen.data.add(audience);

  const { classification = model.classification, mark = model.mark } = settings;
  const briefing = { ...fieldsFor({ ...model, classification, mark }) };
  // Shown to everyone and used by nobody: a message may say so.
  for (const source of list(briefing.sources).map(map))
    if (source.for === undefined && source.except === undefined) seen.named.add(String(source.id));
  const sections = list(briefing.sections).flatMap((section) => readSection(section) ?? []);
  if (sections.length === 0) return seen;
  for (const add of [...sections, ...list(briefing.appendix).flatMap((section) => readSection(section) ?? [])]) add();
  seen.sections = list(briefing.sections)
    .filter((section) => readSection(section) !== null)
    .map((section) => wordsIn(plain(String(fieldsFor(map(section)).title))).join(' '));

  for (const key of ['title', 'subtitle', 'date', 'classification', 'mark', 'summary', 'authors', 'takeaways'])
    read(briefing[key], 'slides');
  if (audience !== null) read(map(map(model.audiences)[audience]).label, 'slides');
  readClosing(briefing.closing);
  for (const source of list(briefing.sources).map(map)) {
    if (!isSeen(source) || !cited.has(String(source.id))) continue;
    const { id, url, ...shown } = fieldsFor(source);
    seen.sources.add(String(id));
    read(shown, 'slides');
    read(url, 'data');
  }
  return seen;

  function isSeen(node: Fields): boolean {
    const meets = (names: unknown) => list(names).some((name) => lineage.includes(String(name)));
    return (node.for === undefined || meets(node.for)) && !(node.except !== undefined && meets(node.except));
  }

  /** The fields of a node with its variants in place, the farthest ancestor first. */
  function fieldsFor({ for: _, except: __, variants, ...fields }: Fields, rivals: readonly string[] = []): Fields {
    let result = fields;
    for (const name of lineage) {
      const variant = map(map(variants)[name]);
      const driven = rivals.some((key) => key in variant) ? rivals : [];
      const kept = Object.entries(result).filter(([key]) => !driven.includes(key));
      result = { ...Object.fromEntries(kept), ...variant };
    }
    return result;
  }

  /** Adds the words of the section when called; null where nothing of it is left. */
  function readSection(value: unknown): (() => void) | null {
    if (!isSeen(map(value))) return null;
    const section = fieldsFor(map(value), ['slides', 'blocks']);
    const slides = list(section.slides)
      .map(map)
      .filter(isSeen)
      .map((slide) => fieldsFor(slide))
      .filter(({ blocks }) => blocks === undefined || leftOf(blocks).length > 0);
    const blocks = leftOf(section.blocks);
    if ((section.slides !== undefined || section.blocks !== undefined) && slides.length + blocks.length === 0)
      return null;
    return () => {
      const { title, ...rest } = section;
      // A section of one slide has no page of its own: its title stands beside that of the slide, without marks.
      read(slides.length === 1 ? unmarked(String(title)) : title, 'slides');
      readSlide({ ...rest, blocks });
      for (const slide of slides) readSlide({ ...slide, blocks: leftOf(slide.blocks) });
    };
  }

  function readSlide({ title, id, notes, handout, blocks, sources }: Fields): void {
    read(title, 'slides');
    read(id, 'data');
    read(notes, 'notes');
    read(handout, 'handout');
    read({ sources }, 'slides');
    for (const add of blocks as (() => void)[]) add();
  }

  function leftOf(blocks: unknown): (() => void)[] {
    return list(blocks).flatMap((block) => readBlock(map(block)) ?? []);
  }

  function readBlock(block: Fields): (() => void) | null {
    if (!isSeen(block)) return null;
    const { id: _, ...fields } = fieldsFor(block, [...CONTENT_KINDS, 'columns']);
    const [kind = '', value] = Object.entries(fields)[0] ?? [];
    if (kind === 'columns') {
      const left = list(value).flatMap(leftOf);
      return left.length === 0 ? null : () => left.forEach((add) => add());
    }
    if (kind === 'table') return readTable(map(value));
    if (kind === 'chart') return readChart(map(value));
    return isLeft(value) ? () => read(value, ['diagram', 'math'].includes(kind) ? 'data' : 'slides') : null;
  }

  /** Whether anything of a value is left to show. */
  function isLeft(value: unknown): boolean {
    if (Array.isArray(value)) return value.some(isLeft);
    if (typeof value !== 'object' || value === null) return value !== undefined;
    if (!isSeen(value as Fields)) return false;
    const { columns, points, term, text } = fieldsFor(value as Fields);
    if (columns !== undefined) return isLeft(columns);
    return 'title' in value || points === undefined || term !== undefined || text !== undefined || isLeft(points);
  }

  function readTable(table: Fields): (() => void) | null {
    const shown = list(table.columns).map((column) => typeof column === 'string' || isSeen(map(column)));
    if (!shown.includes(true)) return null;
    return () => {
      for (const [i, column] of list(table.columns).entries()) {
        if (shown[i] !== true) continue;
        if (typeof column === 'string') read(column, 'slides');
        else read(fieldsFor(map(column)).title, 'slides');
        const { key } = typeof column === 'string' ? { key: null } : fieldsFor(map(column));
        if (table.data !== undefined) for (const word of DATA[key as DataColumn]) seen.slides.add(word);
      }
      for (const row of list(table.rows)) {
        if (!Array.isArray(row) && !isSeen(map(row))) continue;
        const cells = Array.isArray(row) ? row : list(fieldsFor(map(row)).cells);
        cells.forEach((cell, i) => shown[i] === true && read(cell, 'slides'));
      }
      read(table.caption, 'slides');
    };
  }

  /** The name of a series is in any case where there are others, or where nobody wrote a title and a description. */
  function readChart({ data, x, series, ...shown }: Fields): (() => void) | null {
    const visible = list(series)
      .map(map)
      .filter(isSeen)
      .map((one) => fieldsFor(one));
    if (visible.length === 0) return null;
    return () => {
      const isNamed = visible.length > 1 || shown.title === undefined || shown.alt === undefined;
      for (const place of ['data', 'charts'] as const) {
        for (const row of list(data)) read(map(row)[String(x)], place);
        for (const { label } of visible) if (isNamed || place === 'data') read(label, place);
        read(shown, place);
      }
    };
  }

  function readClosing(value: unknown): void {
    if (value === undefined || !isSeen(map(value))) return;
    const { notes, handout, ...shown } = fieldsFor(map(value));
    if (shown.title === undefined && shown.text === undefined && !isLeft(shown.actions)) return;
    read(shown, 'slides');
    read(notes, 'notes');
    read(handout, 'handout');
  }

  /** Every text of a value that the audience sees. */
  function read(value: unknown, place: Place): void {
    if (typeof value === 'string') return readText(value, place);
    if (Array.isArray(value)) return value.forEach((item) => read(item, place));
    if (typeof value !== 'object' || value === null || !isSeen(value as Fields)) return;
    for (const [key, child] of Object.entries(fieldsFor(value as Fields))) {
      if (key === 'source' || key === 'sources') list(child).forEach(cite);
      else if (key === 'because') wordsIn(list(child).join(' ')).forEach((word) => seen.named.add(word));
      else if (!['src', 'key', 'minutes', 'email'].includes(key)) read(child, place);
    }
  }

  function readText(text: string, place: Place): void {
    for (const mark of text.matchAll(/\[\^([^\]]+)\]/g)) (place === 'notes' ? citePrivately : cite)(mark[1]);
    for (const link of text.matchAll(/\]\(([^)]+)\)/g)) {
      const into = link[1]?.startsWith('#') ? seen.named : seen[place === 'slides' ? 'data' : place];
      for (const word of wordsIn(link[1] ?? '')) into.add(word);
    }
    for (const word of wordsIn(plain(text))) seen[place].add(word);
  }

  /** Without marks and addresses, with the values of variables. */
  function plain(text: string): string {
    const shown = text.replace(/\[\^[^\]]+\]|\]\([^)]+\)/g, ' ');
    return shown.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_, name: string) => valueOfVariable(name));
  }

  function cite(id: unknown): void {
    cited.add(String(id));
    seen.named.add(String(id));
  }

  /** Notes name their sources themselves. */
  function citePrivately(id: unknown): void {
    seen.named.add(String(id));
    const source = list(model.sources)
      .map(map)
      .find((one) => String(one.id) === String(id));
    if (source !== undefined && isSeen(source)) readText(String(fieldsFor(source).title), 'notes');
  }

  function valueOfVariable(name: string): string {
    return String(name.split('.').reduce<unknown>((at, key) => map(at)[key], vars));
  }
}

/** All names that an audience counts as: its groups, those that it extends, and its own. */
export function standsFor(model: Fields, audience: string): string[] {
  const ancestry = lineageOf(model, audience);
  return [...groupsAround(model, ancestry), ...ancestry];
}

/** The audience and all that it extends, the farthest first. */
function lineageOf(model: Fields, name: string): string[] {
  const parent = map(map(model.audiences)[name]).extends;
  return [...(parent === undefined ? [] : lineageOf(model, String(parent))), name];
}

/** The groups of those audiences: layer by layer, first those that no other holds. */
function groupsAround(model: Fields, audiences: readonly string[]): string[] {
  const groups = map(model.groups);
  const holds = (outer: string, name: string) => list(groups[outer]).includes(name);
  const found = new Set(audiences);
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const name of Object.keys(groups)) if ([...found].some((one) => holds(name, one))) found.add(name);
  }
  const layers: string[] = [];
  let rest = Object.keys(groups);
  while (rest.length > 0) {
    const layer = rest.filter((name) => !rest.some((outer) => holds(outer, name)));
    layers.push(...layer);
    rest = rest.filter((name) => !layer.includes(name));
  }
  return layers.filter((name) => found.has(name));
}

export function wordsIn(text: string): string[] {
  return [...text.matchAll(WORD)].map(([word]) => word.toLowerCase());
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

function unmarked(text: string): string {
  return text.replace(/\[\^[^\]]+\]/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}

function map(value: unknown): Fields {
  return (typeof value === 'object' && value !== null ? value : {}) as Fields;
}
