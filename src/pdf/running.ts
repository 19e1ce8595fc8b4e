/** Tells words in the margins of a page from others, while its commands are followed: running heads and feet. */
import { apply, IDENTITY, type Matrix, multiply } from './matrix.ts';

export interface Running {
  follow: (line: string) => void;
  /** How an artifact begins that holds the words which were drawn last. */
  mark: () => string;
}

/** As much of the height of a page as its margins have. */
const MARGIN = 0.1;

const PLAIN = '/Artifact BMC';

/** For a page of this height; null where it is not known. */
export function running(height: number | null): Running {
  let ctm: Matrix = IDENTITY;
  let text: Matrix = IDENTITY;
  const saved: Matrix[] = [];
  return {
    follow: (line) => {
      if (line === 'q') saved.push(ctm);
      else if (line === 'Q') ctm = saved.pop() ?? ctm;
      else if (line === 'BT') text = IDENTITY;
      else if (line.endsWith(' cm')) ctm = multiply(numbersOf(line), ctm);
      else if (line.endsWith(' Tm')) text = numbersOf(line);
    },
    mark: () => {
      if (height === null) return PLAIN;
      const [, y] = apply(multiply(text, ctm), 0, 0);
      const side = y > height * (1 - MARGIN) ? 'Header' : y < height * MARGIN ? 'Footer' : null;
      return side === null ? PLAIN : `/Artifact <</Type/Pagination/Subtype/${side}>> BDC`;
    },
  };
}

function numbersOf(line: string): Matrix {
  return line.split(' ').slice(0, 6).map(Number) as unknown as Matrix;
}
