/** Names below columns: whole words across where there is room, upwards where there is not. */
import { expect, test } from 'vitest';
import { drawChart } from '../../../../src/render/chart/index.ts';
import { penFor } from '../../../../src/render/chart/pen.ts';
import { loadTheme } from '../../../../src/theme/load.ts';
import { deckOf } from '../../../support/briefing.ts';

const LANDS = ['Mecklenburg-Vorpommern', 'Brandenburg', 'Niedersachsen', 'Schleswig-Holstein', 'Thüringen', 'Hessen'];

/** The labels of columns in a box of 637 × 380 px that are not numbers. */
async function namesOf(places: readonly string[]) {
  const rows = places.map((name, i) => ({ name, count: `${i + 1}` }));
  const chart = { type: 'column', x: 'name', y: 'count', data: { rows } };
  const slides = [{ title: 'Lands', blocks: [{ chart }] }];
  const [block] = deckOf(
    JSON.stringify({ briefing: '1', title: 'T', sections: [{ title: 'S', slides }] }),
  ).slides.flatMap((slide) => (slide.role === 'slide' ? slide.blocks : []));
  if (block?.kind !== 'chart') throw new Error('there is no chart');
  const { labels } = drawChart(block.value, { width: 637, height: 380 }, penFor(await loadTheme(null, '.')));
  return labels.filter(({ text }) => !/^\d+$/.test(text));
}

test('six stand across', async () => {
  const labels = await namesOf(LANDS);
  expect(labels.map(({ turned }) => turned)).not.toContain(true);
  expect(labels.map(({ text }) => text)).toContain('Brandenburg');
});

test('twelve would be broken within words, and read upwards', async () => {
  const labels = await namesOf([...LANDS, ...LANDS.map((name) => `Neu-${name}`)]);
  expect(labels.map(({ turned }) => turned)).not.toContain(false);
  expect(labels.map(({ text }) => text)).toContain('Schleswig-Holstein');
  expect(labels.filter(({ text }) => text.endsWith('…'))).toEqual([]);
});

test('names without spaces break between letters, and are not set smaller for that', async () => {
  const labels = await namesOf(['老旧小区供热改造', '换热站自动控制', '二次管网平衡阀', '外墙保温', '屋面防水及保温']);
  expect(labels.map(({ turned, size }) => [turned, size])).toEqual(labels.map(() => [false, 20]));
});
