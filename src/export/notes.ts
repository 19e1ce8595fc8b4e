/** What the speaker holds in the hand: slides with private notes and a clock, and the same words as a plain text. */

import { notesDocument } from '../render/print/notes.ts';
import { prompterText } from '../render/print/prompter.ts';
import type { Format } from './define.ts';
import { readingsOfMarkdown } from './markdown.ts';
import { printOnPaper } from './paper.ts';

export const notes: Format = {
  suffix: 'notes.pdf',
  about: 'slides small, with private notes, minutes and clock, for the speaker',
  printed: true,
  make: (deck, press) => printOnPaper(deck, press, notesDocument),
  shows: ['notes'],
  read: async (bytes) => (await import('../pdf/texts.ts')).textsOfPdf(bytes),
};

export const prompter: Format = {
  suffix: 'prompter.md',
  about: 'private notes with the clock as Markdown, for a teleprompter',
  printed: false,
  make: async (deck) => [{ bytes: new TextEncoder().encode(prompterText(deck)), pages: null }],
  shows: ['notes'],
  read: async (bytes) => readingsOfMarkdown(new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
};
