import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namer, slug } from '../../../src/recipients/file-name.ts';
import { recipientsOf } from '../../support/recipients.ts';

const CLIENTS = 'audience,code,id,name\nboard,c,7,Ana & Co\nboard,c,,\n';

function namesOf(template: string | null, text = CLIENTS) {
  const recipients = recipientsOf(text);
  return recipients.rows.map(namer(template, recipients));
}

test('files are named after the id, else after the first column', () => {
  expect(namesOf(null)).toEqual([{ name: '7' }, { lacks: 'id' }]);
  expect(namesOf(null, CLIENTS.replace('id', 'no'))[0]).toEqual({ name: 'c' });
});

test('or after columns that a template names', () => {
  expect(namesOf('{{name}}-{{recipient.id}}')).toEqual([{ name: 'Ana-Co-7' }, { lacks: 'name' }]);
  expect(namesOf('{{id}}', 'id\n"///"\n')).toEqual([{ unfit: 'id' }]);
});

test.each([
  ['{{nmae}}', 'did you mean “name”?'],
  ['{{date}}', 'no column “date”'],
  ['offer', 'the same name'],
])('a template as %s cannot be meant', (template, message) => {
  expect(() => namesOf(template)).toThrow(message);
});

test.each([
  ['Ana & Co. KG', 'Ana-Co-KG'],
  ['../../etc/passwd', 'etc-passwd'],
  ['a\\b:c*d?e"f<g>h|i', 'a-b-c-d-e-f-g-h-i'],
  ['.hidden', 'hidden'],
  ['x\u0000y\u202ez\n', 'x-y-z'],
  ['con', 'con_'],
  ['LPT1', 'LPT1_'],
  ['Müller', 'Müller'],
  ['M\u0075\u0308ller', 'Müller'],
  ['東京', '東京'],
  ['-rf', 'rf'],
  ['…', ''],
])('%j becomes %j', (text, name) => {
  expect(slug(text)).toBe(name);
});

test('whatever a cell holds, a name stays in its folder and within its length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const name = slug(text);
      expect(name).toMatch(/^[\p{L}\p{M}\p{N}_-]*$/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(101);
      expect(slug(name)).toBe(name);
    }),
    { numRuns: 500 },
  );
});
