/** The pipeline on one screen: source → briefing → one deck an audience. Pure: `load` has read all there is to read. */
import { choose } from './audience/choose.ts';
import { checkCoverage } from './audience/coverage.ts';
import { checkEvidence } from './audience/evidence.ts';
import { type Variables, type Viewer, viewersOf } from './audience/lineage.ts';
import { tailor } from './audience/tailor.ts';
import { type Assets, readAssets } from './briefing/assets.ts';
import { rulesOf } from './briefing/rules.ts';
import type { Briefing } from './briefing/schema.ts';
import type { Source } from './briefing/source.ts';
import { validate } from './briefing/validate.ts';
import { checkCharts } from './deck/chart/check.ts';
import { draftsOf } from './deck/drafts.ts';
import { blocksOf, type PlacedBlock } from './deck/drawn.ts';
import { fitToTime } from './deck/fit.ts';
import { plan } from './deck/plan.ts';
import type { Deck } from './deck/types.ts';
import { checkWords } from './deck/wordless.ts';
import { collector, type Diagnostic, errorsOnly, hasErrors, type Report } from './diagnostics/diagnostic.ts';
import { namesOf } from './text/variables.ts';

export interface Choices {
  /** The audiences to make decks for; every one where none is named. */
  audiences?: readonly string[];
  /** Variables that win over those of the briefing. */
  set?: Variables;
}

export interface Compiled {
  /** One an audience, in the order of the briefing; none where the briefing has errors. */
  decks: Deck[];
  /** Where there are no decks: the blocks that are sound in themselves, to find out whether they can be drawn. */
  drafts: PlacedBlock[];
  diagnostics: Diagnostic[];
  /** What the decks are made from, to hold files against; null where the briefing has errors. */
  origin: Prepared | null;
}

/** A briefing that is sound, with all that does not depend on variables: read once, tailored many times. */
export interface Prepared {
  name: string;
  briefing: Briefing;
  assets: Assets;
}

/** Throws a UsageError for an audience that the briefing does not declare. */
export function compile(source: Source, choices: Choices = {}): Compiled {
  const diagnostics: Diagnostic[] = [...source.diagnostics];
  const report = collector(diagnostics, rulesOf(source));
  const { audiences = [], set = {} } = choices;

  const prepared = prepare(source, namesOf(set), report);
  if (prepared === null) return { decks: [], drafts: draftsIn(source, errorsOnly(report)), diagnostics, origin: null };

  const decks = choose(prepared.briefing, audiences).flatMap((viewer) => deckFor(prepared, viewer, set, report) ?? []);
  // Asked of the briefing as a whole: whoever makes one deck is told of no other audience.
  if (audiences.length === 0) coverage(source, prepared, report);
  if (hasErrors(diagnostics))
    return {
      decks: [],
      drafts: decks.flatMap(({ slides }) => slides.flatMap(blocksOf)),
      diagnostics,
      origin: prepared,
    };
  return { decks, drafts: [], diagnostics, origin: prepared };
}

/** Null where the briefing has errors. `names` are those of variables that come from elsewhere. */
export function prepare(source: Source, names: readonly string[], report: Report): Prepared | null {
  const assets = readAssets(source, report);
  const briefing = validate(source, names, report);
  if (source.tree !== null) checkCharts(assets, source.tree, report);
  if (briefing === null) return null;
  return { name: nameOf(source.path), briefing, assets };
}

/** Null where the viewer sees nothing. */
export function deckFor(
  { name, briefing, assets }: Prepared,
  viewer: Viewer,
  set: Variables,
  report: Report,
): Deck | null {
  const tailored = tailor(briefing, viewer, set, report);
  if (tailored === null) return null;
  checkEvidence(tailored, viewer.name, report);
  return fitToTime(tailored, viewer, (left) => plan(name, left, viewer, assets, report), report);
}

/** Reports what reaches no one, and languages without words. */
export function coverage({ tree }: Source, { briefing }: Prepared, report: Report): void {
  if (tree === null) return;
  checkCoverage(briefing, viewersOf(briefing), tree, report);
  checkWords(briefing, tree, report);
}

function draftsIn(source: Source, report: Report): PlacedBlock[] {
  const silent: Report = () => undefined;
  return source.tree === null ? [] : draftsOf(source.tree, readAssets(source, silent), report);
}

/** `briefings/q3.yaml` is the briefing “q3”. */
function nameOf(path: string): string {
  const file = path.split(/[\\/]/).at(-1) ?? path;
  return file.replace(/(\.briefing)?\.ya?ml$/i, '') || 'briefing';
}
