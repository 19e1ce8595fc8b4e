/** Conditions of PDF/UA-1 on tags: their types, what stands below what, and what they must say. */
import { type PDFContext, PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import type { Barrier } from './barrier.ts';
import { catalogOf } from './document.ts';
import type { Tag } from './tag-tree.ts';
import { readTextString } from './text-string.ts';
import { tableBarriers } from './ua-tables.ts';

export function tagBarriers(context: PDFContext, tags: readonly Tag[]): Barrier[] {
  const roles = rolesIn(context);
  const standard = standardOf(roles);
  const typed = tags.map((tag) => ({ ...tag, type: standard(tag.type) ?? tag.type }));
  const unknown = tags.filter(({ type }) => standard(type) === null);
  const typeOf = (tag: Tag | null) => (tag === null ? '' : (standard(tag.type) ?? tag.type));
  return [
    ...roleBarriers(roles),
    ...unknown.map((tag) => of(tag, '02-001', `${tag.type} is no type of PDF 1.7`)),
    ...headingBarriers(typed),
    ...typed.flatMap((tag) => [...nestingBarriers(tag, typeOf), ...textBarriers(tag)]),
    ...noteBarriers(typed),
    ...typed.filter(({ type }) => type === 'Table').flatMap((table) => tableBarriers(context, table, typeOf)),
  ];
}

/** A condition that does not hold at a tag. */
function of({ page }: Tag, condition: string, message: string): Barrier {
  return { condition, page: page === null || page < 0 ? null : page + 1, message };
}

const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);

function rolesIn(context: PDFContext): Map<string, string> {
  const root = catalogOf(context).lookup(PDFName.of('StructTreeRoot'));
  const roles = root instanceof PDFDict ? root.lookup(PDFName.of('RoleMap')) : undefined;
  const entries = roles instanceof PDFDict ? roles.entries() : [];
  return new Map(entries.map(([name, role]) => [name.decodeText(), nameIn(role)]));
}

function nameIn(object: PDFObject | undefined): string {
  return object instanceof PDFName ? object.decodeText() : '';
}

function roleBarriers(roles: ReadonlyMap<string, string>): Barrier[] {
  const told = (condition: string, message: string) => ({ condition, page: null, message });
  return [...roles].flatMap(([name, role]) => [
    ...(STANDARD.has(name) ? [told('02-004', `${name} is turned into ${role}, though readers know it`)] : []),
    ...(isCircle(name, roles) ? [told('02-003', `what ${name} stands for goes round in a circle`)] : []),
  ]);
}

function isCircle(name: string, roles: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = name; at !== undefined && !STANDARD.has(at); at = roles.get(at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

/** What a type comes down to; null where that is nothing that readers know, or goes round in a circle. */
function standardOf(roles: ReadonlyMap<string, string>): (type: string) => string | null {
  const follow = (type: string, left: number): string | null => {
    if (STANDARD.has(type)) return type;
    const next = roles.get(type);
    return next === undefined || left === 0 ? null : follow(next, left - 1);
  };
  return (type) => follow(type, roles.size);
}

/** The first heading is the first level, no level is left out on the way down, and there is one way of counting. */
function headingBarriers(tags: readonly Tag[]): Barrier[] {
  const headings = tags.filter(({ type }) => /^H[1-6]$/.test(type));
  const levels = headings.map(({ type }) => Number(type.slice(1)));
  const [first] = headings;
  const uncounted = tags.filter(({ type }) => type === 'H');
  return [
    ...(first === undefined || first.type === 'H1'
      ? []
      : [of(first, '14-002', `the first heading is of level ${levels[0]}`)]),
    ...headings.flatMap((tag, i) =>
      (levels[i] ?? 1) > (levels[i - 1] ?? levels[i] ?? 1) + 1
        ? [of(tag, '14-003', `a heading of level ${levels[i]} follows one of level ${levels[i - 1]}`)]
        : [],
    ),
    ...(headings.length > 0 ? uncounted : []).map((tag) => of(tag, '14-007', 'some headings have levels, others none')),
    ...uncounted
      .filter((tag, i) => uncounted.findIndex(({ parent }) => parent === tag.parent) !== i)
      .map((tag) => of(tag, '14-006', 'a second heading without a level stands in the same place')),
  ];
}

interface Nesting {
  condition: string;
  /** What may stand directly below it, and what it may stand directly below; anything where it is not said. */
  below?: readonly string[];
  in?: readonly string[];
}

const ROWS = ['Table', 'THead', 'TBody', 'TFoot'];

const NESTING: Record<string, Nesting> = {
  L: { condition: '09-005', below: ['LI', 'L', 'Caption'] },
  LI: { condition: '09-005', below: ['Lbl', 'LBody'], in: ['L'] },
  LBody: { condition: '09-005', in: ['LI'] },
  Table: { condition: '09-004', below: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'] },
  THead: { condition: '09-004', below: ['TR'], in: ['Table'] },
  TBody: { condition: '09-004', below: ['TR'], in: ['Table'] },
  TFoot: { condition: '09-004', below: ['TR'], in: ['Table'] },
  TR: { condition: '09-004', below: ['TH', 'TD'], in: ROWS },
  TH: { condition: '09-004', in: ['TR'] },
  TD: { condition: '09-004', in: ['TR'] },
  TOC: { condition: '09-006', below: ['TOC', 'TOCI', 'Caption'] },
  TOCI: { condition: '09-006', in: ['TOC'] },
  Ruby: { condition: '09-007', below: ['RB', 'RT', 'RP'] },
  RB: { condition: '09-007', in: ['Ruby'] },
  RT: { condition: '09-007', in: ['Ruby'] },
  RP: { condition: '09-007', in: ['Ruby'] },
  Warichu: { condition: '09-008', below: ['WT', 'WP'] },
  WT: { condition: '09-008', in: ['Warichu'] },
  WP: { condition: '09-008', in: ['Warichu'] },
};

function nestingBarriers(tag: Tag, typeOf: (tag: Tag | null) => string): Barrier[] {
  const rule = NESTING[tag.type];
  if (rule === undefined) return [];
  const parent = typeOf(tag.parent);
  const strange = tag.kids.map(typeOf).filter((kid) => rule.below?.includes(kid) === false);
  return [
    ...strange.map((kid) => of(tag, rule.condition, `${tag.type} holds ${kid}`)),
    ...(rule.in?.includes(parent) === false ? [of(tag, rule.condition, `${tag.type} stands in ${parent}`)] : []),
  ];
}

const SPEAKING: Record<string, [condition: string, message: string]> = {
  Figure: ['13-004', 'a figure has no text that stands for it'],
  Formula: ['17-002', 'a formula has no text that stands for it'],
};

function textBarriers(tag: Tag): Barrier[] {
  const rule = SPEAKING[tag.type];
  const says = ['Alt', 'ActualText'].some((key) => (readTextString(tag.dict.lookup(PDFName.of(key))) ?? '') !== '');
  return rule === undefined || says ? [] : [of(tag, ...rule)];
}

function noteBarriers(tags: readonly Tag[]): Barrier[] {
  const notes = tags.filter(({ type }) => type === 'Note');
  const names = notes.map(({ dict }) => readTextString(dict.lookup(PDFName.of('ID'))) ?? '');
  return notes.flatMap((note, i) => {
    if (names[i] === '') return [of(note, '19-003', 'a note has no name')];
    return names.indexOf(names[i] ?? '') === i ? [] : [of(note, '19-004', 'two notes have the same name')];
  });
}
