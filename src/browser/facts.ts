/** What is measured in the browser, as plain data: facts only, judged elsewhere. All lengths are CSS pixels. */
export interface Facts {
  /** In the order of the document. */
  slides: SlideFacts[];
  /** The faces of `@font-face` that the document asked for. */
  fonts: FontFacts[];
}

export interface SlideFacts {
  id: string;
  width: number;
  height: number;
  /** What may clip: the page itself, every element with `data-box`, and all whose overflow is not visible. */
  boxes: BoxFacts[];
  /** What a slide is made of, in the order of the document; a page that is one list counts as one block. */
  blocks: BlockPlace[];
  /** What stands in lines of its own: paragraphs, headlines, cells. Superscripts and subscripts are not counted. */
  texts: TextFacts[];
  /** Pictures that are not as wide for their height as they should be; 1 would be right. */
  stretched: { label: string; ratio: number }[];
  /** Null where the slide has no h1 or h2. */
  headlineLines: number | null;
}

export interface BoxFacts {
  /** Such as `div.points`, for people. */
  label: string;
  /** How deep the layout says it is, and how deep it may be. */
  scrollHeight: number;
  clientHeight: number;
  scrollWidth: number;
  clientWidth: number;
  /** Where it lies, from the slide’s upper left corner. */
  area: Area;
  /** What is seen in it, were nothing clipped; null where that is nothing. */
  content: Area | null;
  /** Which element reaches furthest down, and which furthest to the right. */
  lowest: string | null;
  widest: string | null;
}

export interface TextFacts {
  /** Such as `p.lead`, for people. */
  label: string;
  /** How it begins. */
  text: string;
  /** The smallest type in it. */
  pixels: number;
  /** Where it is drawn; a line with emphasis has several pieces. */
  lines: Area[];
  /** The words of its last line; null where there is only one line. */
  endsIn: string | null;
}

export interface BlockPlace {
  /** Such as “points”; empty for a page that is one list. */
  kind: string;
  area: Area;
  /** Its items: points, rows, paragraphs; none where it is a whole. */
  items: Area[];
}

export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface FontFacts {
  family: string;
  weight: string;
  style: string;
  status: 'unloaded' | 'loading' | 'loaded' | 'error';
}
