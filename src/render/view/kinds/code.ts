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
  const size = codeSize(texts, { width: context.width, height, gutter, limit });
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
  return { lines, size: String(size), numbers: numbered ? String(gutter - 2) : 'no', stepped: stepped ? 'yes' : 'no' };
}

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

function tokensOf(value: PlannedValue<'code'>, { deck }: BlockContext): CodeToken[][] | undefined {
  const key = codeKey(languageOf(value) ?? '', value.code ?? '');
  return Object.hasOwn(deck.drawings.code, key) ? deck.drawings.code[key] : undefined;
}
