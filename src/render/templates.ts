/**
 * Reads the folder of templates: Handlebars files, each a partial under its path (`blocks/points`), with their CSS
 * beside them. Templates are code that the user chose to trust; nothing of a briefing is ever compiled.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { UserError } from '../diagnostics/user-error.ts';
import { packageRoot } from '../package.ts';
import { type Fault, faultLine } from '../theme/fault.ts';
import type { Theme } from '../theme/theme.ts';
import { withoutComments } from './comments.ts';
import { compileTemplate } from './compile.ts';
import { helpers } from './helpers.ts';
import { ownFaults, type Shapes } from './own.ts';

export interface Templates {
  /** The text that a template makes of a view; throws where the view lacks what the template asks for. */
  draw: (name: string, view: object) => string;
  names: readonly string[];
  /** The CSS of all templates, in the order of their paths. */
  css: string;
  /** The CSS of every document: that of the templates, and that of `paper/`. */
  sheets: string;
  /** The text of all templates as it stands in their files. */
  markup: string;
  /** The text of a file in `client/`: what runs in the reader's browser. */
  client: (name: string) => string;
  /** The text of a file in `paper/`: what documents on paper are set with. */
  paper: (name: string) => string;
}

const OURS = join(packageRoot, 'templates');

export async function loadTemplates(folder = OURS): Promise<Templates> {
  return templatesOf(await readTexts(folder));
}

/** Ours, with those of a theme in their place. Throws a UserError for one that could not be drawn. */
export async function templatesFor(theme: Theme, ours: Templates): Promise<Templates> {
  if (theme.templates.size === 0) return ours;
  const known = replaced.get(theme.key) ?? replace(theme);
  replaced.set(theme.key, known);
  return known;
}

const replaced = new Map<string, Promise<Templates>>();

async function replace(theme: Theme): Promise<Templates> {
  const faults = await templateFaults(theme);
  if (faults.length > 0)
    throw new UserError(
      `the templates of the theme “${theme.name}” cannot be used: ${faults.slice(0, 5).map(faultLine).join('; ')}`,
      'correct the file; briefdeck theme check tells all that is wrong',
      'bad-theme',
    );
  return templatesOf(sorted([...(await readTexts(OURS)), ...theme.templates]));
}

/** What is wrong with the templates of a theme. */
export async function templateFaults({ templates }: Pick<Theme, 'templates'>): Promise<Fault[]> {
  const ours = [...(await readTexts(OURS)).keys()];
  const shapes = JSON.parse(await readFile(join(OURS, 'views.json'), 'utf8')) as Shapes;
  return ownFaults(templates, ours, shapes);
}

function templatesOf(files: ReadonlyMap<string, string>): Templates {
  const engine = engineFor(files);
  return {
    names: Object.keys(engine.partials as object),
    draw: (name, view) => (engine.partials as Record<string, (view: object) => string>)[name]?.(view) ?? missing(name),
    css: sheetsOf(files, isSlideCss),
    sheets: sheetsOf(files, (path) => path.endsWith('.css')),
    markup: [...files].flatMap(([path, text]) => (path.endsWith('.hbs') ? [text] : [])).join('\n'),
    client: (name) => files.get(`client/${name}`) ?? missing(`client/${name}`),
    paper: (name) => withoutComments(files.get(`paper/${name}`) ?? missing(`paper/${name}`)),
  };
}

function sheetsOf(files: ReadonlyMap<string, string>, isOne: (path: string) => boolean): string {
  return [...files].flatMap(([path, text]) => (isOne(path) ? [withoutComments(text)] : [])).join('\n');
}

/** What is in `client/` and `paper/` goes into a document by name, where that needs it. */
function isSlideCss(path: string): boolean {
  return path.endsWith('.css') && !/^(client|paper)\//.test(path);
}

/** An instance of our own: what other code registers with Handlebars stays out of ours. */
function engineFor(files: ReadonlyMap<string, string>) {
  const engine = Handlebars.create();
  engine.registerHelper(helpers);
  for (const [path, text] of files) {
    if (!path.endsWith('.hbs')) continue;
    const name = path.slice(0, -'.hbs'.length);
    engine.registerPartial(name, compileTemplate(engine, text));
  }
  return engine;
}

/** Path from the folder, with forward slashes → text, sorted by path. */
async function readTexts(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    paths.map(
      async (path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(path, 'utf8')] as const,
    ),
  );
  return sorted(texts);
}

function sorted(texts: readonly (readonly [string, string])[]): Map<string, string> {
  return new Map([...texts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function missing(name: string): never {
  throw new Error(`there is no template “${name}”`);
}
