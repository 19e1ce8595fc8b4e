/** What the author sets the rules to. Read before all else, so that every finding has its severity from the start. */
import type { Rules } from '../diagnostics/diagnostic.ts';
import { LEVELS, type Level } from '../diagnostics/message.ts';
import { settable } from '../diagnostics/table.ts';
import type { Source } from './source.ts';

/** What cannot be meant is left out here; validation reports it. */
export function rulesOf({ tree }: Source): Rules {
  const rules = (tree?.value as { rules?: unknown } | undefined)?.rules;
  if (typeof rules !== 'object' || rules === null) return {};
  return Object.fromEntries(
    Object.entries(rules).filter(([code, level]) => isSettable(code) && LEVELS.includes(level as Level)),
  );
}

function isSettable(code: string): boolean {
  return (settable as readonly string[]).includes(code);
}
