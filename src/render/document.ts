/**
 * The whole HTML file around the slides, complete in itself: reveal.js, styles, fonts and pictures are inside, and a
 * content security policy keeps everything else out. On paper it has no script; only the speaker's has notes.
 */
import type { Deck } from '../deck/types.ts';
import type { Medium } from './medium.ts';
import { paceOf } from './pace.ts';
import { contentPolicy } from './policy.ts';
import { revealScript } from './reveal.ts';
import type { Templates } from './templates.ts';
import { wordingFor } from './wording.ts';

export interface DocumentParts {
  deck: Deck;
  /** The markup of all slides, in order. */
  slides: string;
  /** Fonts, tokens, templates and theme: everything that styles the slides. */
  css: string;
  /** Light or dark, for what the browser itself draws. */
  scheme: 'light' | 'dark';
  medium: Medium;
}

export async function wholeDocument(parts: DocumentParts, templates: Templates): Promise<string> {
  const { deck, slides, medium, scheme } = parts;
  const { lang, dir, title } = deck;
  const style = asLines(styleOf(parts, templates)).replaceAll('</style', '<\\/style');
  const client = CLIENT[medium];
  const head = client.head.map((name) => asScript(templates.client(name)));
  const scripts = client.scripts.map((name) => asScript(templates.client(name)));
  const reveal = scripts.length === 0 ? null : asScript(await revealScript());
  const policy = contentPolicy(style, [...head, ...(reveal === null ? [] : [reveal]), ...scripts]);
  const operated = medium === 'print' ? NOT_OPERATED : { controls: controlsView(parts), speaker: speakerView(parts) };
  return templates.draw('deck', {
    lang,
    dir,
    title,
    scheme,
    policy,
    style,
    head,
    slides,
    reveal,
    scripts,
    ...operated,
  });
}

/** The files of `templates/client` that each medium needs, in the order in which they run. */
const SCREEN = ['address.js', 'backdrop.js', 'overview.js', 'jump.js', 'controls.js'];
const CLIENT = {
  print: { styles: [], head: [], scripts: [] },
  screen: {
    styles: ['sheets.css', 'stage.css', 'overview.css', 'controls.css'],
    head: ['live.js'],
    scripts: [...SCREEN, 'stage.js'],
  },
  speaker: {
    styles: ['sheets.css', 'stage.css', 'overview.css', 'controls.css', 'speaker.css', 'timer.css'],
    head: ['live.js', 'speaking.js'],
    scripts: [...SCREEN, 'popup.js', 'stage.js', 'timer.js', 'speaker.js'],
  },
} satisfies Record<Medium, { styles: string[]; head: string[]; scripts: string[] }>;

function styleOf({ css, medium }: DocumentParts, templates: Templates): string {
  const paper = templates.client('paper.css');
  if (medium === 'print') return `${css}\n${paper}`;
  return [css, ...CLIENT[medium].styles.map(templates.client), `@media print {\n${paper}}\n`].join('\n');
}

/** A parser of HTML makes one of both ends of lines, and the hash has to be of what it makes. */
function asLines(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}

/** Inside strings and patterns of JavaScript the backslash changes nothing. */
function asScript(text: string): string {
  return asLines(text)
    .replaceAll(/<\/(?=script)/gi, '<\\/')
    .replaceAll('<!--', '<\\!--');
}

const NOT_OPERATED = { controls: null, speaker: null };

function controlsView({ deck, medium }: DocumentParts) {
  const { lang, words } = wordingFor(deck.lang);
  const hasSpeaker = medium === 'speaker';
  const keys = [
    { keys: [deck.dir === 'rtl' ? '←' : '→', words.space, 'Page ↓'], what: words.next },
    { keys: [deck.dir === 'rtl' ? '→' : '←', 'Page ↑'], what: words.previous },
    { keys: ['Home', 'End'], what: words.ends },
    { keys: [words.number, words.enter], what: words.jump },
    { keys: ['O', 'Esc'], what: words.overview },
    { keys: ['B', '.'], what: words.black },
    { keys: ['F'], what: words.fullscreen },
    ...(hasSpeaker ? [{ keys: ['S'], what: words.speakerView }] : []),
    { keys: ['?'], what: words.keys },
  ];
  return { lang, dir: lang === 'en' ? 'ltr' : deck.dir, words, keys, hasSpeaker };
}

function speakerView({ deck, medium }: DocumentParts) {
  if (medium !== 'speaker') return null;
  const { lang, words } = wordingFor(deck.lang);
  const numbers = deck.slides.map(({ number }) => String(number));
  const data = { numbers, total: deck.total, pace: paceOf(deck), words };
  return { lang, title: deck.title, words, data: JSON.stringify(data).replaceAll('<', '\\u003c') };
}
