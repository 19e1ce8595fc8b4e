import { choice, icon, node, text } from '../schema/fields.ts';
import type { Inline } from '../text/inline.ts';
import { defineBlock, only } from './define.ts';
import { linesOf } from './measure.ts';

const TONES = ['info', 'risk', 'decision', 'question'] as const;

/** The name of the tone stands above the title. */
function headLines({
  tone = 'info',
  title,
}: {
  tone?: string | undefined;
  title?: readonly Inline[] | undefined;
}): number {
  return (tone === 'info' ? 0 : 0.8) + (title === undefined ? 0 : 1);
}

export const calloutBlock = defineBlock({
  about: 'One thing set off from the rest: information, a risk, a decision, a question.',
  aka: ['note', 'warning', 'tip', 'alert', 'admonition', 'box', 'highlight'],
  schema: node(
    {
      tone: choice(TONES, 'What it is. Default: info.').optional(),
      icon: icon('A picture for it, by its name at lucide.dev.').optional(),
      title: text('A few words above it.').optional(),
      text: text('What it says.').optional(),
    },
    { short: 'text', needs: ['title', 'text'] },
  ),
  layouts: only('bar', 'A panel with a bar at its edge; alone on a slide it is the slide.'),
  lines: (value) => Math.max(headLines(value), linesOf(value.text, value.title === undefined ? 95 : 72)) + 1.6,
});
