import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { cell, dictionary, flag, list, node, number, text, verbatim } from '../../../src/schema/fields.ts';
import { type Found, GONE, keysAt, rewrite, visit } from '../../../src/schema/walk.ts';

const item = node(
  { text: text('t').optional(), below: list(text('b'), 'b').optional() },
  { short: 'text', needs: ['text', 'below'] },
);
const schema = z.strictObject({
  title: text('t'),
  code: verbatim('c').optional(),
  items: list(item, 'i').optional(),
  must: list(item, 'm').optional(),
  names: dictionary(text('n'), 'n', 'audience').optional(),
});

function found(value: unknown): string[] {
  const all: Found[] = [];
  visit(schema, value, (one) => all.push(one));
  return all.map(({ role, value: words, path, isKey }) => `${isKey ? 'key ' : ''}${role} ${path.join('.')} ${words}`);
}

describe('visit', () => {
  test('meets every string with its role and path, in all the short forms', () => {
    expect(found({ title: 'a', code: 'b', items: ['c', { text: 'd', below: 'e' }, ['f']], names: { g: 'h' } })).toEqual(
      [
        'text title a',
        'verbatim code b',
        'text items.0 c',
        'text items.1.text d',
        'text items.1.below e',
        'key audience names.g g',
        'text names.g h',
      ],
    );
  });
  test('passes over what does not fit', () => {
    expect(found({ title: { a: 'b' }, items: { text: 'c' }, other: 'd', names: ['e'], __proto__x: 'f' })).toEqual([
      'text items.0.text c',
    ]);
    expect(found('text')).toEqual([]);
  });
});

describe('rewrite', () => {
  const value = schema.parse({
    title: 'a',
    items: ['b', { text: 'c', for: ['x'] }],
    must: [{ text: 'd', for: ['x'] }],
  });
  const hide = (one: Record<string, unknown>) => (one.for === undefined ? one : null);

  test('exchanges texts and nothing else', () => {
    expect(
      rewrite(schema, schema.parse({ title: 'a', code: 'b', names: { c: 'd' } }), { text: (t) => t.toUpperCase() }),
    ).toEqual({
      title: 'A',
      code: 'b',
      names: { c: 'D' },
    });
  });
  test('drops nodes, the lists that this empties, and what needs them', () => {
    expect(rewrite(schema, value, { node: hide })).toEqual({ title: 'a', items: [{ text: 'b' }] });
    const required = z.strictObject({ must: list(item, 'm') });
    expect(rewrite(required, required.parse({ must: [{ text: 'd', for: ['x'] }] }), { node: hide })).toBe(GONE);
  });
  test('leaves the value itself alone, and carries symbols over', () => {
    const before = JSON.stringify(value);
    const symbol = Symbol('place');
    const copy = rewrite(schema, Object.assign(value, { [symbol]: 1 }), { node: hide }) as { [symbol]?: number };
    expect(JSON.stringify(value)).toBe(before);
    expect(copy[symbol]).toBe(1);
  });
});

test('the keys that a map may have are known by its path', () => {
  expect(keysAt(schema, [])).toContain('title');
  expect(keysAt(schema, ['items', 3])).toEqual(['text', 'below', 'for', 'except', 'variants']);
  expect(keysAt(schema, ['items', 0, 'variants', 'x'])).toEqual(['text', 'below']);
  expect(keysAt(schema, ['title'])).toBeNull();
  expect(keysAt(schema, ['toString'])).toBeNull();
});

describe('fields', () => {
  const minutes = number('n', { min: 0, max: 60 });
  test.each(['0', '1.5', '-0', '+3', '60'])('%s is a number', (digits) => {
    expect(minutes.parse(digits)).toBe(Number(digits));
  });
  test.each(['', '1e1', '0x1', ' 1', '1.', '.5', '61', '-1', 'NaN', '1_0', '१'])('“%s” is none', (other) => {
    expect(minutes.safeParse(other).success).toBe(false);
  });
  test('a flag is “true” or “false”, as typed', () => {
    expect([flag('f').parse('true'), flag('f').parse('false')]).toEqual([true, false]);
    for (const other of ['yes', 'True', '1', '']) expect(flag('f').safeParse(other).success).toBe(false);
  });
  test('a single item may stand for its list; an empty cell is a cell, an empty text is none', () => {
    expect(list(text('t'), 'l').parse('a')).toEqual(['a']);
    expect(list(cell('c'), 'l').parse(['', 'a'])).toEqual(['', 'a']);
    expect(list(text('t'), 'l').safeParse(['']).success).toBe(false);
    expect(list(text('t'), 'l').safeParse([]).success).toBe(false);
  });
  test('ids are the same for every audience', () => {
    const withId = node({ id: verbatim('i').optional(), text: text('t') });
    expect(withId.safeParse({ text: 'a', variants: { x: { text: 'b' } } }).success).toBe(true);
    expect(withId.safeParse({ text: 'a', variants: { x: { id: 'b' } } }).success).toBe(false);
  });
});
