import fc from 'fast-check';
import { expect } from 'vitest';
import { compile } from '../../../src/compile.ts';
import type { Deck } from '../../../src/deck/types.ts';
import { drawAll } from '../../../src/draw/all.ts';
import { sourceOf } from '../../support/briefing.ts';
import type { briefings } from './generate.ts';
import { type Seen, seenBy } from './oracle.ts';

type Briefing = typeof briefings extends fc.Arbitrary<infer B> ? B : never;

/** The decks of a random briefing with all their drawings, one for each audience that sees anything; and what it may see. */
export async function decksOf({ model, yaml, files }: Briefing): Promise<{ deck: Deck; seen: Seen }[]> {
  const names = model.audiences === undefined ? [null] : Object.keys(model.audiences as object);
  const viewers = names.map((name) => ({ name, seen: seenBy(model, name) }));
  const shown = viewers.filter(({ seen }) => seen.sections.length > 0);
  fc.pre(shown.length > 0);
  const source = sourceOf(yaml, files);
  const { decks } = await drawAll(source, compile(source, { audiences: shown.flatMap(({ name }) => name ?? []) }));
  expect(decks.length).toBe(shown.length);
  return decks.flatMap((deck, i) => shown.slice(i, i + 1).map(({ seen }) => ({ deck, seen })));
}
