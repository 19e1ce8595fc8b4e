/**
 * A brand over a theme: its colours, chart palette and faces take the place of those of the theme. Where that could
 * not be read, a colour is moved in lightness until it can, and what the author gave and got is reported. Pure.
 */
import type { DeckBrand } from '../deck/brand.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { ColorRole, FaceRole } from '../schema/tokens.ts';
import { readable, toward } from './adjust.ts';
import { contrast, isDark, PAIRS } from './contrast.ts';
import type { Theme, Tokens } from './theme.ts';

export function branded(theme: Theme, brand: DeckBrand, report: Report): Theme {
  const { tokens } = theme;
  const given = Object.fromEntries(brand.colors.map(({ role, value }) => [role, value]));
  const wanted = { ...tokens.colors, ...derived(given, tokens.colors) };
  const colors = legible(wanted);
  tell(brand, wanted, colors, report);
  return {
    ...theme,
    key: `${theme.key} ${brand.name}`,
    tokens: {
      ...tokens,
      scheme: isDark(colors.paper) ? 'dark' : 'light',
      colors,
      chart: brand.chart ?? tokens.chart,
      faces: facesOf(tokens.faces, brand),
    },
    faces: facesOf(theme.faces, brand),
  };
}

type Colors = Tokens['colors'];

/** What goes with the colours that a brand gives, where it does not say. */
function derived(given: Partial<Colors>, theme: Colors): Partial<Colors> {
  const { paper, accent, stage } = given;
  return {
    ...(accent !== undefined && {
      stageAccent: accent,
      chartHighlight: readable(accent, [{ ground: paper ?? theme.paper, needs: SEEN }]),
    }),
    ...(paper !== undefined && aroundPaper(paper, given, theme)),
    ...(stage !== undefined && aroundStage(stage, theme)),
    ...given,
  };
}

/** Of drawings, against the page: https://www.w3.org/TR/WCAG22/#non-text-contrast */
const SEEN = 3;

function aroundPaper(paper: string, given: Partial<Colors>, theme: Colors): Partial<Colors> {
  const inks = isDark(paper) === isDark(theme.paper) ? {} : turned(paper, theme);
  const ink = given.ink ?? inks.ink ?? readable(theme.ink, [{ ground: paper, needs: 4.5 }]);
  const mixed = (share: number) => toward(paper, ink, share);
  return {
    ...inks,
    wash: mixed(0.05),
    tint: mixed(0.11),
    rule: mixed(0.2),
    chartMuted: mixed(0.3),
    onInk: paper,
  };
}

/** On a dark ground instead of a light one, or the other way round, words stand out as much as they did. */
function turned(paper: string, theme: Colors): Partial<Colors> {
  const roles = PAIRS.filter(({ ground }) => ground === 'paper').map(({ ink }) => ink);
  const asMuch = (role: ColorRole) =>
    readable(theme[role], [{ ground: paper, needs: Math.min(contrast(theme[role], theme.paper), MOST) }]);
  return Object.fromEntries(roles.filter((role) => WORDS.includes(role)).map((role) => [role, asMuch(role)]));
}

const WORDS: readonly ColorRole[] = ['ink', 'text', 'quiet'];

/** More than this is black on white, and loses its hue. */
const MOST = 15;

/** Letters that could not be read there are black or white, and no grey between. */
function aroundStage(stage: string, { stageInk }: Colors): Partial<Colors> {
  if (contrast(stageInk, stage) >= 4.5) return { stageRule: toward(stage, stageInk, 0.3) };
  const ink = isDark(stage) ? '#ffffff' : '#0e0e0e';
  return { stageInk: ink, stageText: toward(ink, stage, 0.12), stageRule: toward(stage, ink, 0.3) };
}

const GROUNDS: readonly ColorRole[] = [...new Set(PAIRS.map(({ ground }) => ground))];

/** A ground stays as it is, and what is written on it moves; `ink` and `accent` are both. */
function legible(wanted: Colors): Colors {
  const colors = { ...wanted };
  const inks = [...new Set(PAIRS.map(({ ink }) => ink))];
  // What is a ground for others has its own colour first.
  for (const ink of inks.toSorted((a, b) => Number(GROUNDS.includes(b)) - Number(GROUNDS.includes(a)))) {
    const needs = PAIRS.filter((pair) => pair.ink === ink).map(({ ground, needs }) => ({
      ground: colors[ground],
      needs,
    }));
    colors[ink] = readable(colors[ink], needs);
  }
  return colors;
}

function tell(brand: DeckBrand, wanted: Colors, made: Colors, report: Report): void {
  for (const { role, value, span } of brand.colors) {
    if (made[role] === value) continue;
    const [worst] = PAIRS.filter(({ ink }) => ink === role)
      .map((pair) => ({
        ...pair,
        had: contrast(wanted[role], made[pair.ground]),
        has: contrast(made[role], made[pair.ground]),
      }))
      .sort((a, b) => a.had / a.needs - b.had / b.needs);
    if (worst === undefined) continue;
    const [had, has] = [worst.had, worst.has].map((ratio) => `${ratio.toFixed(1)} : 1`) as [string, string];
    report('brand-colour', span, {
      role,
      given: value,
      made: made[role],
      ground: worst.ground,
      had,
      has,
      needs: worst.needs,
    });
  }
}

/** A brand with a face for headlines and no other for terms and figures means that one. */
const STANDS_FOR: Partial<Record<FaceRole, FaceRole>> = { heading: 'display', figure: 'display' };

/** All of a role or none: the weights of two families do not go together. */
function facesOf<F extends { role: FaceRole }>(ours: readonly F[], { faces }: DeckBrand): F[] {
  const theirs = (role: FaceRole) => faces.filter((face) => face.role === role);
  const roles = [...new Set(ours.map(({ role }) => role))];
  return roles.flatMap((role) => {
    const own = theirs(role);
    const stand = STANDS_FOR[role] === undefined ? [] : theirs(STANDS_FOR[role]);
    const taken = own.length > 0 ? own : stand;
    return taken.length > 0
      ? (taken.map((face) => ({ ...face, role })) as unknown as F[])
      : ours.filter((face) => face.role === role);
  });
}
