/** What a brand file may hold: logo, colours, faces, footer, and where none of it is to show. */
import * as z from 'zod';
import { choice, fontFile, imageFile, list, number, verbatim, withShort } from '../schema/fields.ts';
import { COLOR_ROLES, type ColorRole, FACE_ROLES } from '../schema/tokens.ts';

/** As designers write it, `#1a4f8b` or `#fff`; made #rrggbb. */
const color = (about: string) =>
  z
    .string()
    .superRefine((value, context) => {
      if (!/^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(value))
        context.addIssue({ code: 'custom', params: { rule: 'colour' } });
    })
    .transform((value) => value.toLowerCase().replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3'))
    .describe(about);

const colors = z.strictObject(
  Object.fromEntries(COLOR_ROLES.map((role) => [role, color('A colour.').optional()])) as {
    [R in ColorRole]: z.ZodOptional<ReturnType<typeof color>>;
  },
);

const face = z.strictObject({
  role: choice(FACE_ROLES, 'What it is for.'),
  weight: number('From 100 to 900.', { min: 100, max: 900 }).optional(),
  style: choice(['normal', 'italic'], 'Upright or italic.').optional(),
  files: list(fontFile('A TrueType or OpenType file.'), 'Font files; later ones fill gaps.'),
});

/** What a footer can show by name. */
const PIECES = ['logo', 'title', 'section', 'date', 'audience', 'classification', 'page'] as const;

const piece = withShort(
  z.preprocess(
    (value) => (typeof value === 'string' ? { piece: value } : value),
    z.strictObject({
      piece: choice(PIECES, 'What the deck knows.').optional(),
      text: verbatim('Words, as they are.').optional(),
    }),
  ),
  'piece',
);

const slot = (about: string) => list(piece, about, { max: 4 });

export const brandSchema = z.strictObject({
  logo: z
    .strictObject({
      light: imageFile('The logo for light grounds.'),
      dark: imageFile('The logo for dark grounds; without it, that for light ones.').optional(),
      alt: verbatim('Whose logo it is, for those who cannot see it.'),
    })
    .optional(),
  colors: colors.optional(),
  chart: list(color('A colour.'), 'The colours of charts, in the order of their use.', { min: 6, max: 8 }).optional(),
  faces: list(face, 'Faces that take the place of those of the theme.').optional(),
  footer: z
    .strictObject({
      left: slot('What stands at the start.').optional(),
      centre: slot('What stands in the middle.').optional(),
      right: slot('What stands at the end.').optional(),
    })
    .optional(),
  hide_on: list(
    choice(['cover', 'agenda', 'divider', 'slide', 'takeaways', 'closing', 'sources'], 'A kind of page.'),
    'Pages without the logo and the footer of the brand.',
  ).optional(),
});

export type BrandFile = z.output<typeof brandSchema>;
