import type { Marks } from './page-marks.ts';

/** Words on a baseline, in points from the lower edge of the page. */
export interface Line {
  text: string;
  baseline: number;
}

/** What is on a page, as the walk through its commands finds it. */
export interface PageContent {
  /** The text in the order it is drawn, which in Chrome is the order of the document. */
  text: string;
  /** The same of artifacts, as running heads and a watermark. */
  aside: string;
  /** These line by line. */
  asideLines: readonly Line[];
  /** Characters drawn as an empty box, or as nothing, since no font has them. */
  missing: string;
  /** What its glyphs say, whatever is stated in their place; strings of its marks, and comments. */
  hidden: string[];
  /** Glyphs of which nothing says what they stand for. */
  unread: number;
  /** Drawings and images; neither artifacts nor a background that fills the page are among them. */
  ink: number;
  /** Which of it the tag tree claims, and what nothing does. */
  marks: Marks;
}
