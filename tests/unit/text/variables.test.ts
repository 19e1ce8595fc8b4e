import { describe, expect, test } from 'vitest';
import { parseInline, plainText } from '../../../src/text/inline.ts';
import { lookUp, namesOf, substitute, variablesIn } from '../../../src/text/variables.ts';

const vars = { product: 'Kite', deal: { year: '2019', by: { us: 'yes' } }, empty: '' };

test('names are found in order, but not behind a backslash', () => {
  expect(variablesIn('{{a}} {{ b.c }} \\{{d}} {{e f}} {{}} {{{g}}} {{ü-1}}')).toEqual(['a', 'b.c', 'g', 'ü-1']);
});

test('dotted names reach into maps; a map, a name of an object and an empty text are told apart', () => {
  expect(lookUp(vars, 'deal.by.us')).toBe('yes');
  expect(lookUp(vars, 'empty')).toBe('');
  for (const name of ['deal', 'deal.by', 'deal.month', 'product.length', 'constructor', '__proto__', 'deal.', '.'])
    expect(lookUp(vars, name)).toBeNull();
  expect(namesOf(vars)).toEqual(['product', 'deal.year', 'deal.by.us', 'empty']);
});

describe('a value is shown as it is, whatever it holds', () => {
  const ODD = [
    '*a*',
    '[x](javascript:y)',
    '{{product}}',
    '[^source]',
    '`code`',
    '`',
    '``` ` ``',
    '` [x](https://evil.example) `',
    '\\',
    '<b>',
    'a_b_',
    '~x~',
    '$&',
    "$'",
    '(https://evil.example)',
    '^[^x]',
    '"quoted" <and> \'so\'',
    '![x](y)',
    '&amp; # - + 1. a|b = !',
  ];
  test.each(ODD)('%s', (value) => {
    const show = (text: string) => plainText(parseInline(substitute(text, () => value)));
    expect(show('{{x}}')).toBe(value);
    expect(show('a {{x}} *b* {{x}}.')).toBe(`a ${value} b ${value}.`);
    expect(show('\\`{{x}}')).toBe(`\`${value}`);
    expect(show('`{{x}}`')).toBe(value);
    expect(show('[a]{{x}}')).toBe(`[a]${value}`);
    expect(show('[{{x}}](https://example.org)')).toBe(value);
    expect(show('**{{x}}**')).toBe(value);
    expect(show('[a](https://example.org "{{x}}")')).toBe('a');
    expect(show('`` a {{x}}` `` `{{x}}b`')).toBe(`a ${value}\` ${value}b`);
  });
});

test('a value is left as it is where Markdown reads nothing in it', () => {
  const odd = "4,7 Mio. (€912.4m) – 50 % & more: A/B, Jon's #1!";
  expect(substitute('About {{x}}.', () => odd)).toBe(`About ${odd}.`);
});

test('values side by side make nothing together', () => {
  const values: Record<string, string> = { a: '[x]', b: '(https://evil.example)', c: '*', d: '{' };
  const show = (text: string) => parseInline(substitute(text, (name) => values[name] ?? null));
  for (const text of ['{{a}}{{b}}', '{{c}}{{c}}x{{c}}{{c}}', '{{d}}{{d}}a}}'])
    expect(show(text).map(({ type }) => type)).toEqual(['text']);
});

test('braces behind a backslash stay braces, in code as well', () => {
  expect(plainText(parseInline(substitute('\\{{x}} `\\{{x}}`', () => 'never')))).toBe('{{x}} {{x}}');
});

test('a mark without a value is left for the message', () => {
  expect(substitute('{{gone}}', () => null)).toBe('{{gone}}');
});
