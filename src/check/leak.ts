/**
 * The last look at a file before it is handed over: does it hold text that only others may see? What an audience
 * must not see is all that the briefing says, but for what this audience may see in this format and for the
 * product's own words. Pure; finds places, and repeats no text.
 */
import { merged, type Variables, type Viewer, viewerOf, viewersOf } from '../audience/lineage.ts';
import type { Assets } from '../briefing/assets.ts';
import type { Briefing } from '../briefing/schema.ts';
import { dateInWords } from '../deck/labels.ts';
import { paragraphs } from '../deck/say.ts';
import type { Span } from '../diagnostics/diagnostic.ts';
import { type Inline, parseInline, plainText } from '../text/inline.ts';
import { lookUp, namesOf, substitute } from '../text/variables.ts';
import type { Own } from './own.ts';
import { neighbours, runsOf, shingles, wordsOf } from './shingles.ts';
import { everythingSaid, type Place, type Said } from './who.ts';

interface Leak {
  /** Where in the briefing the text stands; null for what no node says. */
  span: Span | null;
}

export interface Guard {
  /** A search through the texts that can be read out of a file: the first leak, null where there is none. */
  searchFor: (reader: Reader) => (texts: readonly string[]) => Leak | null;
}

/** Whom the file is for, and what its format shows. */
interface Reader {
  audience: string | null;
  /** Private and printed words that belong into this format. */
  shows: readonly Place[];
  /** The name of the briefing, which names the file. */
  name: string;
  own: Own;
}

export function guardOf(briefing: Briefing, assets: Assets, set: Variables): Guard {
  const everything = everythingSaid(briefing, assets);
  const said = everything.filter(({ role }) => !NAMES_ONLY.has(role));
  const references = everything.filter(({ role }) => role === 'source');
  const viewers = viewersOf(briefing);
  const variablesOf = (viewer: Viewer) => [viewer.settings.vars ?? {}, set].reduce(merged, briefing.vars ?? {});
  const values = new Set(
    viewers
      .map(variablesOf)
      .concat(briefing.vars ?? {})
      .flatMap(valuesOf),
  );
  const formsOf = remember(formsOfText);
  const words = remember(wordsOf);
  const runs = remember((text: string) => runsOf(words(text)));
  const spoken = new Map(viewers.map((viewer) => [viewer.name, speaker(variablesOf(viewer), formsOf)]));
  const all = said.map((one) => ({ one, forms: new Set([...spoken.values()].flatMap((speak) => speak(one))) }));

  /** What the audience may see in the format. */
  function allowed({ audience, shows, name }: Reader): Set<string> {
    const viewer = viewerOf(briefing, audience);
    const speak = spoken.get(audience) ?? (() => []);
    const cited = citedFor(viewer);
    const place = (one: Said) => (one.path[0] === 'sources' && !cited.has(one.path[1]) ? 'notes' : one.place);
    const isShown = (one: Said) => (place(one) === 'slides' || shows.includes(place(one))) && one.sees(viewer);
    const lang = viewer.settings.lang ?? briefing.lang ?? 'en';
    const forms = said.filter(isShown).flatMap((one) => speak(one));
    return new Set([...forms, ...forms.map((form) => dateInWords(form, lang)), audience ?? '', name]);
  }

  /** Positions of the sources that something other than notes rests on. A source that only notes name is private. */
  function citedFor(viewer: Viewer): Set<unknown> {
    const ids = new Set<string>();
    for (const one of references) if (one.place !== 'notes' && one.sees(viewer)) ids.add(one.texts[0] ?? '');
    for (const one of said)
      if (one.place !== 'notes' && one.role === 'text' && (one.texts[0] ?? '').includes('[^') && one.sees(viewer))
        for (const mark of (one.texts[0] ?? '').matchAll(/\[\^([^\s[\]:]+)\]/g)) ids.add(mark[1] ?? '');
    return new Set((briefing.sources ?? []).flatMap(({ id }, i) => (ids.has(id) ? [i] : [])));
  }

  /** The shingles of a text that are not the product's own as well: found out once, since its words are many. */
  const toldBy = remember((own: Own) => {
    const index = shingles<null>();
    for (const form of [...all.flatMap(({ forms }) => [...forms]), ...values]) index.add(runs(form), null);
    const ours = new Set<string>();
    for (const part of [own.words, ...own.phrases]) index.find(part, (shingle) => ours.add(shingle.join(' ')));
    return remember((form: string) => runs(form).filter(({ key }) => !ours.has(key)));
  });

  return {
    searchFor: (reader) => {
      const may = allowed(reader);
      const told = toldBy(reader.own);
      const index = shingles<Leak>();
      for (const { one, forms } of all)
        for (const form of forms) if (!may.has(form)) index.add(told(form), { span: one.span });
      for (const value of values) if (!may.has(value)) index.add(told(value), { span: null });
      for (const form of may) index.allow(words(form));
      const beside = once(() => neighbours([...[...may].map(words), ...reader.own.phrases]));
      return (texts) => {
        for (const text of texts) {
          if (reader.own.texts.has(text)) continue;
          const leaks: Leak[] = [];
          index.find(wordsOf(text), (shingle, leak) => beside().explain(shingle) || leaks.push(leak));
          if (leaks[0] !== undefined) return leaks[0];
        }
        return null;
      };
    },
  };
}

/** They stand for something that has its own text, and stand in no file. */
const NAMES_ONLY = new Set(['source', 'target', 'audience', 'parent', 'section', 'number', 'flag', 'icon']);

function valuesOf(variables: Variables): string[] {
  return namesOf(variables).flatMap((name) => lookUp(variables, name) ?? []);
}

/** The words of an audience: texts with the values of its variables. */
function speaker(variables: Variables, formsOf: (text: string) => string[]) {
  return ({ texts, role }: Said): string[] => {
    if (role !== 'text') return texts.flatMap((text) => text.split(/\r?\n/));
    return texts.flatMap((text) => formsOf(substitute(text, (name) => lookUp(variables, name))));
  };
}

/** A text as it reads in one piece, as it may be torn where its marks are, and the addresses in it. */
function formsOfText(text: string): string[] {
  return paragraphs(text).flatMap((part) => {
    const inline = parseInline(part);
    return [...new Set([plainText(inline), torn(inline)]), ...addressesIn(inline)];
  });
}

function torn(inline: readonly Inline[]): string {
  return inline.map((node) => ('children' in node ? torn(node.children) : plainText([node]))).join(' ');
}

function addressesIn(inline: readonly Inline[]): string[] {
  return inline.flatMap((node) => {
    const own = node.type === 'link' && !node.href.startsWith('#') ? [node.href] : [];
    return 'children' in node ? [...own, ...addressesIn(node.children)] : own;
  });
}

function remember<K, V>(make: (of: K) => V): (of: K) => V {
  const made = new Map<K, V>();
  return (of) => {
    const known = made.get(of);
    if (known !== undefined) return known;
    const value = make(of);
    made.set(of, value);
    return value;
  };
}

function once<V>(make: () => V): () => V {
  const get = remember((_: null) => make());
  return () => get(null);
}
