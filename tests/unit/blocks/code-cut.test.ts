import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeCut } from '../../../src/blocks/cut.ts';
import { linesIn } from '../../../src/text/lines.ts';

interface Part {
  code: string;
  lines: string;
  highlight?: string;
  caption?: unknown;
}

const line = fc.constantFrom('', '  ', 'if (a) {', '  b();', '}', '// why');
const code = fc.array(line, { minLength: 2, maxLength: 60 }).map((lines) => ['first();', ...lines, 'last();']);
const cut = fc.tuple(code, fc.nat(), fc.integer({ min: 1, max: 900 }));

const partsOf = (value: object, count: number, at: number) =>
  [codeCut.take(value, 0, at), codeCut.take(value, at, count)] as [Part, Part];

test('every line with something in it stands in one part, under the number that it has in the whole', () => {
  fc.assert(
    fc.property(cut, ([lines, place, start]) => {
      const at = 1 + (place % (lines.length - 1));
      const value = { code: lines.join('\n'), lines: `${start}-${start + lines.length - 1}` };
      const shown = partsOf(value, lines.length, at).flatMap((part) => {
        const first = linesIn(part.lines)?.[0]?.[0]?.first ?? Number.NaN;
        return part.code.split('\n').map((text, i) => ({ text, number: first + i }));
      });
      const all = lines.map((text, i) => ({ text, number: start + i }));
      const isWritten = ({ text }: { text: string }) => text.trim() !== '';
      expect(shown.filter(isWritten)).toEqual(all.filter(isWritten));
    }),
  );
});

test('each part sets off its own lines, and has no step without any; the caption stands below the last', () => {
  const lines = Array.from({ length: 20 }, (_, i) => `line(${i + 1});`);
  const value = { code: lines.join('\n'), highlight: '2-3|9-12|18', caption: 'Why' };
  const [one, other] = partsOf(value, 20, 10);
  expect(one).toMatchObject({ lines: '1-10', highlight: '2-3|9-10' });
  expect(other).toMatchObject({ lines: '11-20', highlight: '11-12|18-18', caption: 'Why' });
  expect(one).not.toHaveProperty('caption');
  expect(codeCut.take({ ...value, highlight: '2' }, 10, 20)).not.toHaveProperty('highlight');
});

test('it is parted behind an empty line rather than elsewhere', () => {
  const held = codeCut.pieces({ code: 'a\nb\n\nc\nd' }).map((piece) => piece.held);
  expect(held.slice(1)).toEqual([true, true, false, true]);
});
