/**
 * A template held against what its view has. Handlebars is silent where `{{#if}}` or `{{#each}}` asks for a key that
 * no view has: this is not. In: the text of a template and the shape of its views. Out: each fault with its line.
 */
import Handlebars from 'handlebars';
import type { Fault, Place } from '../theme/fault.ts';
import { meant } from '../theme/tokens.ts';
import { helpers } from './helpers.ts';
import type { Shape } from './shape.ts';

export type TemplateFault = Omit<Fault, 'file'>;

/** The innermost context comes last; null where nothing is known of it. */
type Contexts = readonly (Shape | null)[];

interface Lint {
  faults: TemplateFault[];
  /** The templates that there are, as partials. */
  names: readonly string[];
}

export function lintTemplate(text: string, view: Shape | null, names: readonly string[]): TemplateFault[] {
  const lint: Lint = { faults: [], names };
  const program = parseTemplate(text, lint);
  if (program !== null) lintProgram(program, [view], lint);
  return lint.faults;
}

function parseTemplate(text: string, { faults }: Lint): hbs.AST.Program | null {
  try {
    return Handlebars.parse(text);
  } catch (thrown) {
    const { message } = thrown as Error;
    const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1);
    faults.push({
      line,
      column: 1,
      message: `it is not a Handlebars template: ${inWords(message)}`,
      hint: null,
    });
    return null;
  }
}

/** The names of tokens are those of its grammar; what is most often wrong has words of its own. */
function inWords(message: string): string {
  const last = message.split('\n').at(-1) ?? '';
  if (/got 'EOF'/.test(last))
    return 'it ends before a block does; {{#if …}} and {{#each …}} need {{/if}} and {{/each}}';
  return /got 'OPEN_ENDBLOCK'/.test(last) ? 'a block is closed here that was not begun' : last;
}

function lintProgram({ body }: hbs.AST.Program, contexts: Contexts, lint: Lint): void {
  for (const statement of body) statements[statement.type]?.(statement as never, contexts, lint);
}

const statements: Record<string, (statement: never, contexts: Contexts, lint: Lint) => void> = {
  MustacheStatement: lintMustache,
  BlockStatement: lintBlock,
  PartialStatement: lintPartial,
};

function lintMustache({ path, params }: hbs.AST.MustacheStatement, contexts: Contexts, lint: Lint): void {
  if (params.length === 0) look(path, contexts, lint);
  else {
    knowHelper(path as hbs.AST.PathExpression, Object.keys(helpers), lint);
    for (const param of params) look(param, contexts, lint);
  }
}

function lintBlock(block: hbs.AST.BlockStatement, contexts: Contexts, lint: Lint): void {
  const { path, params, program, inverse } = block;
  knowHelper(path, ['if', 'unless', 'each', 'with'], lint);
  const value = params[0] === undefined ? null : look(params[0], contexts, lint);
  const name = path.original;
  const inner =
    name === 'each' ? [...contexts, value?.items ?? null] : name === 'with' ? [...contexts, value] : contexts;
  lintProgram(program, inner, lint);
  if (inverse) lintProgram(inverse, contexts, lint);
}

function lintPartial({ name, params, loc }: hbs.AST.PartialStatement, contexts: Contexts, lint: Lint): void {
  for (const param of params) look(param, contexts, lint);
  const asked = (name as hbs.AST.PathExpression).original;
  if (lint.names.includes(asked)) return;
  lint.faults.push({
    ...placeOf(loc),
    message: `there is no template “${asked}”`,
    hint: meant(
      asked,
      lint.names.filter((name) => /^(?:blocks|slides|parts)\//.test(name)),
    ),
  });
}

function knowHelper({ original, loc }: hbs.AST.PathExpression, known: readonly string[], { faults }: Lint): void {
  if (known.includes(original)) return;
  faults.push({ ...placeOf(loc), message: `{{${original} …}} is no helper`, hint: meant(original, known) });
}

/** The shape at a path; a key that is not there is a fault, but nothing is asked of what is not known. */
function look(expression: hbs.AST.Expression, contexts: Contexts, lint: Lint): Shape | null {
  if (expression.type !== 'PathExpression') return null;
  const { original, depth, parts, data, loc } = expression as hbs.AST.PathExpression;
  if (data) return null;
  let at = contexts.at(-1 - depth) ?? null;
  for (const part of parts) {
    if (at === null) return null;
    const keys = at.keys ?? {};
    if (!Object.hasOwn(keys, part)) {
      const message = `{{${original}}} is not in its view`;
      const known = Object.keys(keys);
      lint.faults.push({ ...placeOf(loc), message, hint: known.length === 0 ? null : meant(part, known) });
      return null;
    }
    at = keys[part] ?? null;
  }
  return at;
}

/** Handlebars counts columns from 0. */
function placeOf({ start }: hbs.AST.SourceLocation): Place {
  return { line: start.line, column: start.column + 1 };
}
