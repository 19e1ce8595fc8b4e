/** The watermark of an audience: no file is made without it, so what is wrong with it is an error. */
import type { Report, Span } from '../diagnostics/diagnostic.ts';
import { oneLine } from '../text/inline.ts';
import { lookUp, variablesIn } from '../text/variables.ts';
import type { Variables } from './lineage.ts';

/** As much as a line in the margin holds, and a row of the pattern. */
const LONGEST = 100;

/** `written` is the mark before its variables have values, `filled` after. */
export function checkMark(
  written: string | undefined,
  filled: string | undefined,
  variables: Variables,
  span: Span | null,
  report: Report,
): void {
  if (written === undefined || filled === undefined) return;
  const mark = oneLine(filled);
  const length = [...mark].length;
  const blank = variablesIn(written).find((name) => isBlank(lookUp(variables, name) ?? 'missing'));
  if (blank !== undefined) report('unfit-mark', span, { problem: `has a blank where {{${blank}}} should stand` });
  else if (isBlank(mark)) report('unfit-mark', span, { problem: 'says nothing' });
  else if (length > LONGEST)
    report('unfit-mark', span, { problem: `has ${length} characters with the values of its variables` });
}

/** Nothing that anyone could read. */
function isBlank(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}
