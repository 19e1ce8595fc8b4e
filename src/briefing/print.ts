/** How a briefing is put on paper: what an author or a user can choose. */
import { choice } from '../schema/fields.ts';

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** As people write them, too. */
const WRITTEN = [...PAPERS, 'A4', 'Letter'] as const;

/** `notes`: a slide with its handout text. The others: so many slides a page; `3up-lines` with lines to write on. */
export const HANDOUT_LAYOUTS = ['notes', '2up', '3up-lines', '4up', '6up', '9up'] as const;
export type HandoutLayout = (typeof HANDOUT_LAYOUTS)[number];

export const printSettings = {
  paper: choice(
    WRITTEN,
    'The paper that is printed on. Default: what is used where the language is spoken.',
  ).optional(),
  handout_layout: choice(HANDOUT_LAYOUTS, 'How slides stand on a handout. Default: notes.').optional(),
};

/** Where people print on Letter, as CLDR has it: https://cldr.unicode.org */
const LETTER = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** What was asked for, else by the region of a language tag; A4 where it names none. */
export function paperFor(lang: string, asked?: (typeof WRITTEN)[number]): Paper {
  if (asked !== undefined) return asked.toLowerCase() as Paper;
  return LETTER.has(new Intl.Locale(lang).region ?? '') ? 'letter' : 'a4';
}
