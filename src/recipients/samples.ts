/**
 * A briefing for recipients without the values that their columns stand in for. Under `vars` those are samples, to look
 * at the briefing before there are recipients: no row may fall back on them where its own cell is empty.
 */
import type { Variables } from '../audience/lineage.ts';
import type { Briefing } from '../briefing/schema.ts';
import { OWN } from './columns.ts';
import type { Recipients } from './recipients.ts';

export function withoutSamples(briefing: Briefing, { columns }: Recipients): Briefing {
  const paths = columns.map((column) => column.split('.')).concat([[OWN]]);
  const bare = (vars: Variables) => paths.reduce(without, vars);
  const audiences = Object.entries(briefing.audiences ?? {}).map(([name, audience]) => {
    const { vars } = audience;
    return [name, vars === undefined ? audience : { ...audience, vars: bare(vars) }];
  });
  return {
    ...briefing,
    ...(briefing.vars === undefined ? {} : { vars: bare(briefing.vars) }),
    ...(briefing.audiences === undefined ? {} : { audiences: Object.fromEntries(audiences) }),
  };
}

function without(vars: Variables, [key = '', ...rest]: readonly string[]): Variables {
  if (!Object.hasOwn(vars, key)) return vars;
  const { [key]: value, ...others } = vars;
  if (rest.length === 0 || typeof value !== 'object') return others;
  return { ...others, [key]: without(value, rest) };
}
