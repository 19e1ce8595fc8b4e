import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { load } from '../../src/briefing/load.ts';
import { settle } from '../../src/check/settle.ts';
import { compile } from '../../src/compile.ts';
import { collector } from '../../src/diagnostics/diagnostic.ts';
import { render } from '../../src/render/render.ts';
import { loadTemplates } from '../../src/render/templates.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { usePrinter } from '../browser/support/printer.ts';

const printer = usePrinter();
test('x', async () => {
  const { decks, diagnostics } = compile(await load('/tmp/long.yaml'), {});
  console.log(diagnostics.map((d) => d.message));
  const p = await printer();
  const templates = await loadTemplates();
  const theme = await loadTheme(null, '/tmp/long.yaml');
  for (const deck of decks) {
    const found: never[] = [];
    const t = Date.now();
    let rounds = 0;
    const settled = await settle(
      deck,
      async (d) => {
        rounds++;
        return p.measure(await render(d, theme, templates, 'print'));
      },
      collector(found, new Map() as never),
    );
    console.log(
      deck.audience,
      rounds,
      Date.now() - t,
      'ms',
      settled.slides.map((s) => `${s.number} ${s.id} ${s.role === 'slide' ? s.density : ''}`).join('\n'),
    );
    console.log(found.map((d: { message: string }) => d.message).join('\n'));
    const { bytes } = await p.print(await render(settled, theme, templates, 'print'), { width: 1280, height: 720 });
    writeFileSync(`/tmp/long.${deck.audience}.pdf`, bytes);
  }
}, 60000);
