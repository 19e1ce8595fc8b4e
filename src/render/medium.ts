/** What the page is drawn for: a room, the person who speaks there, or paper. */
export type Medium = 'screen' | 'speaker' | 'print';
