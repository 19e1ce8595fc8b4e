import { UserError } from '../diagnostics/user-error.ts';

/** The result of the work, or a named error when it takes longer than it may. */
export async function bounded<T>(work: Promise<T>, milliseconds: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow(what, milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function tooSlow(what: string, milliseconds: number): UserError {
  return new UserError(
    `${what} took longer than ${milliseconds / 1000} s`,
    'try again; if the machine is not simply busy, “npx briefdeck doctor” shows what works here',
    'browser-too-slow',
  );
}
