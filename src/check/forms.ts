/** What a text of a briefing can look like in a file. */
import type { Variables } from '../audience/lineage.ts';
import { paragraphs } from '../deck/say.ts';
import { type Inline, parseInline, plainText } from '../text/inline.ts';
import { lookUp, substitute } from '../text/variables.ts';
import type { Said } from './who.ts';

/** All forms of what is said, with these values of variables. */
export function spoken({ texts, role }: Said, variables: Variables, formsOf: typeof formsOfText): string[] {
  if (role !== 'text') return texts.flatMap((text) => text.split(/\r?\n/));
  return texts.flatMap((text) => formsOf(substitute(text, (name) => lookUp(variables, name))));
}

/** A text as it reads in one piece, as it may be torn where its marks are, and the addresses in it. */
export function formsOfText(text: string): string[] {
  return paragraphs(text).flatMap((part) => {
    const inline = parseInline(part);
    return [...new Set([plainText(inline), torn(inline)]), ...addressesIn(inline)];
  });
}

function torn(inline: readonly Inline[]): string {
  return inline.map((node) => ('children' in node ? torn(node.children) : plainText([node]))).join(' ');
}

function addressesIn(inline: readonly Inline[]): string[] {
  return inline.flatMap((node) => {
    const own = node.type === 'link' && !node.href.startsWith('#') ? [node.href] : [];
    return 'children' in node ? [...own, ...addressesIn(node.children)] : own;
  });
}
