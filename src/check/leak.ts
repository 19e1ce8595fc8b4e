/**
 * The last look at a file before it is handed over: does it hold text that only others may see? What an audience
 * must not see is all that the briefing says, but for what this audience may see in this format and for the
 * product's own words. Pure; finds places, and repeats no text.
 */
import { type Variables, type Viewer, viewerOf, viewersOf } from '../audience/lineage.ts';
import { variablesFor } from '../audience/variables.ts';
import type { Assets } from '../briefing/assets.ts';
import type { Briefing } from '../briefing/schema.ts';
import type { Span } from '../diagnostics/diagnostic.ts';
import { dateInWords } from '../text/date.ts';
import { lookUp, namesOf } from '../text/variables.ts';
import { notationsOf } from './figures.ts';
import { formsOfText, spoken } from './forms.ts';
import type { Own } from './own.ts';
import { once, remember, rememberBy } from './remember.ts';
import { neighbours, type Run, runsOf, type Shingles, shingles, stretches, wordsOf } from './shingles.ts';
import type { Stranger } from './strangers.ts';
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
  /** What the file is named after: the briefing, and the recipient where there is one. */
  name: string;
  /** What the deck itself works out from what may be seen. */
  derived: readonly string[];
  own: Own;
}

export function guardOf(briefing: Briefing, assets: Assets, set: Variables): Guard {
  return guardsFor(briefing, assets)(set, null);
}

/**
 * Guards for the same briefing with other variables: what does not depend on them is worked out once, so that thousands
 * of recipients are guarded at the price of their own words. `stranger` knows what the rows of others say.
 */
