import { test } from 'vitest';
import { load } from '../../src/briefing/load.ts';
import { compile } from '../../src/compile.ts';
import { render } from '../../src/render/render.ts';
import { loadTemplates } from '../../src/render/templates.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { usePrinter } from '../browser/support/printer.ts';

const printer = usePrinter();
test('x', async () => {
  const p = await printer();
  const templates = await loadTemplates();
  const sizes: Record<string, string> = {};
  let lone = 0;
  for (const f of ['openai-microsoft', 'quarterly-review'])
    for (const theme of ['boardroom', 'midnight']) {
      const { decks } = compile(await load(`briefings/${f}.yaml`), {});
      for (const deck of decks) {
        const facts = await p.measure(await render(deck, await loadTheme(theme, '/tmp/long.yaml'), templates, 'print'));
        for (const s of facts.slides) {
          if ((s.headlineLines ?? 0) > 2) console.log('headline', s.id, s.headlineLines);
          if (s.stretched.length) console.log(s.id, s.stretched);
          for (const t of s.texts) {
            if (t.pixels < 14) sizes[`${t.pixels} ${t.label}`] = s.id;
            if (t.endsIn !== null && !/\s/.test(t.endsIn)) {
              lone++;
              console.log('lone', deck.audience, s.id, t.label, t.text, '|', t.endsIn);
            }
          }
          s.texts.forEach((a, i) =>
            s.texts.slice(i + 1).forEach((b) => {
              for (const x of a.lines)
                for (const y of b.lines) {
                  const h = Math.min(x.bottom, y.bottom) - Math.max(x.top, y.top);
                  const w = Math.min(x.right, y.right) - Math.max(x.left, y.left);
                  if (h > 3 && w > 3) {
                    console.log('overlap', s.id, a.label, a.text, b.label, b.text, h, w);
                    return;
                  }
                }
            }),
          );
        }
      }
    }
  console.log(sizes, lone);
}, 60000);
