/** The deck as Markdown: everything that its slides say and what is printed beside them, without notes. */
import type { CitedSource, Deck, Slide } from '../../deck/types.ts';
import { actionTable, blockMarkdown } from './blocks.ts';
import { inlineMarkdown as inline } from './inline.ts';
import { linkTargets } from './targets.ts';

export function deckMarkdown(deck: Deck): string {
  const targets = linkTargets(deck);
  const parts = deck.slides.flatMap((slide) => {
    const [first = '', ...rest] = slideParts(slide, deck);
    const anchor = targets.has(slide.id) && first !== '' ? `<a id="${slide.id}"></a>\n\n` : '';
    return first === '' ? [] : [anchor + first, ...rest, ...slide.handout.map(inline)];
  });
  const mark = deck.mark === null ? '' : inline([{ type: 'em', children: [{ type: 'text', value: deck.mark }] }]);
  return `${[mark, ...parts, ...deck.sources.map(footnote)].filter((part) => part !== '').join('\n\n')}\n`;
}

function slideParts(slide: Slide, deck: Deck): string[] {
  switch (slide.role) {
    case 'cover':
      return coverParts(slide, deck);
    case 'agenda':
      return [];
    case 'divider':
      return [`## ${inline(slide.headline)}`];
    case 'slide': {
      const marks = slide.sources.map((number) => `[^${number}]`).join('');
      return [
        `${level(slide, deck)} ${inline(slide.headline)}${marks}`,
        ...slide.blocks.flatMap((block) => blockMarkdown(block, deck.labels)),
      ];
    }
    case 'takeaways':
      return [`## ${inline(slide.headline)}`, slide.takeaways.map(takeaway(deck)).join('\n')];
    case 'closing':
      return [
        `## ${inline(slide.headline)}`,
        slide.text === null ? '' : inline(slide.text),
        slide.actions.length === 0 ? '' : actionTable(slide.actions, deck.labels),
      ];
    case 'sources':
      return [];
  }
}

/** A section of one slide is that slide. */
function level(slide: Slide, { slides }: Deck): string {
  const hasDivider = slides.some(({ role, section }) => role === 'divider' && section?.id === slide.section?.id);
  return hasDivider ? '###' : '##';
}

function coverParts(slide: Extract<Slide, { role: 'cover' }>, deck: Deck): string[] {
  const authors = slide.authors.map(({ name, detail }) => [name, ...detail].map(inline).join(', '));
  const facts = [deck.audienceLabel, deck.classification].flatMap((text) => (text === null ? [] : [inline(text)]));
  return [
    `# ${inline(slide.headline)}`,
    slide.subtitle === null ? '' : `*${inline(slide.subtitle)}*`,
    [...authors, ...(slide.dateText === null ? [] : [slide.dateText]), ...facts].join(' · '),
    ...deck.summary.map(inline),
  ];
}

type Takeaway = Extract<Slide, { role: 'takeaways' }>['takeaways'][number];

function takeaway({ labels }: Deck) {
  return ({ text, because }: Takeaway, i: number) => {
    const links = because.map(({ title, target }) => `[${inline([{ type: 'text', value: title }])}](#${target})`);
    return `${i + 1}. ${inline(text)}${links.length === 0 ? '' : ` (${labels.see} ${links.join('; ')})`}`;
  };
}

function footnote({ number, title, detail, url }: CitedSource): string {
  const about = [title, ...detail].map(inline).join(', ');
  return `[^${number}]: ${about}${url === null ? '' : `, <${url}>`}`;
}
