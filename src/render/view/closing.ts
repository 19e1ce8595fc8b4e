import { blockKinds } from '../../blocks/index.ts';
import type { ClosingSlide } from '../../deck/types.ts';
import { complete } from '../../schema/complete.ts';
import type { ViewContext } from './context.ts';
import { titleStep } from './size.ts';

export function closingView(slide: ClosingSlide, { deck }: ViewContext) {
  const { what, who, by } = deck.labels;
  const actions = slide.actions.length === 0 ? null : complete(blockKinds.actions.schema, slide.actions);
  return {
    headline: slide.headline,
    size: titleStep(slide.headline, TITLE, actions === null ? 0 : 30),
    text: slide.text,
    actions,
    labels: { what, who, by },
  };
}

const TITLE = [
  ['l', 50, 21],
  ['m', 90, 29],
  ['s', 1000, 1000],
] as const;
