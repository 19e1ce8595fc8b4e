/** Settings that are more than a text or a number: languages, speaking pace, spans of time, rules. */
import * as z from 'zod';
import { LEVELS } from '../diagnostics/message.ts';
import { settable } from '../diagnostics/table.ts';
import { choice, number, verbatim, writtenAs } from '../schema/fields.ts';

export const languageTag = verbatim('A BCP 47 language tag, as `en`, `de-AT`, `ar`.')
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'language')
  .superRefine((value, context) => {
    if (!isLanguage(value)) context.addIssue({ code: 'invalid_format', format: 'language' });
  });

const speed = number('Words a minute; characters for Chinese and Japanese.', { min: 20, max: 1000 });

/** `pace: 130` is `pace: {default: 130}`. */
export const pace = writtenAs(
  z
    .preprocess(
      (value) => (typeof value === 'string' ? { default: value } : value),
      z.record(z.string(), speed).superRefine((value, context) => {
        for (const name of Object.keys(value))
          if (name !== 'default' && !languageTag.safeParse(name).success)
            context.addIssue({ code: 'custom', path: [name], params: { rule: 'language' } });
      }),
    )
    .describe('How fast the speaker talks: words a minute, for all or by language.'),
  { anyOf: [{ type: 'number' }, { type: 'object', additionalProperties: { type: 'number' } }] },
);

export const duration = verbatim('How old a source may be at the date of the briefing, as `18 months`.').superRefine(
  (value, context) => {
    if (!/^\d{1,4} (day|week|month|year)s?$/.test(value))
      context.addIssue({ code: 'invalid_format', format: 'duration' });
  },
);

const level = choice(LEVELS, 'How it is taken.');

/** Every code that is not an error in itself, so that editors offer them. */
export const rules = z
  .strictObject(Object.fromEntries(settable.map((code) => [code, level.optional()])))
  .describe('What findings count as, by their code: error, warning, info or off.');

/** Well formed by the rules for tags: `en-US-GB` is not. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