export function guardsFor(briefing: Briefing, assets: Assets): (set: Variables, stranger: Stranger | null) => Guard {
  const everything = everythingSaid(briefing, assets);
  const said = everything.filter(({ role }) => !NAMES_ONLY.has(role));
  const references = everything.filter(({ role }) => role === 'source');
  const viewers = viewersOf(briefing);
  const [filled, fixed] = [said.filter(isFilled), said.filter((one) => !isFilled(one))];
  const langs = new Set(viewers.map(({ settings }) => settings.lang ?? briefing.lang ?? 'en'));
  const fixedForms = remember((one: Said) => charted(one, [...new Set(spoken(one, {}, formsOfText))]));
  const runs = remember((form: string) => runsOf(wordsOf(form)));
  const citedFor = rememberBy(({ name }: Viewer) => String(name), citedBy);

  /** Of texts without variables: what the audience may see in the format, and an index of what it may not. */
  const basisFor = remember((own: Own) => rememberBy(keyOf, (reader: Reader) => basisOf(reader, own)));

  return (set, stranger) => {
    const variablesOf = (viewer: Viewer) => variablesFor(briefing, viewer, set);
    const formsOf = remember(formsOfText);
    const speak = remember((viewer: Viewer) => {
      const variables = variablesOf(viewer);
      return remember((one: Said) => spoken(one, variables, formsOf));
    });
    const values = new Set([...viewers.map(variablesOf), briefing.vars ?? {}].flatMap(valuesOf));
    const all = filled.map((one) => ({
      one,
      forms: new Set(
        charted(
          one,
          viewers.flatMap((viewer) => speak(viewer)(one)),
        ),
      ),
    }));

    return {
      searchFor: (reader) => {
        const viewer = viewerNamed(reader.audience);
        const basis = basisFor(reader.own)(reader);
        const shown = filled.filter(isShownTo(viewer, reader)).flatMap(speak(viewer));
        const more = [...shown, ...inWords(shown, viewer), ...reader.derived, reader.audience ?? '', reader.name];
        const may = new Set([...basis.may, ...more]);
        const seen = stretches(more.map(wordsOf));
        const isSeen = (run: readonly string[]) => seen.hold(run) || basis.seen.hold(run);

        const index = shingles<Leak>();
        for (const { one, forms } of all)
          for (const form of forms) if (!may.has(form)) index.add(told(runsOf(wordsOf(form)), reader.own), of(one));
        for (const value of values) if (!may.has(value)) index.add(told(runsOf(wordsOf(value)), reader.own), of(null));
        const beside = once(() => neighbours([...basis.words, ...more.map(wordsOf), ...reader.own.phrases]));

        return (texts) => {
          for (const text of texts) {
            const leaks: Leak[] = [];
            const hit = (run: readonly string[], leak: Leak) =>
              isSeen(run) || beside().explain(run) || leaks.push(leak);
            const words = wordsOf(reader.own.without(text));
            basis.index.find(words, hit);
            index.find(words, hit);
            stranger?.find(words, (run) => reader.own.says.hold(run) || hit(run, of(null)));
            if (leaks[0] !== undefined) return leaks[0];
          }
          return null;
        };
      },
    };
  };

  function basisOf(reader: Reader, own: Own): Basis {
    const viewer = viewerNamed(reader.audience);
    const shown = fixed.filter(isShownTo(viewer, reader)).flatMap(fixedForms);
    const may = new Set([...shown, ...inWords(shown, viewer)]);
    const index = shingles<Leak>();
    for (const one of fixed)
      for (const form of fixedForms(one)) if (!may.has(form)) index.add(told(runs(form), own), of(one));
    const words = [...may].map(wordsOf);
    for (const one of words) index.allow(one);
    return { may, words, index, seen: stretches(words) };
  }

  function isShownTo(viewer: Viewer, { shows }: Reader) {
    const cited = citedFor(viewer);
    const place = (one: Said) => (one.path[0] === 'sources' && !cited.has(one.path[1]) ? 'notes' : one.place);
    return (one: Said) => (place(one) === 'slides' || shows.includes(place(one))) && one.sees(viewer);
  }

  function inWords(forms: readonly string[], { settings }: Viewer): string[] {
    const lang = settings.lang ?? briefing.lang ?? 'en';
    const dates = forms.map((form) => dateInWords(form, lang)).filter((form, i) => form !== forms[i]);
    return [...dates, ...forms.flatMap((form) => notationsOf(form, lang))];
  }

  /** A chart writes its figures otherwise than the data does. */
  function charted({ path }: Said, forms: readonly string[]): string[] {
    if (!path.includes('chart')) return [...forms];
    return [...new Set([...forms, ...[...langs].flatMap((lang) => forms.flatMap((form) => notationsOf(form, lang)))])];
  }

  function viewerNamed(audience: string | null): Viewer {
    return viewers.find(({ name }) => name === audience) ?? viewerOf(briefing, audience);
  }

  /** Positions of the sources that something other than notes rests on. A source that only notes name is private. */
  function citedBy(viewer: Viewer): Set<unknown> {
    const ids = new Set<string>();
    for (const one of references) if (one.place !== 'notes' && one.sees(viewer)) ids.add(one.texts[0] ?? '');
    for (const one of said)
      if (one.place !== 'notes' && one.role === 'text' && (one.texts[0] ?? '').includes('[^') && one.sees(viewer))
        for (const mark of (one.texts[0] ?? '').matchAll(/\[\^([^\s[\]:]+)\]/g)) ids.add(mark[1] ?? '');
    return new Set((briefing.sources ?? []).flatMap(({ id }, i) => (ids.has(id) ? [i] : [])));
  }
}

interface Basis {
  may: ReadonlySet<string>;
  words: readonly (readonly string[])[];
  seen: ReturnType<typeof stretches>;
  index: Shingles<Leak>;
}

/** They stand for something that has its own text, and stand in no file. */
const NAMES_ONLY = new Set(['source', 'target', 'audience', 'parent', 'section', 'number', 'flag', 'icon']);

function isFilled({ role, texts }: Said): boolean {
  return role === 'text' && texts.some((text) => text.includes('{{'));
}

function keyOf({ audience, shows }: Reader): string {
  return JSON.stringify([audience, shows]);
}

function valuesOf(variables: Variables): string[] {
  return namesOf(variables).flatMap((name) => lookUp(variables, name) ?? []);
}

/** The shingles that are not the product's own as well. */
function told(runs: readonly Run[], own: Own): readonly Run[] {
  return runs.filter(({ words }) => !own.says.hold(words));
}

function of(one: Said | null): Leak {
  return { span: one === null ? null : one.span };
}
