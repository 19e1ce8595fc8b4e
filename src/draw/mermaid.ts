/** Mermaid, where the user has installed it: drawn in the browser of the run, in colours of the theme. */
import { facesCss } from '../theme/fonts.ts';
import type { Theme } from '../theme/theme.ts';
import type { Drawn } from './diagrams.ts';
import type { Means } from './means.ts';
import { dressed } from './svg.ts';

/** The size of type, in px. */
const TYPE = 16;

const known = new WeakMap<Theme, Map<string, Promise<Drawn>>>();

export async function drawMermaid(source: string, means: Means): Promise<Drawn> {
  const drawn = known.get(means.theme) ?? new Map<string, Promise<Drawn>>();
  known.set(means.theme, drawn);
  const result = drawn.get(source) ?? drawNow(source, means);
  drawn.set(source, result);
  return result;
}

async function drawNow(source: string, { theme, paint, mermaid }: Means): Promise<Drawn> {
  const program = await mermaid();
  if (program === null) return { lacks: 'mermaid' };
  const css = await facesCss(theme, source);
  const painted = await paint({ source, program, settings: settingsFor(theme), css });
  if ('problem' in painted) return painted;
  try {
    return { diagram: { ...dressed(painted.svg, { growth: 1, shift: 0 }), type: TYPE } };
  } catch (thrown) {
    return { problem: thrown instanceof Error ? thrown.message : String(thrown), line: null };
  }
}

/** https://mermaid.js.org/config/schema-docs/config.html */
function settingsFor({ tokens: { colors } }: Theme): object {
  return { startOnLoad: false, securityLevel: 'strict', theme: 'base', themeVariables: { primaryColor: colors.wash } };
}
