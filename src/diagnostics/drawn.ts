/** The part of the table of messages about what is drawn: code, formulas, diagrams, icons. */
import { error, meant, type Named, quoted, some, warning } from './message.ts';

const LANGUAGES = {
  dot: 'https://graphviz.org/doc/info/lang.html',
  mermaid: 'https://mermaid.js.org/intro/syntax-reference.html',
} as const;

export const drawn = {
  'bad-lines': error<{ value: string; first: number; last: number }>(
    'Lines of code that are not there, or are not written as lines.',
    (p) => `${quoted(p.value)} are not lines of this code, which has lines ${p.first} to ${p.last}`,
    () => 'write them as “4”, “2-5” or “1,3-5”',
  ),
  'unknown-language': warning<Named>(
    'Code in a language that has no colours here; it is shown without.',
    (p) => `no language is called ${quoted(p.name)}${meant(p.nearest)}`,
    () => 'write “text” for code without colours',
  ),
  'bad-math': error<{ problem: string }>(
    'A formula that is not TeX.',
    (p) => `the formula cannot be set: ${p.problem}`,
    () => 'what is understood: https://katex.org/docs/supported.html',
  ),
  'bad-diagram': error<{ problem: string; language: keyof typeof LANGUAGES }>(
    'A diagram that cannot be drawn.',
    (p) => `the diagram cannot be drawn: ${p.problem}`,
    (p) => `how it is written: ${LANGUAGES[p.language]}`,
  ),
  'small-diagram': warning<{ pixels: number }>(
    'A diagram so large that its words are too small to be read.',
    (p) => `the words in this diagram are about ${p.pixels} px high, too small to be read in a room`,
    () => 'leave something out, or give it a slide of its own',
  ),
  undescribed: warning<object>(
    'A diagram without words for those who cannot see it.',
    () => 'the diagram has no “alt”',
    () => 'say in a sentence what it shows',
  ),
  'missing-mermaid': error<object>(
    'A diagram in Mermaid, which is not installed.',
    () => 'Mermaid is not installed, so this diagram cannot be drawn',
    () => 'install it beside briefdeck: “npm install mermaid”; or describe the diagram as “dot”, which needs nothing',
  ),
  'unknown-icon': error<Named>(
    'An icon that the set does not have.',
    (p) => `no icon is called ${quoted(p.name)}${meant(p.nearest)}`,
    (p) => (p.known.length === 0 ? 'names of icons: https://lucide.dev/icons' : `similar: ${some(p.known)}`),
  ),
  'long-address': error<{ bytes: number }>(
    'An address too long for a QR code that can be read in a room.',
    (p) => `the address has ${p.bytes} characters, too many for a QR code that can be read from a seat`,
    () => 'link to a shorter address',
  ),
} as const;
