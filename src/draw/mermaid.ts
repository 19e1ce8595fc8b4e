/** Mermaid, where the user has installed it: drawn in the browser of the run, in colours of the theme. */
import { facesCss } from '../theme/fonts.ts';
import type { Theme } from '../theme/theme.ts';
import type { Drawn, Means } from './means.ts';
import { dressed } from './svg.ts';

/** The size of type, in px. */
const TYPE = 16;

const known = new WeakMap<Theme, Map<string, Promise<Drawn>>>();

export async function drawMermaid(source: string, theme: Theme, means: Means): Promise<Drawn> {
  const drawn = known.get(theme) ?? new Map<string, Promise<Drawn>>();
  known.set(theme, drawn);
  const result = drawn.get(source) ?? drawNow(source, theme, means);
  drawn.set(source, result);
  return result;
}

async function drawNow(source: string, theme: Theme, { paint, mermaid }: Means): Promise<Drawn> {
  const program = await mermaid();
  if (program === null) return { lacks: 'mermaid' };
  const css = await facesCss(theme, source, 'en');
  const painted = await paint({ source, program, settings: settingsFor(theme), css });
  if ('problem' in painted) return painted;
  try {
    return { diagram: { ...dressed(painted.svg, { growth: 1, shift: 0 }), type: TYPE } };
  } catch (thrown) {
    return { problem: thrown instanceof Error ? thrown.message : String(thrown), line: null };
  }
}

/** https://mermaid.js.org/config/theming.html; text as SVG, since nothing else may stand in a picture. */
function settingsFor({ tokens: { colors, chart, scheme } }: Theme): object {
  const { paper, ink, text, quiet, rule, wash, tint, accent } = colors;
  const plain = { htmlLabels: false, useMaxWidth: false };
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    deterministicIds: true,
    htmlLabels: false,
    maxTextSize: 50_000,
    maxEdges: 500,
    flowchart: { ...plain, nodeSpacing: 40, rankSpacing: 56, padding: 14 },
    sequence: { ...plain, mirrorActors: false },
    class: plain,
    state: plain,
    er: plain,
    gantt: { useMaxWidth: false },
    theme: 'base',
    themeCSS: '.edgeLabel rect, .labelBkg { opacity: 1 }',
    themeVariables: {
      darkMode: scheme === 'dark',
      fontFamily: '"Deck Text", sans-serif',
      fontSize: `${TYPE}px`,
      background: paper,
      mainBkg: tint,
      primaryColor: tint,
      primaryTextColor: ink,
      primaryBorderColor: tint,
      secondaryColor: wash,
      secondaryTextColor: ink,
      secondaryBorderColor: rule,
      tertiaryColor: wash,
      tertiaryTextColor: ink,
      tertiaryBorderColor: rule,
      nodeBorder: tint,
      nodeTextColor: ink,
      clusterBkg: paper,
      clusterBorder: rule,
      lineColor: quiet,
      textColor: text,
      titleColor: ink,
      edgeLabelBackground: paper,
      actorBkg: tint,
      actorBorder: tint,
      actorTextColor: ink,
      actorLineColor: rule,
      signalColor: quiet,
      signalTextColor: text,
      labelBoxBkgColor: wash,
      labelBoxBorderColor: rule,
      labelTextColor: ink,
      loopTextColor: text,
      noteBkgColor: wash,
      noteBorderColor: rule,
      noteTextColor: ink,
      activationBkgColor: wash,
      activationBorderColor: accent,
      ...Object.fromEntries(chart.map((color, i) => [`pie${i + 1}`, color])),
    },
  };
}
