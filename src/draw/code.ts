/** Code to tokens, each with what it is: by the grammars of shiki, read one by one as they are needed. */
import type { HighlighterCore, ThemeRegistrationRaw } from 'shiki/core';
import { CODE_ROLES, type CodeRole, type CodeToken, codeKey, type Drawings, languageOf } from '../deck/drawings.ts';
import type { PlacedBlock } from '../deck/drawn.ts';
import type { Span } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { spanWithin } from '../diagnostics/within.ts';
import type { Means } from './means.ts';

/** Throws nothing: code in a language that nobody knows stays plain, and that is reported. */
export async function drawCode(placed: readonly PlacedBlock[], means: Means): Promise<Drawings['code']> {
  const drawn: Drawings['code'] = {};
  for (const { block } of placed) {
    if (block.kind !== 'code') continue;
    const { code = '', lang: named } = block.value;
    const lang = languageOf(block.value);
    if (lang === null || PLAIN.includes(lang) || code.length > LONGEST) continue;
    const tokens = await tokensOf(code, lang);
    if (tokens !== null) drawn[codeKey(lang, code)] = tokens;
    // The ending of a file may be anything; a language that is named should be one.
    else if (named !== undefined) await reportUnknown(named, block.span, means);
  }
  return drawn;
}

const PLAIN = ['text', 'txt', 'plain', 'plaintext'];

/** More than anyone shows; grammars take their time. */
const LONGEST = 100_000;

async function reportUnknown(lang: string, around: Span | null, { texts, report }: Means) {
  const { bundledLanguages } = await import('shiki/langs');
  const known = Object.keys(bundledLanguages);
  const span = around === null ? null : spanWithin(texts, around, lang, 0, lang.length);
  report('unknown-language', span, { name: lang, nearest: nearest(lang, known), known });
}

async function tokensOf(code: string, lang: string): Promise<CodeToken[][] | null> {
  const { bundledLanguages } = await import('shiki/langs');
  if (!Object.hasOwn(bundledLanguages, lang)) return null;
  const highlighter = await theHighlighter();
  await highlighter.loadLanguage(bundledLanguages[lang as keyof typeof bundledLanguages]);
  // A bound in time would make the bytes depend on the machine; one in length does not.
  const bounds = { tokenizeTimeLimit: 0, tokenizeMaxLineLength: 2000 };
  const lines = highlighter.codeToTokensBase(code, { lang, theme: THEME.name ?? '', ...bounds });
  return lines.map((line) => joined(line.map(({ content, color }) => ({ role: roleOf(color), text: content }))));
}

/** Made once, when first asked for. */
const made = new Map<'it', Promise<HighlighterCore>>();

function theHighlighter(): Promise<HighlighterCore> {
  const known = made.get('it') ?? makeHighlighter();
  made.set('it', known);
  return known;
}

async function makeHighlighter(): Promise<HighlighterCore> {
  const [{ createHighlighterCore }, { createJavaScriptRegexEngine }] = await Promise.all([
    import('shiki/core'),
    import('shiki/engine/javascript'),
  ]);
  const engine = createJavaScriptRegexEngine({ forgiving: true });
  return createHighlighterCore({ engine, themes: [THEME], langs: [], warnings: false });
}

/** Pieces of one kind are one piece: `10px` is not torn apart. */
function joined(tokens: readonly CodeToken[]): CodeToken[] {
  const whole: CodeToken[] = [];
  for (const token of tokens) {
    const last = whole.at(-1);
    if (last !== undefined && (last.role === token.role || token.text.trim() === '')) last.text += token.text;
    else whole.push({ ...token });
  }
  return whole;
}

/** A role as a colour, since that is what grammars are asked for. */
const colorOf = (role: CodeRole) => `#0000${String(CODE_ROLES.indexOf(role)).padStart(2, '0')}`;

function roleOf(color: string | undefined): CodeRole {
  return CODE_ROLES.find((role) => colorOf(role) === color) ?? 'plain';
}

/** Scopes of TextMate grammars by role; the longest that fits wins. */
const SCOPES: Record<CodeRole, string[]> = {
  plain: ['keyword.operator', 'punctuation', 'meta.embedded', 'source', 'storage.type.function.arrow', 'variable'],
  comment: ['comment', 'punctuation.definition.comment'],
  keyword: [
    'keyword',
    'storage',
    'variable.language',
    'entity.name.tag',
    'punctuation.definition.tag',
    'markup.heading',
    'keyword.operator.new',
    'keyword.operator.expression',
    'keyword.operator.logical.python',
  ],
  string: ['string', 'punctuation.definition.string', 'constant.other.symbol', 'markup.inline.raw'],
  constant: [
    'constant',
    'support.constant',
    'keyword.other.unit',
    'constant.character.escape',
    'variable.other.enummember',
  ],
  name: [
    'entity.name.function',
    'entity.name.type',
    'entity.name.class',
    'entity.other.attribute-name',
    'entity.other.inherited-class',
    'support.function',
    'support.type',
    'support.class',
    'support.type.property-name',
    'entity.name.tag.yaml',
    'meta.object-literal.key',
    'variable.other.property.definition',
  ],
  added: ['markup.inserted', 'punctuation.definition.inserted'],
  removed: ['markup.deleted', 'punctuation.definition.deleted'],
};

const THEME: ThemeRegistrationRaw = {
  name: 'tokens',
  type: 'light',
  settings: [
    { settings: { foreground: colorOf('plain'), background: '#ffffff' } },
    ...CODE_ROLES.map((role) => ({ scope: SCOPES[role], settings: { foreground: colorOf(role) } })),
  ],
};
