import { chooseOne } from '../audience/choose.ts';
import { type Difference, differences } from '../audience/diff.ts';
import { originsIn } from '../audience/origin.ts';
import { tailor } from '../audience/tailor.ts';
import type { Span } from '../diagnostics/diagnostic.ts';
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
    const list = briefing === null ? [] : differ(opened, names);
    if (options.json === true)
      io.out(
        `${JSON.stringify({ audiences: names, differences: list.map((one) => plainOne(one, names, texts)), diagnostics: found }, null, 2)}\n`,
      );
    else if (briefing !== null) io.out(print(list, names, texts, io));
    return briefing === null ? 1 : 0;
  },
};

function differ({ origin, tree, set }: Opened, names: Names): Difference[] {
  if (origin === null || tree === null) return [];
  const { briefing } = origin;
  const side = (name: string) => {
    const viewer = chooseOne(briefing, name);
    const tailored = tailor(briefing, viewer, set, () => undefined);
    if (tailored === null) throw new Error('an audience without slides should have been reported as empty-deck');
    return { tailored, origins: originsIn(briefing, viewer, set, tree.spanAt) };
  };
  const [one, other] = [side(names[0]), side(names[1])];
  return differences(one.tailored, other.tailored, [one.origins, other.origins]);
}

function plainOne(one: Difference, names: Names, texts: Texts) {
  const { what, inside } = one;
  if (one.kind === 'only') {
    const { kind, side, span, text } = one;
    return { kind, what, inside, ...plainPlace(span, texts), audience: names[side], text };
  }
  const [first, second] = one.spans.map((span) => plainPlace(span, texts));
  const places = { [names[0]]: first, [names[1]]: second };
  return {
    kind: one.kind,
    what,
    inside,
    ...first,
    places,
    texts: { [names[0]]: one.texts[0], [names[1]]: one.texts[1] },
  };
}

function plainPlace(span: Span | null, texts: Texts) {
  return { file: span?.file ?? null, line: span === null ? null : (positionOf(span, texts)?.line ?? null) };
}

/** As differences of files are shown: `-` and red for the first, `+` and green for the second. */
function print(list: readonly Difference[], names: Names, texts: Texts, { outColor: color }: Io): string {
  const signs = [(text: string) => color.red(`- ${text}`), (text: string) => color.green(`+ ${text}`)] as const;
  if (list.length === 0) return `${names[0]} and ${names[1]} see the same\n`;
  const head = [signs[0](`only ${names[0]}`), signs[1](`only ${names[1]}`)];
  const pages = byPage(list).flatMap(([first, ...others]) => [
    '',
    color.bold(first.inside ?? 'The briefing'),
    ...[first, ...others].flatMap(lines),
  ]);
  return `${[...head, ...pages].join('\n')}\n`;

  function lines(one: Difference): string[] {
    if (one.kind === 'only') return [`${signs[one.side](one.what)}${place(one.span)}`, `    ${one.text}`];
    const [here, there] = [place(one.spans[0]), place(one.spans[1])];
    const isOne = here === there;
    const said = one.texts.map((text, i) => `    ${signs[i]?.(text)}${isOne ? '' : i === 0 ? here : there}`);
    return [`${color.yellow(`~ ${one.what}`)}${isOne ? here : ''}`, ...said];
  }

  function place(span: Span | null): string {
    const at = span === null ? null : positionOf(span, texts);
    return at === null ? '' : color.dim(`  ${span?.file}:${at.line}`);
  }
}

/** Each section and slide once, where its first difference stands. */
function byPage(list: readonly Difference[]): [Difference, ...Difference[]][] {
  const pages = new Map<Span | null, [Difference, ...Difference[]]>();
  for (const one of list) {
    const page = pages.get(one.page);
    if (page === undefined) pages.set(one.page, [one]);
    else page.push(one);
  }
  return [...pages.values()];
}
