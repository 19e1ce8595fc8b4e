/**
 * The public API.
 *
 * `load` reads a briefing with all that it names; `compile` makes a Deck for each audience and finds what is wrong;
 * `drawAll` adds code in colour, formulas, diagrams and icons; `render` draws a Deck as HTML; `build` does it all and
 * writes files. Errors of the author come back as diagnostics;
 * a `UsageError` or `UserError` is thrown for a call that cannot be meant, or for what the machine lacks.
 */
export { load } from './briefing/load.ts';
export type { Source } from './briefing/source.ts';
export { type Artifact, type BuildOptions, type Built, build, type Progress } from './build.ts';
export { type Choices, type Compiled, compile } from './compile.ts';
export type { Deck, Slide } from './deck/types.ts';
export type { Diagnostic, Severity, Span } from './diagnostics/diagnostic.ts';
export { UsageError } from './diagnostics/usage-error.ts';
export { UserError } from './diagnostics/user-error.ts';
export { type DrawOptions, drawAll } from './draw/all.ts';
export type { FormatName } from './export/index.ts';
export type { Medium } from './render/medium.ts';
export { render } from './render/render.ts';
export { loadTemplates, type Templates } from './render/templates.ts';
export { loadTheme } from './theme/load.ts';
export type { Theme } from './theme/theme.ts';
