/** Themes and brands of one's own, as a user makes and uses them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, startBriefdeck, useBriefdeck } from './support/briefdeck.ts';

const briefdeck = useBriefdeck();

const BRIEFING = `briefing: 1
title: Harbour dues
classification: Internal
theme: ./house
audiences:
  port: {brand: port.yaml}
  press: {brand: press.yaml}
sections:
  - title: Dues rise
    blocks: [{points: [The tariff follows Tolm]}]
`;

const brandOf = (name: string) => `logo: {light: dot.svg, alt: ${name} Authority}
colors: {accent: '#e0a000'}
footer: {left: [logo], right: [{text: Property of ${name} Holding}]}
`;

test('a theme is begun, checked and used; each audience has its own brand and nothing of another', async () => {
  const cwd = folder({
    'dues.yaml': BRIEFING,
    'port.yaml': brandOf('Northmole'),
    'press.yaml': brandOf('Southquay'),
    'dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"><path d="M0 0h8v6H0z"/></svg>',
  });
  expect((await briefdeck(['theme', 'new', 'house'], { cwd })).out.trim()).toBe(join('house', 'theme.yaml'));
  expect(await briefdeck(['theme', 'check', 'house'], { cwd })).toMatchObject({ code: 0, err: '' });
  mkdirSync(join(cwd, 'house/templates/blocks'), { recursive: true });
  writeFileSync(
    join(cwd, 'house/templates/blocks/points.hbs'),
    '<ul class="tariffs">{{#each value}}<li>{{inline text}}</li>{{/each}}</ul>',
  );

  const built = [];
  for (const [out, run] of Object.entries({ one: briefdeck, two: startBriefdeck })) {
    const ran = await run(['build', 'dues.yaml', '--format', 'html,json', '--out', out], { cwd });
    expect(ran.err).toContain('info[brand-colour] the brand’s “accent” #e0a000 becomes #');
    expect(ran.code).toBe(0);
    built.push(
      ['port.html', 'press.html', 'port.json'].map((name) => readFileSync(join(cwd, out, `dues.${name}`), 'utf8')),
    );
  }
  const [[port = '', press = '', json = ''] = [], again] = built;
  expect(again).toEqual([port, press, json]);
  expect(port).toContain('class="tariffs"');
  expect(port).toContain('Property of Northmole Holding');
  expect(port).toContain('alt="Northmole Authority"');
  expect(port).toContain('<span class="foot-class">Internal</span>');
  expect(press).toContain('Southquay');
  expect(port + json).not.toContain('Southquay');
  expect(press).not.toContain('Northmole');
}, 60_000);

test('what is wrong with a theme ends with 1, as text and as JSON', async () => {
  const cwd = folder();
  mkdirSync(join(cwd, 'house'));
  writeFileSync(join(cwd, 'house/theme.yaml'), "about: A.\nextends: plain\ncolors: {acent: '#000000'}\n");
  const told = await briefdeck(['theme', 'check', 'house'], { cwd });
  expect(told).toMatchObject({ code: 1, out: '' });
  expect(told.err).toBe('theme.yaml:3:10: “acent” is not a key of colors (did you mean “accent”?)\n');
  const json = await briefdeck(['theme', 'check', './house', '--json'], { cwd });
  expect(JSON.parse(json.out)).toMatchObject({ theme: './house', faults: [{ file: 'theme.yaml', line: 3 }] });
  expect(await briefdeck(['theme', 'chek', 'plain'], { cwd })).toMatchObject({ code: 2 });
}, 30_000);
