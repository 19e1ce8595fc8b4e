import { chooseOne } from '../audience/choose.ts';
import { type Viewer, viewerOf } from '../audience/lineage.ts';
import { tailor } from '../audience/tailor.ts';
import type { Briefing } from '../briefing/schema.ts';
import { derivedIn } from '../check/figures.ts';
import { guardOf } from '../check/leak.ts';
import { ownWords } from '../check/own.ts';
import { type Explained, explain } from '../deck/explained.ts';
import { collector } from '../diagnostics/diagnostic.ts';
import { plainDiagnostics } from '../diagnostics/export.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { explainedYaml, plainExplained } from '../export/explained.ts';
import { loadTemplates, templatesFor } from '../render/templates.ts';
import { themeFor } from '../theme/dress.ts';
import { tell } from './briefings.ts';
import { type Command, JSON_OPTION } from './define.ts';
import { nth, type Opened, open, readSet, SET_OPTION } from './opened.ts';
import { textOption } from './options.ts';

export const explainCommand: Command = {
  name: 'explain',
  arguments: '[file]',
  about: 'the briefing that one audience gets, and where each of its values comes from',
  options: [{ flags: '--audience <name>', about: 'the audience' }, SET_OPTION, JSON_OPTION],
  run: async (given, options, io) => {
    const { args, set } = readSet(given, options);
    const opened = await open(nth(args, 0, 'briefing'), set);
    const { briefing, diagnostics, texts } = opened;
    const name = textOption(options, 'audience') ?? null;
    const viewer = briefing === null ? null : viewerFor(briefing, name);
    const whole = viewer === null ? null : explainFor(viewer, opened);
    const explained = whole !== null && viewer !== null && (await isProven(whole, viewer, opened)) ? whole : null;
    if (explained === null && options.json !== true) tell(diagnostics, texts, io);
    if (options.json === true) {
      const values = explained === null ? [] : plainExplained(explained, texts);
      const found = plainDiagnostics(diagnostics, texts);
      io.out(`${JSON.stringify({ audience: viewer?.name ?? name, values, diagnostics: found }, null, 2)}\n`);
    } else if (explained !== null) io.out(explainedYaml(explained, texts, io.outColor.dim));
    return explained === null ? 1 : 0;
  },
};

function viewerFor(briefing: Briefing, name: string | null): Viewer {
  const names = Object.keys(briefing.audiences ?? {});
  const [only] = names;
  if (name !== null) return chooseOne(briefing, name);
  if (names.length < 2) return viewerOf(briefing, only ?? null);
  throw new UsageError('no audience is named', `name one of them with --audience: ${names.join(', ')}`);
}

function explainFor(viewer: Viewer, { origin, set, tree }: Opened): Explained | null {
  if (origin === null || tree === null) return null;
  const tailored = tailor(origin.briefing, viewer, set, () => undefined);
  if (tailored === null) throw new Error('an audience without slides should have been reported as empty-deck');
  return explain(tailored, { ...origin, viewer, set, tree });
}

/** Searched as files are before they are handed over: what is printed can be passed on. */
async function isProven(explained: Explained, viewer: Viewer, opened: Opened): Promise<boolean> {
  const { origin, tree, set, diagnostics, texts } = opened;
  const deck = opened.decks.find(({ audience }) => audience === viewer.name);
  if (origin === null || tree === null || deck === undefined) return false;
  const theme = await themeFor(deck, tree.file, () => undefined);
  const own = await ownWords(deck, theme, await templatesFor(theme, await loadTemplates()));
  const leak = guardOf(origin.briefing, origin.assets, set).searchFor({
    audience: viewer.name,
    shows: ['notes', 'handout'],
    name: deck.briefing,
    derived: derivedIn(deck),
    own,
  })(plainExplained(explained, texts).map(({ value }) => value));
  const artifact = { artifact: 'explain', audience: viewer.name, isNamed: leak?.span !== null };
  if (leak !== null) collector(diagnostics)('leak', leak.span, artifact);
  return leak === null;
}
