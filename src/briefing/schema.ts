/** The schema of a briefing, version 1: what an author may write, and what each part means. */
import * as z from 'zod';
import { action } from '../blocks/actions.ts';
import { block } from '../blocks/index.ts';
import { slideLayoutNames } from '../blocks/together.ts';
import {
  asNode,
  audienceName,
  brandFile,
  choice,
  dataFile,
  dictionary,
  flag,
  id,
  includable,
  link,
  list,
  node,
  number,
  parentName,
  sectionId,
  sourceId,
  target,
  text,
  themeName,
  verbatim,
  visibility,
} from '../schema/fields.ts';
import type { Variable } from '../text/variables.ts';
import { printSettings } from './print.ts';
import { duration, languageTag, pace, rules } from './settings.ts';

export const PRIORITIES = ['must', 'should', 'could'] as const;

export const OVERFLOW_POLICIES = ['report', 'shrink', 'split'] as const;

const overflow = choice(
  OVERFLOW_POLICIES,
  'What is done where a slide does not fit: told only, set in smaller type, or divided. Default: lists, tables and long text are divided.',
);

const value: z.ZodType<Variable> = z.union([z.string(), z.lazy(() => z.record(z.string(), value))]);
const variables = includable(
  z.record(z.string(), value).describe('Values for `{{names}}` in texts; dotted names reach into maps.'),
);

const words = (about: string) =>
  list(node({ text: text('Paragraphs; a blank line begins a new one.') }, { short: 'text' }), about);

const minutes = number('Speaking time in minutes.', { min: 0, max: 600 });

const onSlide = {
  blocks: includable(list(block, 'The content, from top to bottom.')).optional(),
  layout: choice(slideLayoutNames, 'How its blocks share the slide. Default: from their kinds and amount.').optional(),
  notes: words('Private words for the speaker; never in a public file.').optional(),
  handout: words('Public words that stand beside the slide on paper.').optional(),
  minutes: minutes.optional(),
  priority: choice(PRIORITIES, 'What to leave out first when time is short: could, then should.').optional(),
  sources: list(sourceId('The id of a source.'), 'Where the content comes from.').optional(),
  overflow: overflow.optional(),
};

const anySlide = node(
  {
    id: id('A name for links. Default: from the title.').optional(),
    title: text('The message of the slide, as a sentence.'),
    ...onSlide,
  },
  // A headline whose proof is hidden would tell what the proof was about.
  { holds: ['blocks'] },
);

export interface SlideNode extends z.output<typeof anySlide> {}
// By its name, where the compiler would spell it out again at each place that has slides.
const slide: z.ZodType<SlideNode> = anySlide;

const sectionFields = {
  id: id('A name for links. Default: from the title.').optional(),
  title: text('What the section is about; with blocks and no slides, the message of its one slide.'),
  slides: includable(list(slide, 'The slides.')).optional(),
  ...onSlide,
};
const anySection = asNode(
  z.strictObject({ ...sectionFields, ...visibility(z.strictObject(sectionFields)) }).superRefine((value, context) => {
    for (const [path, fields] of withVariants(value))
      if (fields.slides && fields.blocks)
        context.addIssue({ code: 'custom', path, params: { rule: 'slides-and-blocks' } });
  }),
  { holds: ['slides', 'blocks'], oneOf: ['slides', 'blocks'] },
);

export interface Section extends z.output<typeof anySection> {}
const section: z.ZodType<Section> = anySection;

const source = node({
  id: id('The name that `[^id]` and `sources` refer to.'),
  title: text('What it is.'),
  author: text('Who wrote it.').optional(),
  publisher: text('Who published it.').optional(),
  date: text('When it was published.').optional(),
  url: link('Where it is found: an http, https or mailto address.').optional(),
});

const author = node(
  {
    name: text('The name.'),
    role: text('What they do.').optional(),
    org: text('Where they work.').optional(),
    email: verbatim('A mail address.').optional(),
  },
  { short: 'name' },
);

const takeaway = node(
  {
    text: text('What the listener should remember.'),
    because: list(target('The id of a slide or section.'), 'The slides that support it.').optional(),
  },
  { short: 'text' },
);

const closing = node(
  {
    title: text('The last headline.').optional(),
    text: text('The last words.').optional(),
    actions: list(action, 'What is asked for: what, who, by when.').optional(),
    notes: words('Private words for the speaker.').optional(),
    handout: words('Public words beside it on paper.').optional(),
    minutes: minutes.optional(),
  },
  { needs: ['title', 'text', 'actions'] },
);

const audience = z.strictObject({
  label: text('How the audience is called on the cover.').optional(),
  extends: parentName('An audience whose settings and content this one takes over.').optional(),
  minutes: minutes.optional(),
  fit: flag('Slides that there is no time for move to the appendix: could, then should.').optional(),
  theme: themeName('A theme for this audience.').optional(),
  brand: brandFile('A brand file for this audience.').optional(),
  vars: variables.optional(),
  classification: text('The classification of this version.').optional(),
  mark: text('The watermark of this version.').optional(),
  lang: languageTag.optional(),
  ...printSettings,
  order: list(sectionId('The id of a section.'), 'Sections that come first, in this order.').optional(),
  overflow: overflow.optional(),
});

const members = list(audienceName('The name of an audience, or of another group.'), 'Who belongs to the group.');

const about = {
  title: text('The title of the briefing.'),
  subtitle: text('A line below the title.').optional(),
  date: text('The date, as 2025-06-30.').optional(),
  authors: list(author, 'Who wrote it.').optional(),
  classification: text('Printed on every page of every format.').optional(),
  mark: text('A watermark on every page of every format, as `{{recipient.name}} · {{date}}`.').optional(),
  summary: list(text('A paragraph.'), 'The answer first, in one to three sentences.').optional(),
};

export const briefingSchema = asNode(
  z.strictObject({
    briefing: choice(['1'], 'The version of this format: 1.'),
    ...about,
    lang: languageTag.optional(),
    pace: pace.optional(),
    stale_after: duration.optional(),
    rules: rules.optional(),
    overflow: overflow.optional(),
    theme: themeName('The name of a theme, or the path of a theme folder.').optional(),
    brand: brandFile('The path of a brand file.').optional(),
    ...printSettings,
    vars: variables.optional(),
    data: dictionary(
      dataFile('Path of a CSV or JSON file.'),
      'Data for charts, tables and metrics, by name.',
    ).optional(),
    sources: includable(list(source, 'What the briefing rests on.')).optional(),
    audiences: includable(dictionary(audience, 'Who it is for, by name.')).optional(),
    groups: includable(dictionary(members, 'Names that stand for several audiences.')).optional(),
    takeaways: includable(list(takeaway, 'What the listener should remember.')).optional(),
    sections: includable(list(section, 'The parts of the argument.')),
    closing: closing.optional(),
    appendix: includable(list(section, 'More, for questions; numbered A-1, A-2 …')).optional(),
    variants: visibility(z.strictObject(about)).variants,
  }),
);

type Parts = { slides?: unknown; blocks?: unknown };

/** A section and its variants, each with its path from the section. */
function withVariants(value: Parts & { variants?: Record<string, Parts> | undefined }): [string[], Parts][] {
  const variants = Object.entries(value.variants ?? {});
  return [[[], value], ...variants.map(([name, fields]): [string[], Parts] => [['variants', name], fields])];
}

export type Briefing = z.output<typeof briefingSchema>;
export type SourceNode = NonNullable<Briefing['sources']>[number];
export type Audience = NonNullable<Briefing['audiences']>[string];
export type Words = NonNullable<SlideNode['notes']>;
