import { chooseOne } from '../audience/choose.ts';
import { type Difference, differences } from '../audience/diff.ts';
import { tailor } from '../audience/tailor.ts';
import type { Briefing } from '../briefing/schema.ts';
import { plainDiagnostics } from '../diagnostics/export.ts';
import { positionOf, type Texts } from '../diagnostics/position.ts';
import { tell } from './briefings.ts';
import { type Command, type Io, JSON_OPTION } from './define.ts';
import { nth, type Opened, open, readSet, SET_OPTION } from './opened.ts';

type Names = readonly [string, string];

export const diffCommand: Command = {
  name: 'diff',
  arguments: '[file] [audience] [other]',
  about: 'what one audience sees and another does not, and what they read in other words',
  options: [SET_OPTION, JSON_OPTION],
  run: async (given, options, io) => {
    const { args, set } = readSet(given, options);
    const names: Names = [nth(args, 1, 'audience'), nth(args, 2, 'second audience')];
    const opened = await open(nth(args, 0, 'briefing'), set);
    const { briefing, diagnostics, texts } = opened;
    const found = plainDiagnostics(diagnostics, texts);
    // Its warnings are for `check` to tell: here they would stand in the way.
    if (briefing === null && options.json !== true) tell(diagnostics, texts, io);
    const list = briefing === null ? [] : differ(briefing, names, opened);
    if (options.json === true)
      io.out(
        `${JSON.stringify({ audiences: names, differences: list.map((one) => plainOne(one, names, texts)), diagnostics: found }, null, 2)}\n`,
      );
    else if (briefing !== null) io.out(print(list, names, texts, io));
    return briefing === null ? 1 : 0;
  },
};

function differ(briefing: Briefing, names: Names, { set }: Opened): Difference[] {
  const [one, other] = names.map((name) => tailor(briefing, chooseOne(briefing, name), set, () => undefined));
  if (one === undefined || other === undefined || one === null || other === null)
    throw new Error('an audience without slides should have been reported as empty-deck');
  return differences(one, other);
}

function plainOne(one: Difference, names: Names, texts: Texts) {
  const { what, inside, span } = one;
  const line = span === null ? null : (positionOf(span, texts)?.line ?? null);
  const place = { what, inside, file: span?.file ?? null, line };
  if (one.kind === 'only') return { kind: one.kind, ...place, audience: names[one.side], text: one.text };
  return { kind: one.kind, ...place, texts: { [names[0]]: one.texts[0], [names[1]]: one.texts[1] } };
}

/** As differences of files are shown: `-` and red for the first, `+` and green for the second. */
function print(list: readonly Difference[], names: Names, texts: Texts, { outColor: color }: Io): string {
  const signs = [(text: string) => color.red(`- ${text}`), (text: string) => color.green(`+ ${text}`)] as const;
  if (list.length === 0) return `${names[0]} and ${names[1]} see the same\n`;
  const lines = [signs[0](`only ${names[0]}`), signs[1](`only ${names[1]}`)];
  let inside: string | null | undefined;
  for (const one of list) {
    if (one.inside !== inside) lines.push('', color.bold(one.inside ?? 'The briefing'));
    inside = one.inside;
    const at = one.span === null ? null : positionOf(one.span, texts);
    const place = at === null ? '' : color.dim(`  ${one.span?.file}:${at.line}`);
    if (one.kind === 'only') lines.push(`${signs[one.side](one.what)}${place}`, `    ${one.text}`);
    else
      lines.push(`${color.yellow(`~ ${one.what}`)}${place}`, ...one.texts.map((text, i) => `    ${signs[i]?.(text)}`));
  }
  return `${lines.join('\n')}\n`;
}
