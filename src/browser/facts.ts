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
  /** The smallest type that is set, superscripts and subscripts not counted; null where there is no text. */
  smallestText: { pixels: number; text: string; label: string } | null;
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
