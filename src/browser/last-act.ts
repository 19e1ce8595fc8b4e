/** What must be done before this process ends, however it ends: by itself, by an error, or by a signal. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does the act at the end of the process, unless the returned function is called first. The act cannot wait. */
export function lastAct(act: () => void): () => void {
  const interrupted = (signal: NodeJS.Signals) => {
    act();
    forget();
    // Nobody else decides what the signal means, so it means what it would without us.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const forget = () => {
    process.off('exit', act);
    for (const signal of SIGNALS) process.off(signal, interrupted);
  };
  process.on('exit', act);
  for (const signal of SIGNALS) process.on(signal, interrupted);
  return forget;
}
