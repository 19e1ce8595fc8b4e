/**
 * Graphviz, as WebAssembly, in a thread of its own: a graph that takes too long is given up, and what a mistake leaves
 * behind in the program is gone with it.
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

export async function layOut(dot: string, engine: string): Promise<LaidOrNot> {
  const url = import.meta.resolve('@hpcc-js/wasm-graphviz');
  const worker = new Worker(PROGRAM, { eval: true, workerData: { url, dot, engine } });
  try {
    const answer = await Promise.race([answerOf(worker), after(LIMIT)]);
    if (answer === null) return { problem: `it is not drawn after ${LIMIT / 1000} seconds`, line: null };
    return 'error' in answer ? told(answer.error) : { svg: answer.svg, texts: textsIn(JSON.parse(answer.json)) };
  } finally {
    await worker.terminate();
  }
}

type Answer = { svg: string; json: string } | { error: string };

const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
import(workerData.url)
  .then(({ Graphviz }) => Graphviz.load())
  .then((graphviz) => {
    const draw = (format) => graphviz.layout(workerData.dot, format, workerData.engine);
    parentPort.postMessage({ svg: draw('svg'), json: draw('json') });
  })
  .catch((thrown) => parentPort.postMessage({ error: String(thrown.message) }));
`;

function answerOf(worker: Worker): Promise<Answer> {
  return new Promise((resolve) => {
    worker.once('message', resolve);
    worker.once('error', ({ message }) => resolve({ error: message }));
  });
}

function after(milliseconds: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), milliseconds).unref();
  });
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
