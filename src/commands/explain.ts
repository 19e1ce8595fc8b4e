import { chooseOne } from '../audience/choose.ts';
import { type Viewer, viewerOf } from '../audience/lineage.ts';
import { tailor } from '../audience/tailor.ts';
import type { Briefing } from '../briefing/schema.ts';
import { type Explained, explain } from '../deck/explained.ts';
import { plainDiagnostics } from '../diagnostics/export.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { explainedYaml, plainExplained } from '../export/explained.ts';
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
    const explained = briefing === null ? null : explainFor(viewerFor(briefing, name), opened);
    if (briefing === null && options.json !== true) tell(diagnostics, texts, io);
    if (options.json === true) {
      const values = explained === null ? [] : plainExplained(explained, texts);
      const found = plainDiagnostics(diagnostics, texts);
      io.out(`${JSON.stringify({ audience: name, values, diagnostics: found }, null, 2)}\n`);
    } else if (explained !== null) io.out(explainedYaml(explained, texts, io.outColor.dim));
    return explained === null ? 1 : 0;
  },
};

function viewerFor(briefing: Briefing, name: string | null): Viewer {
  if (name !== null) return chooseOne(briefing, name);
  const names = Object.keys(briefing.audiences ?? {});
  if (names.length === 0) return viewerOf(briefing, null);
  throw new UsageError('no audience is named', `name one of them with --audience: ${names.join(', ')}`);
}

function explainFor(viewer: Viewer, { origin, set, tree }: Opened): Explained | null {
  if (origin === null || tree === null) return null;
  const tailored = tailor(origin.briefing, viewer, set, () => undefined);
  if (tailored === null) throw new Error('an audience without slides should have been reported as empty-deck');
  return explain(tailored, { ...origin, viewer, set, tree });
}
