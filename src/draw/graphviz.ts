/**
 * Graphviz, as WebAssembly, in a thread of its own: a graph that takes too long is given up with its thread, and so is
 * what a mistake leaves behind in the program.
 */
import { Worker } from 'node:worker_threads';

export interface Laid {
  svg: string;
  /** What is written, with the room that was made for it, in points. */
  texts: { text: string; width: number; size: number; strong: boolean }[];
}

export type LaidOrNot = Laid | { problem: string; line: number | null };

/** Milliseconds: graphs that people can read take some tens. */
const LIMIT = 15_000;

/** One graph after the other: they share the thread. */
export function layOut(dot: string, engine: string): Promise<LaidOrNot> {
  const work = (queue.get('last') ?? Promise.resolve()).then(() => layOutNow(dot, engine));
  queue.set(
    'last',
    work.catch(() => undefined),
  );
  return work;
}

const queue = new Map<'last', Promise<unknown>>();
const threads = new Map<'one', Worker>();

async function layOutNow(dot: string, engine: string): Promise<LaidOrNot> {
  const worker = threads.get('one') ?? started();
  const answer = await answerOf(worker, { dot, engine });
  if (answer !== null && 'svg' in answer) return { svg: answer.svg, texts: textsIn(JSON.parse(answer.json)) };
  threads.delete('one');
  await worker.terminate();
  return answer === null
    ? { problem: `it is not drawn after ${LIMIT / 1000} seconds`, line: null }
    : told(answer.error);
}

function started(): Worker {
  const url = import.meta.resolve('@hpcc-js/wasm-graphviz');
  const worker = new Worker(PROGRAM, { eval: true, workerData: { url } });
  threads.set('one', worker);
  return worker;
}

const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
parentPort.on('message', async ({ dot, engine }) => {
  try {
    const { Graphviz } = await import(workerData.url);
    const graphviz = await Graphviz.load();
    const draw = (format) => graphviz.layout(dot, format, engine);
    parentPort.postMessage({ svg: draw('svg'), json: draw('json') });
  } catch (thrown) {
    parentPort.postMessage({ error: String(thrown?.message ?? thrown) });
  }
});
`;

type Answer = { svg: string; json: string } | { error: string };

/** Null after the limit. Only while it is waited for does the thread keep the process alive. */
async function answerOf(worker: Worker, work: { dot: string; engine: string }): Promise<Answer | null> {
  const giveUp = new AbortController();
  worker.ref();
  try {
    return await new Promise<Answer | null>((resolve) => {
      const timer = setTimeout(() => resolve(null), LIMIT);
      giveUp.signal.addEventListener('abort', () => clearTimeout(timer));
      worker.once('message', resolve);
      worker.once('error', ({ message }) => resolve({ error: message }));
      worker.postMessage(work);
    });
  } finally {
    giveUp.abort();
    worker.removeAllListeners('message').removeAllListeners('error').unref();
  }
}

/** “syntax error in line 2 near '->'”: the line is told by the place. */
function told(message: string): { problem: string; line: number | null } {
  const [first = ''] = message.trim().split('\n');
  const line = /\bin line (\d+)/.exec(first)?.[1];
  const problem = first.replace(/^(?:Error|Warning):\s*/i, '').replace(/ in line \d+/, '');
  return { problem: problem || 'Graphviz could not read it', line: line === undefined ? null : Number(line) };
}

/** The operations of https://graphviz.org/docs/outputs/canon/#xdot that set type. */
type Operation =
  | { op: 'F'; size: number }
  | { op: 't'; fontchar: number }
  | { op: 'T'; width: number; text: string }
  | { op: 'other' };

/** Wherever they stand in the tree of the graph. */
function textsIn(value: unknown): Laid['texts'] {
  if (Array.isArray(value)) return isDrawing(value) ? textsOf(value) : value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function isDrawing(value: readonly unknown[]): value is Operation[] {
  return value.some((one) => (one as { op?: unknown } | null)?.op === 'T');
}

function textsOf(operations: readonly Operation[]): Laid['texts'] {
  let [size, strong] = [14, false];
  return operations.flatMap((one) => {
    if (one.op === 'F') size = one.size;
    if (one.op === 't') strong = (one.fontchar & 1) === 1;
    return one.op === 'T' ? [{ text: one.text, width: one.width, size, strong }] : [];
  });
}
