/** The code that a block shows: all of it, or the lines that are asked for; and whether lines that it names are there. */
import type { ContentBlock } from '../blocks/index.ts';
import type { Assets } from '../briefing/assets.ts';
import { spanOf, spanOfField } from '../briefing/spans.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { linesIn } from '../text/lines.ts';

type Code = NonNullable<ContentBlock['code']>;

export function planCode(value: Code, owner: ContentBlock, { assets, report }: { assets: Assets; report: Report }) {
  const whole = value.code ?? (value.src === undefined ? undefined : assets.code.get(value.src));
  const text = whole?.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  if (text === undefined) return value;
  const count = text.split('\n').length;
  const shown = value.lines === undefined ? { first: 1, last: count } : partOf(value.lines, count);
  const part = shown ?? { first: 1, last: count };
  if (shown === null) refuse('lines', { first: 1, last: count });
  const marked = value.highlight === undefined ? [] : linesIn(value.highlight);
  const isThere = marked?.flat().every(({ first, last }) => first >= part.first && last <= part.last);
  if (isThere !== true) refuse('highlight', part);
  return {
    ...value,
    code: text
      .split('\n')
      .slice(part.first - 1, part.last)
      .join('\n'),
  };

  function refuse(field: 'lines' | 'highlight', { first, last }: { first: number; last: number }) {
    const place = spanOfField(value, field) ?? spanOf(owner);
    report('bad-lines', place, { value: value[field] ?? '', first, last });
  }
}

/** One stretch of lines that are there; null for anything else. */
function partOf(lines: string, count: number) {
  const spans = linesIn(lines)?.flat() ?? [];
  const [part] = spans;
  return part === undefined || spans.length > 1 || part.last > count ? null : part;
}
