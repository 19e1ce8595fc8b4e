/** The words of the speaker as Markdown: a heading a slide, with the time at which it begins, and what is to be said. */
import type { Deck, Slide } from '../../deck/types.ts';
import { inlineMarkdown } from '../markdown/inline.ts';
import { type Clock, clockOf, clockText, totalText } from './clock.ts';
import { printWordsFor } from './wording.ts';

export function prompterText(deck: Deck): string {
  const clock = clockOf(deck);
  const words = printWordsFor(deck.lang);
  const about = [
    ...(deck.audienceLabel === null ? [] : [inlineMarkdown(deck.audienceLabel)]),
    ...(deck.classification === null ? [] : [inlineMarkdown(deck.classification)]),
    ...(deck.mark === null ? [] : [inlineMarkdown([{ type: 'text', value: deck.mark }])]),
    ...(clock.total === 0 ? [] : [totalText(clock.total, words)]),
  ];
  const title = inlineMarkdown([{ type: 'text', value: deck.title }]);
  const slides = deck.slides.map((slide, i) => slideText(slide, clock.turns[i] ?? null));
  return `${[`# ${title}`, about.join(' · '), ...slides].filter((part) => part !== '').join('\n\n')}\n`;
}

/** Slides that nothing is to be said to keep their heading, so that nobody gets lost. */
function slideText({ number, headline, notes }: Slide, turn: Clock['turns'][number]): string {
  const time = turn === null ? '' : ` [${clockText(turn.from)}]`;
  return [`## ${number} · ${inlineMarkdown(headline)}${time}`, ...notes.map(inlineMarkdown)].join('\n\n');
}
