/**
 * Text of a template to a function. The templates of this package are compiled when it is built, since that takes
 * longer than to draw a deck; any other text, such as a template that was changed since, is compiled here and now.
 */
import { createHash } from 'node:crypto';
import Handlebars from 'handlebars';
import { compiled } from './compiled.ts';
import { helpers } from './helpers.ts';

export function compileTemplate(engine: typeof Handlebars, text: string): Handlebars.TemplateDelegate {
  const known = compiled[keyOf(text)];
  return known === undefined ? engine.compile(text, options()) : engine.template(known);
}

/** The same as the source of a JavaScript object, with its key. */
export function compiledSource(text: string): string {
  return `${JSON.stringify(keyOf(text))}: ${Handlebars.precompile(text, options())}`;
}

/** New each time: Handlebars writes into them. */
function options() {
  const knownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));
  return { strict: true, knownHelpersOnly: true, preventIndent: true, explicitPartialContext: true, knownHelpers };
}

/** All that the result depends on. */
function keyOf(text: string): string {
  return createHash('sha256')
    .update(JSON.stringify([Handlebars.VERSION, options(), text]))
    .digest('base64');
}
