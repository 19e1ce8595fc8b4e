/**
 * Text to a YAML document, composed from tokens that were looked at first: composing goes as deep as the text is
 * nested, and what is nested too deeply ends the process rather than in an error.
 */
import { Composer, type CST, type Document, Parser, YAMLParseError } from 'yaml';

/** Null where the text is nested more deeply than that. */
export function documentOf(text: string, maxDepth: number): Document | null {
  const tokens = [...new Parser().parse(text)];
  if (isDeeper(tokens, maxDepth)) return null;
  const composer = new Composer({ schema: 'failsafe', strict: true, version: '1.2' });
  const [document, next] = composer.compose(tokens, true, text.length);
  if (document === undefined) throw new Error('the YAML reader gave no document');
  if (next !== undefined) document.errors.push(secondDocument(next.range[0]));
  return document;
}

function secondDocument(start: number): YAMLParseError {
  return new YAMLParseError([start, start + 3], 'MULTIPLE_DOCS', 'a second document begins here');
}

type Token = CST.Token | null | undefined;

/** Without recursion, for the same reason. */
function isDeeper(tokens: readonly Token[], maxDepth: number): boolean {
  const open = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.depth > maxDepth) return true;
    const depth = next.depth + 1;
    for (const token of childrenOf(next.token)) open.push({ token, depth });
  }
  return false;
}

function childrenOf(token: Token): Token[] {
  if (token?.type === 'document') return [token.value];
  return token && 'items' in token ? token.items.flatMap(({ key, value }) => [key, value]) : [];
}
