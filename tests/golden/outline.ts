/** A deck as a text for people to check: what stands on which page, in what order and shape. */
import type { Deck, DeckBlock, OutlineItem, Slide } from '../../src/deck/types.ts';
import type { Inline } from '../../src/text/inline.ts';
import { chartLines } from './outline-chart.ts';

export function outlineText(deck: Deck): string {
  const { audience, lang, dir, total, slides, sources, pictures } = deck;
  const extra = slides.length - total;
  const label = deck.audienceLabel === null ? [] : [`for ${marked(deck.audienceLabel)}`];
  const facts = [
    audience ?? 'everyone',
    ...label,
    `${lang} ${dir}`,
    `${total} pages${extra === 0 ? '' : ` and ${extra} more`}`,
  ];
  return [
    `== ${deck.title} · ${facts.join(' · ')}`,
    ...line('classification', deck.classification),
    ...slides.flatMap(slideLines),
    `bookmarks: ${bookmarks(deck.outline)}`,
    ...sources.map(
      ({ number, title, detail, url }) =>
        `[${number}] ${[title, ...detail].map(marked).join(', ')}${url === null ? '' : ` <${url}>`}`,
    ),
    ...Object.keys(pictures).map((path) => `picture: ${path}`),
    '',
  ].join('\n');
}

function slideLines(slide: Slide): string[] {
  const head = `${String(slide.number).padStart(3)}  ${slide.role.padEnd(9)}  #${slide.id}  ${marked(slide.headline)}`;
  const spoken = [
    slide.notes.length > 0 && 'notes',
    slide.handout.length > 0 && 'handout',
    slide.minutes !== null && `${slide.minutes} min`,
  ];
  return [head, ...content(slide), ...spoken.filter((one) => one !== false).map(indent)].map((row) => row.trimEnd());
}

function content(slide: Slide): string[] {
  switch (slide.role) {
    case 'cover':
      return [
        ...line('subtitle', slide.subtitle),
        ...slide.summary.flatMap((text) => line('summary', text)),
        ...slide.authors.map(({ name, detail }) => indent(`by ${[name, ...detail].map(marked).join(', ')}`)),
        ...(slide.dateText === null ? [] : [indent(slide.dateText)]),
      ];
    case 'agenda':
      return [
        ...slide.summary.flatMap((text) => line('summary', text)),
        ...slide.parts.map(({ section, title, target, page }) =>
          indent(`${section.number} ${marked(title)} → ${page} #${target}`),
        ),
      ];
    case 'divider':
      return slide.slides.map(({ title, target, page }) => indent(`${marked(title)} → ${page} #${target}`));
    case 'slide': {
      const sources = slide.sources.length === 0 ? '' : ` · sources ${slide.sources.join(', ')}`;
      return [
        indent(`${slide.section.number} ${slide.section.title} · ${slide.layout}, ${slide.density}${sources}`),
        ...slide.blocks.flatMap(blockLines),
      ];
    }
    case 'takeaways':
      return slide.takeaways.map(({ text, because }) => {
        const pages = because.map(({ title, target, page }) => `${title} ${page} #${target}`);
        return indent(`${marked(text)}${pages.length === 0 ? '' : ` ← ${pages.join('; ')}`}`);
      });
    case 'closing':
      return [...line('text', slide.text), ...slide.actions.map((action) => indent(said(action)))];
    case 'sources':
      return [indent(slide.sources.map(({ number }) => `[${number}]`).join(' '))];
  }
}

function blockLines(block: DeckBlock): string[] {
  const reveal = block.reveal ? ', one by one' : '';
  if (block.kind === 'chart')
    return [indent(`- chart${reveal}`), ...chartLines(block.value).map((row) => indent(`  ${row}`))];
  if (block.kind !== 'columns') return [indent(`- ${block.kind}/${block.layout}${reveal}: ${said(block.value)}`)];
  const columns = block.columns.flatMap((blocks, i) => [
    indent(`  column ${i + 1}`),
    ...blocks.flatMap(blockLines).map(indent),
  ]);
  return [indent(`- columns/${block.layout}${reveal}`), ...columns];
}

/** Any value of a block: texts as they are, other fields by name. */
function said(value: unknown): string {
  if (isText(value)) return marked(value);
  if (Array.isArray(value)) return value.map(said).join(' | ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .filter(([, child]) => child !== undefined && child !== null)
    .map(([key, child]) => `${key} ${isText(child) || typeof child !== 'object' ? said(child) : `(${said(child)})`}`)
    .join(', ');
}

function isText(value: unknown): value is Inline[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && 'type' in one);
}

export function marked(inline: readonly Inline[]): string {
  return inline.map(markedOne).join('');
}

function markedOne(node: Inline): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'code':
      return `\`${node.value}\``;
    case 'break':
      return ' / ';
    case 'cite':
      return `[${node.number}]`;
    case 'link':
      return `${marked(node.children)}<${node.href}>`;
    case 'lang':
      return `${marked(node.children)}{${node.lang}}`;
    default: {
      const mark = { em: '*', strong: '**', sub: '~', sup: '^' }[node.type];
      return mark + marked(node.children) + mark;
    }
  }
}

function bookmarks(items: readonly OutlineItem[]): string {
  return items
    .map(
      ({ title, target, children }) => `${title} #${target}${children.length === 0 ? '' : ` (${bookmarks(children)})`}`,
    )
    .join(' · ');
}

function line(name: string, text: readonly Inline[] | null): string[] {
  return text === null ? [] : [indent(`${name}: ${marked(text)}`)];
}

function indent(row: string): string {
  return `     ${row}`;
}
