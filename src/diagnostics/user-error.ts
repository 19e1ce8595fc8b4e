/** What the machine lacks: thrown once, told with the next step to take, and ends with exit code 3. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly hint: string;
  /** A stable word for scripts, as the codes of diagnostics are. */
  readonly code: string;

  constructor(message: string, hint: string, code = 'machine') {
    super(message);
    this.hint = hint;
    this.code = code;
  }
}
