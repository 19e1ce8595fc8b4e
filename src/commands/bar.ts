/** How far something has come: as a bar, and in numbers with its rate and the time that is left. */
const WIDTH = 24;

/** `share` is from 0 to 1. */
export function barOf(share: number): string {
  const full = Math.round(share * WIDTH);
  return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
}

export interface Pace {
  done: number;
  total: number;
  /** Since the start. */
  seconds: number;
}

/** `1,234/2,000  41.0/s  0:19 left`. */
export function paceOf({ done, total, seconds }: Pace): string {
  const rate = done / Math.max(seconds, 0.001);
  const left = rate === 0 ? null : Math.ceil((total - done) / rate);
  const parts = [`${counted(done)}/${counted(total)}`, `${rate.toFixed(1)}/s`];
  return [...parts, ...(left === null ? [] : [`${clock(left)} left`])].join('  ');
}

export function counted(number: number): string {
  return number.toLocaleString('en');
}

/** 75 seconds are 1:15. */
function clock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds % 60)];
  const two = (part: number) => String(part).padStart(2, '0');
  return hours === 0 ? `${minutes}:${two(rest)}` : `${hours}:${two(minutes)}:${two(rest)}`;
}
