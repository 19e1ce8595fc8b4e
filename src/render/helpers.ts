/** What templates can call. They decide nothing, so there is little: trees of text become HTML. */
import Handlebars from 'handlebars';
import type { Inline } from '../text/inline.ts';
import { briefness } from './brief.ts';
import { inlineHtml } from './inline.ts';
import { phrasesHtml } from './phrases.ts';

export const helpers = {
  /** The HTML of a text; nothing for none. */
  inline: (tree: readonly Inline[] | null) => new Handlebars.SafeString(inlineHtml(tree ?? [])),
  /** The class of a paragraph that has so few lines that it stays in one piece; nothing for a longer one. */
  brief: (tree: readonly Inline[] | null) => new Handlebars.SafeString(briefness(tree ?? [])),
  /** The HTML of a heading, which breaks between its phrases where those are known. */
  heading: (tree: readonly Inline[] | null) => new Handlebars.SafeString(phrasesHtml(tree ?? [])),
};
