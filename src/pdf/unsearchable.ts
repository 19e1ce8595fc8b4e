/** Thrown by whoever reads a file back and meets what cannot be searched; the message says what that is. */
export class Unsearchable extends Error {}
