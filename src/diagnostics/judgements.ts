/** The part of the table of messages about what is said: whether there is time for it, and what it rests on. */
import { info, listed, onDemand, quoted, warning } from './message.ts';

export const judgements = {
  // Time
  'over-time': warning<{ audience: string; needs: string; over: string; drop: readonly string[]; suffices: boolean }>(
    'More to say than the audience has minutes for.',
    (p) => `${quoted(p.audience)} needs about ${p.needs}: ${p.over} too long`,
    (p) => {
      if (p.drop.length === 0) return 'shorten it, or mark slides that may go with “priority: could” or “should”';
      const drop = `drop ${listed(p.drop)}`;
      return p.suffices
        ? `${drop}, or let “fit: true” move ${p.drop.length === 1 ? 'it' : 'them'} to the appendix`
        : `${drop}, and shorten the rest`;
    },
  ),
  'moved-to-appendix': info<{ audience: string; slides: readonly string[]; needs: string }>(
    'Slides that `fit: true` has moved to the appendix.',
    (p) =>
      `to fit, ${p.slides.length} slide${p.slides.length === 1 ? ' is' : 's are'} in the appendix for ${quoted(p.audience)}: ${listed(p.slides)}`,
    (p) => `the main part now needs about ${p.needs}`,
  ),

  // Evidence
  'hidden-evidence': warning<{ target: string; audience: string }>(
    'A takeaway that rests on a slide which the audience does not see.',
    (p) => `${quoted(p.target)}, which this rests on, is not shown to ${quoted(p.audience)}`,
    () => 'show the slide to this audience, or name another under “because”',
  ),
  'unsourced-claim': onDemand<{ what: string; text: string; hidden: readonly string[]; audience: string | null }>(
    'A metric, chart, quotation or figure that names no source, or none that its audience sees.',
    (p) =>
      p.hidden.length === 0 || p.audience === null
        ? `${p.what} ${quoted(p.text)} names no source`
        : `${p.what} ${quoted(p.text)} has no source for ${quoted(p.audience)}: ${listed(p.hidden)} ${p.hidden.length === 1 ? 'is' : 'are'} hidden from it`,
    (p) =>
      p.hidden.length === 0
        ? 'add “source”, “sources” or a mark like [^id], here or on its slide'
        : 'show the source to this audience, or name another beside it',
  ),
  'unused-source': warning<{ source: string }>(
    'A source that nothing cites.',
    (p) => `nothing cites the source ${quoted(p.source)}`,
    (p) => `cite it, as in [^${p.source}], or remove it`,
  ),
  'stale-source': warning<{ source: string; date: string; limit: string; than: string }>(
    'A source older than `stale_after` allows.',
    (p) => `the source ${quoted(p.source)} is of ${p.date}: more than ${p.limit} before ${p.than}`,
    () => 'find a newer one, or raise “stale_after”',
  ),

  // Language
  'no-words': info<{ lang: string; known: readonly string[] }>(
    'A language that briefdeck has no words of its own in; it says them in English.',
    (p) => `labels such as “Sources” and “Page” are in English, as there are none for ${quoted(p.lang)}`,
    (p) => `there are words in ${p.known.join(', ')}; dates and numbers follow ${quoted(p.lang)} all the same`,
  ),
} as const;
