/**
 * Reads the folder of templates: Handlebars files, each a partial under its path (`blocks/points`), with their CSS
 * beside them. Templates are code that the user chose to trust; nothing of a briefing is ever compiled.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { packageRoot } from '../package.ts';
import { withoutComments } from './comments.ts';
import { compileTemplate } from './compile.ts';
import { helpers } from './helpers.ts';

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

export async function loadTemplates(folder = join(packageRoot, 'templates')): Promise<Templates> {
  const files = await readTexts(folder);
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
  return new Map(texts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function missing(name: string): never {
  throw new Error(`there is no template “${name}”`);
}
