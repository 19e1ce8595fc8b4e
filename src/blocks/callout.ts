import { choice, node, text } from '../schema/fields.ts';
import { defineBlock } from './define.ts';
import { linesOf } from './measure.ts';

export const TONES = ['info', 'risk', 'decision', 'question'] as const;

export const calloutBlock = defineBlock({
  about: 'One thing set off from the rest: information, a risk, a decision, a question.',
  aka: ['note', 'warning', 'tip', 'alert', 'admonition', 'box', 'highlight'],
  schema: node(
    {
      tone: choice(TONES, 'What it is. Default: info.').optional(),
      title: text('A few words above it.').optional(),
      text: text('What it says.').optional(),
    },
    { short: 'text', needs: ['title', 'text'] },
  ),
  layouts: ['bar'],
  layout: () => 'bar',
  lines: (value) => linesOf(value.text, 95) + (value.title === undefined ? 0 : 1) + 1,
});
