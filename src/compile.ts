/** The pipeline on one screen: source → briefing → one deck an audience. Pure: `load` has read all there is to read. */
import { choose } from './audience/choose.ts';
import { checkCoverage } from './audience/coverage.ts';
import { checkEvidence } from './audience/evidence.ts';
import { type Variables, type Viewer, viewersOf } from './audience/lineage.ts';
import { type Tailored, tailor } from './audience/tailor.ts';
import { type Assets, readAssets } from './briefing/assets.ts';
import { rulesOf } from './briefing/rules.ts';
import type { Briefing } from './briefing/schema.ts';
import type { Source } from './briefing/source.ts';
import { validate } from './briefing/validate.ts';
import { checkCharts } from './deck/chart/check.ts';
import { fitToTime } from './deck/fit.ts';
import { plan } from './deck/plan.ts';
import type { Deck } from './deck/types.ts';
import { collector, type Diagnostic, hasErrors } from './diagnostics/diagnostic.ts';
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
  diagnostics: Diagnostic[];
  /** What the decks are made from, to hold files against; null where the briefing has errors. */
  origin: { briefing: Briefing; assets: Assets } | null;
}

/** Throws a UsageError for an audience that the briefing does not declare. */
export function compile(source: Source, choices: Choices = {}): Compiled {
  const diagnostics: Diagnostic[] = [...source.diagnostics];
  const report = collector(diagnostics, rulesOf(source));
  const { audiences = [], set = {} } = choices;

  const assets = readAssets(source, report);
  const briefing = validate(source, namesOf(set), report);
  if (briefing === null) return { decks: [], diagnostics, origin: null };

  if (source.tree !== null) checkCharts(briefing, assets, source.tree, report);
  const planner = (viewer: Viewer) => (tailored: Tailored) =>
    plan(nameOf(source.path), tailored, viewer, assets, report);
  const decks = choose(briefing, audiences).flatMap((viewer) => {
    const tailored = tailor(briefing, viewer, set, report);
    if (tailored !== null) checkEvidence(tailored, report);
    return tailored === null ? [] : [fitToTime(tailored, viewer, planner(viewer), report)];
  });
  // Asked of the briefing as a whole: whoever makes one deck is told of no other audience.
  if (audiences.length === 0 && source.tree !== null) checkCoverage(briefing, viewersOf(briefing), source.tree, report);
  return { decks: hasErrors(diagnostics) ? [] : decks, diagnostics, origin: { briefing, assets } };
}

/** `briefings/q3.yaml` is the briefing “q3”. */
function nameOf(path: string): string {
  const file = path.split(/[\\/]/).at(-1) ?? path;
  return file.replace(/(\.briefing)?\.ya?ml$/i, '') || 'briefing';
}
