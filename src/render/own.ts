/** The templates of a theme, in the place of ours or beside them: what may be replaced, and whether it can be drawn. */
import { type Fault, NOWHERE } from '../theme/fault.ts';
import { meant } from '../theme/tokens.ts';
import { lintTemplate } from './lint.ts';
import type { Shape } from './shape.ts';

/** By the name of a template. */
export type Shapes = Readonly<Record<string, Shape>>;

/** Only what is on a slide: the document around it carries the policy that keeps readers safe. */
const REPLACED = /^(blocks|slides|parts)\/[\w-]+\.(hbs|css)$|^base\.css$/;

/** `ours` are the files of this package; `own` those of the theme. */
export function ownFaults(own: ReadonlyMap<string, string>, ours: readonly string[], shapes: Shapes): Fault[] {
  const names = [...new Set([...ours, ...own.keys()])].flatMap(nameOf);
  return [...own].flatMap(([path, text]): Fault[] => {
    const file = `templates/${path}`;
    const place = placeFault(path, ours);
    if (place !== null) return [{ file, ...NOWHERE, ...place }];
    const [name] = nameOf(path);
    if (name === undefined) return [];
    return lintTemplate(text, shapes[name] ?? null, names).map((fault) => ({ file, ...fault }));
  });
}

/** New parts are for templates that ask for them; a block or a slide that nobody draws was mistyped. */
function placeFault(path: string, ours: readonly string[]): { message: string; hint: string } | null {
  const known = ours.filter((one) => REPLACED.test(one));
  if (known.includes(path) || /^parts\/[\w-]+\.(hbs|css)$/.test(path)) return null;
  const message = ours.includes(path) ? 'this one cannot be replaced' : 'there is no such template to replace';
  return { message, hint: meant(path, known) };
}

function nameOf(path: string): string[] {
  return path.endsWith('.hbs') ? [path.slice(0, -'.hbs'.length)] : [];
}
