import * as z from 'zod';
import { list, node, text, writtenAs } from '../schema/fields.ts';
import { itemCut } from './cut.ts';
import { defineBlock, type Planned } from './define.ts';
import { linesOf, most, sum } from './measure.ts';

const WORDS = new Map([
  ['low', 20],
  ['medium', 50],
  ['high', 80],
]);

/** 0 to 100, or a word for it; the word is kept, as the reader should see no more precision than was meant. */
const level = (about: string) =>
  writtenAs(z.string().transform(readLevel).describe(about), {
    anyOf: [{ enum: [...WORDS.keys()] }, { type: 'number', minimum: 0, maximum: 100 }],
  });

const scenario = node({
  name: text('What it is called.'),
  text: text('What would happen.').optional(),
  likelihood: level('How likely: low, medium, high, or 0 to 100.').optional(),
  impact: level('How much would change: low, medium, high, or 0 to 100.').optional(),
  signals: list(text('A sign that it is coming.'), 'Signs that it is coming.').optional(),
});

type Scenario = Planned<z.output<typeof scenario>>;
const isRated = (all: Scenario[]) => all.every((one) => one.likelihood !== undefined && one.impact !== undefined);
const hasSignals = ({ signals = [] }: Scenario) => signals.length > 0;

export const scenariosBlock = defineBlock({
  about: 'Possible futures with likelihood and impact.',
  aka: ['scenario', 'futures', 'options', 'outlook'],
  schema: list(scenario, 'The scenarios.'),
  layouts: [
    {
      name: 'field',
      about: 'On a field of likelihood and impact, with a key beside it.',
      when: '3 to 6 scenarios, all with likelihood and impact, none with signals',
      suits: (scenarios) =>
        isRated(scenarios) && scenarios.length >= 3 && scenarios.length <= 6 && !scenarios.some(hasSignals),
      needs: { what: 'likelihood and impact of each scenario', has: isRated },
    },
    {
      name: 'cards',
      about: 'Side by side, with meters.',
      when: 'up to 4 scenarios',
      suits: (scenarios) => scenarios.length <= 4,
      needs: { what: 'four scenarios at most', has: (scenarios) => scenarios.length <= 4 },
    },
    { name: 'list', about: 'A row for each.', when: 'anything else', suits: () => true },
  ],
  lines: (scenarios, _share, layout) =>
    layout !== 'list' ? 1.8 + most(scenarios, cardLines) : sum(scenarios, (s) => linesOf(s.text) + 1.5),
  cut: itemCut,
});

/** Beside others, a scenario has about 26 characters on a line; signs are set smaller. */
function cardLines({ text, likelihood, impact, signals = [] }: Scenario): number {
  const levels = [likelihood, impact].filter((level) => level !== undefined).length;
  const signs = signals.length === 0 ? 0 : 1 + sum(signals, (sign) => linesOf(sign, 30) * 0.8);
  return linesOf(text, 26) + (levels === 0 ? 0 : 1.8 + levels * 1.1) + signs;
}

function readLevel(word: string, context: z.RefinementCtx<string>): { word: string; percent: number } {
  const percent = WORDS.get(word) ?? (/^\d+(\.\d+)?$/.test(word) ? Number(word) : Number.NaN);
  if (!(percent <= 100))
    context.issues.push({ code: 'invalid_value', values: [...WORDS.keys(), '0 to 100'], input: word });
  return { word, percent };
}
