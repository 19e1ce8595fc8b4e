import Handlebars from 'handlebars';
import { expect, test } from 'vitest';
import { compiledSource, compileTemplate } from '../../../src/render/compile.ts';

const keyOf = (text: string) => /^"[^"]+"/.exec(compiledSource(text))?.[0];

test('a template is found again by its text, whatever was compiled before', () => {
  const before = keyOf('{{inline text}}');
  compileTemplate(Handlebars.create(), '{{other}}')({ other: 'x' });
  expect(keyOf('{{inline text}}')).toBe(before);
  expect(keyOf('{{inline title}}')).not.toBe(before);
});

test('a template that the build has not seen is compiled when it is asked for', () => {
  expect(compileTemplate(Handlebars.create(), 'Dear {{name}}')({ name: 'A & B' })).toBe('Dear A &amp; B');
});
