import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { viewsOf } from '../../../scripts/views.ts';
import { lintTemplate } from '../../../src/render/lint.ts';
import { ownFaults } from '../../../src/render/own.ts';
import { joined, shapeOf } from '../../../src/render/shape.ts';
import { loadTemplates, type Templates } from '../../../src/render/templates.ts';
import { everything } from './everything.ts';

const VIEW = shapeOf({
  title: [{ type: 'text', value: 'A' }],
  size: 'm',
  page: { number: '1', total: null },
  rows: [
    { name: 'a', cells: [{ text: 'x' }] },
    { name: 'b', cells: [], note: 'n' },
  ],
});
const NAMES = ['blocks/points', 'parts/page'];
const told = (text: string) =>
  lintTemplate(text, VIEW, NAMES).map(({ line, message, hint }) => `${line} ${message} ${hint ?? ''}`);

describe('a template', () => {
  test('may ask for all that its view has', () => {
    expect(
      told(
        '{{#if page.total}}{{page.number}}{{else if size}}{{size}}{{else}}-{{/if}}{{inline title}}\n' +
          '{{#each rows}}{{name}}{{note}}{{../size}}{{#each cells}}{{text}}{{../name}}{{../../size}}{{/each}}{{@index}}{{/each}}' +
          '{{#unless size}}x{{/unless}}{{#with page}}{{number}}{{/with}}{{> parts/page page}}{{! said }}',
      ),
    ).toEqual([]);
  });

  test.each([
    ['\n\n{{sise}}', '3 {{sise}} is not in its view did you mean “size”?'],
    ['{{#if pge}}{{/if}}', '1 {{pge}} is not in its view did you mean “page”?'],
    ['{{#each rows}}\n{{nam}}{{/each}}', '2 {{nam}} is not in its view did you mean “name”?'],
    ['{{#each rows}}{{size}}{{/each}}', '1 {{size}} is not in its view known: cells, name, note'],
    ['{{#each rows}}{{../rows.name}}{{/each}}', '1 {{../rows.name}} is not in its view '],
    ['{{size.unit}}', '1 {{size.unit}} is not in its view '],
    [
      '{{#if size}}a{{else}}\n{{elsewhere}}{{/if}}',
      '2 {{elsewhere}} is not in its view known: page, rows, size, title',
    ],
    ['{{inline titel}}', '1 {{titel}} is not in its view did you mean “title”?'],
    ['{{upper size}}', '1 {{upper …}} is no helper known: inline, brief, heading'],
    ['{{#repeat rows}}{{/repeat}}', '1 {{repeat …}} is no helper known: if, unless, each, with'],
    ['{{> parts/pge}}', '1 there is no template “parts/pge” did you mean “parts/page”?'],
  ])('is told what it cannot have: %j', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  test('that is none is told with its line', () => {
    expect(told('a\n{{#if size}}\nb')[0]).toMatch(/^3 it is not a Handlebars template: /);
  });
});

test('shapes of several views add up', () => {
  expect(joined(shapeOf({ a: null, b: [{ c: 'x' }] }), shapeOf({ a: { d: 'y' }, b: [] }))).toEqual(
    shapeOf({ a: { d: 'y' }, b: [{ c: 'z' }] }),
  );
});

describe('the templates of this package', () => {
  let templates: Templates;
  beforeAll(async () => {
    templates = await loadTemplates();
  });

  test('could each be a theme’s own', () => {
    const paths = templates.names.filter((name) => /^(blocks|slides|parts)\//.test(name)).map((name) => `${name}.hbs`);
    const text = (path: string) => readFileSync(new URL(`../../../templates/${path}`, import.meta.url), 'utf8');
    const own = new Map(paths.map((path) => [path, text(path)]));
    expect(paths.length).toBeGreaterThan(20);
    expect(ownFaults(own, paths, viewsOf(everything(), templates))).toEqual([]);
  });
});

describe('templates of a theme', () => {
  const ours = ['base.css', 'blocks/points.hbs', 'deck.hbs', 'client/stage.js', 'parts/page.hbs'];
  const faults = (path: string, text = '') =>
    ownFaults(new Map([[path, text]]), ours, {}).map(({ file, message, hint }) => `${file}: ${message} ${hint}`);

  test('take the place of ours, and parts may be new', () => {
    expect([...faults('blocks/points.hbs'), ...faults('base.css'), ...faults('parts/mine.hbs')]).toEqual([]);
  });

  test('that nobody would draw were mistyped', () => {
    expect(faults('blocks/pionts.hbs')).toEqual([
      'templates/blocks/pionts.hbs: there is no such template to replace did you mean “blocks/points.hbs”?',
    ]);
  });

  test('leave the document around the slides alone: it carries what keeps readers safe', () => {
    expect(faults('deck.hbs')[0]).toContain('templates/deck.hbs: this one cannot be replaced');
  });
});
