/** How many random cases a property is tried on: `RUNS=10000 npx vitest run tests/property` for a long search. */

/** A share of 300, or of what is asked for; fast-check never ends on a number that is not whole. */
export function runs(share: number): number {
  return Math.ceil(Number(process.env.RUNS ?? 300) * share);
}
