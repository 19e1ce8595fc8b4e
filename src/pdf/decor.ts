/**
 * Chrome tags the ground, the rules and the bullets of a box as it tags the words in it. Those say nothing: what is drawn
 * without a word, and in no figure, becomes an artifact.
 */
import { type PDFContext, type PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { hold, markOf } from './marks.ts';
import { ownersOf } from './owners.ts';
import { elementsOf, listOf } from './tags.ts';

const KIDS = PDFName.of('K');
const BEGIN = '/Artifact BMC';
const END = 'EMC';
const OPENS = /(?:BDC|BMC)$/;
const NUMBERED = /\/MCID (\d+)\b.*BDC$/;
const SHOWS = /(?:Tj|TJ|'|")$/;
const DRAWS_OBJECT = /^\/(\S+) Do$/;

export interface Undressed {
  lines: string[];
  /** The marks that are no more. */
  dropped: Set<number>;
}

/** What a mark on a page is for: the content of a figure, the head of a table once more, or anything else. */
export type Part = 'figure' | 'repeat' | 'other';

/** The lines of a page with mere decoration as artifacts; `speaks` knows the forms that words are drawn in. */
export function undress(
  lines: readonly string[],
  partOf: (number: number) => Part,
  speaks: (form: string) => boolean,
): Undressed {
  const groups = groupsIn(lines, speaks);
  const saying = new Set(groups.filter(({ says }) => says).map(({ number }) => number));
  const isMere = { figure: () => false, repeat: () => true, other: (number: number) => !saying.has(number) };
  const mere = groups.filter(({ number }) => isMere[partOf(number)](number));
  const begins = new Set(mere.map(({ from }) => from));
  const out = lines.map((line, at) => (begins.has(at) ? BEGIN : line));
  return { lines: out, dropped: new Set(mere.map(({ number }) => number)) };
}

interface Group {
  number: number;
  from: number;
  /** There are words in it, or other marks. */
  says: boolean;
}

function groupsIn(lines: readonly string[], speaks: (form: string) => boolean): Group[] {
  const groups: Group[] = [];
  const open: (Group | null)[] = [];
  lines.forEach((line, at) => {
    if (OPENS.test(line)) {
      const number = NUMBERED.exec(line)?.[1];
      for (const group of open) if (group !== null) group.says = true;
      const group = number === undefined ? null : { number: Number(number), from: at, says: open.length > 0 };
      if (group !== null) groups.push(group);
      open.push(group);
    } else if (line === END) open.pop();
    else if (SHOWS.test(line) || speaks(DRAWS_OBJECT.exec(line)?.[1] ?? ''))
      for (const group of open) if (group !== null) group.says = true;
  });
  return groups;
}

/** Takes marks out of the tags that held them. */
export function forget(context: PDFContext, root: PDFDict, dropped: ReadonlyMap<PDFRef, ReadonlySet<number>>): void {
  const owners = ownersOf(context);
  for (const { dict } of elementsOf(context, root)) {
    const kids = listOf(context, dict.get(KIDS));
    const left = kids.filter((kid) => {
      const mark = markOf(context, dict, kid);
      if (mark === null || mark.page === null || dropped.get(mark.page)?.has(mark.number) !== true) return true;
      owners.give(mark.page, mark.number, null);
      return false;
    });
    if (left.length < kids.length) hold(context, dict, left);
  }
}
