import type { PlannedValue } from '../../../blocks/index.ts';
import { type CodeToken, codeKey, languageOf } from '../../../deck/drawings.ts';
import { linesIn } from '../../../text/lines.ts';
import type { BlockContext } from '../context.ts';
import { codeSize, columnsIn, indentOf, rowsOf } from './code-size.ts';

/** From so many lines up, people need numbers to speak of one. */
const NUMBERED = 9;

export function codeAddition(value: PlannedValue<'code'>, _layout: string, context: BlockContext) {
  const { code = '', caption, steps = false } = value;
  const texts = code.split('\n');
  const first = value.lines === undefined ? 1 : (linesIn(value.lines)?.[0]?.[0]?.first ?? 1);
  const numbered = value.numbers ?? (texts.length >= NUMBERED || value.lines !== undefined);
  const gutter = numbered ? String(first + texts.length - 1).length + 2 : 0;
  const height = heightOf(context) - (caption === undefined ? 0 : 40);
  const limit = context.single ? 36 : 24;
  const room = { width: context.width, height, gutter, limit };
  const size = context.divided ? DIVIDED : codeSize(texts, room);
  const columns = columnsIn(context.width, size, gutter);
  const stepOf = stepsIn(value.highlight);
  const tokens = tokensOf(value, context);
  const lines = texts.map((text, i) => {
    const step = stepOf(first + i);
    return {
      number: String(first + i),
      tokens: tokens?.[i] ?? [{ role: 'plain', text }],
      state: value.highlight === undefined ? 'plain' : step === null ? 'other' : 'marked',
      wrapped: rowsOf(text, columns) > 1 ? String(Math.min(indentOf(text), MOST_INDENT)) : 'no',
      step: steps && step !== null ? String(step) : null,
    };
  });
  const stepped = steps && value.highlight !== undefined;
  return {
    lines,
    size: String(size),
    numbers: numbered ? String(gutter - 2) : 'no',
    stepped: stepped ? 'yes' : 'no',
    divided: context.divided ? 'yes' : 'no',
  };
}

/** Parts of one code are in type of one size, so that they read as one. */
const DIVIDED = 16;

/** Deeper than this, what goes on below a line begins no further in. */
const MOST_INDENT = 12;

function heightOf({ single, crowded }: BlockContext): number {
  return single ? 436 : crowded ? 230 : 328;
}

/** In which step a line is set off, from 0; null for a line that never is. */
function stepsIn(highlight: string | undefined): (line: number) => number | null {
  const steps = highlight === undefined ? [] : (linesIn(highlight) ?? []);
  return (line) => {
    const step = steps.findIndex((spans) => spans.some(({ first, last }) => first <= line && line <= last));
    return step === -1 ? null : step;
  };
}

/** A part is coloured as in the whole that it is of, where a comment may have begun before it. */
function tokensOf(value: PlannedValue<'code'>, { deck }: BlockContext): CodeToken[][] | undefined {
  const drawn = deck.drawings.code;
  const [lang, code] = [languageOf(value) ?? '', value.code ?? ''];
  const key = codeKey(lang, code);
  if (Object.hasOwn(drawn, key)) return drawn[key];
  const whole = Object.keys(drawn).find(
    (one) => one.startsWith(codeKey(lang, '')) && `${one}\n`.includes(`\n${code}\n`),
  );
  if (whole === undefined) return undefined;
  const start = `${whole}\n`.indexOf(`\n${code}\n`);
  const before = whole.slice(0, start).split('\n').length - 1;
  return drawn[whole]?.slice(before, before + code.split('\n').length);
}
