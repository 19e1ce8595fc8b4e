/** The wire to a browser: messages of the DevTools protocol over two pipes, each ended by a zero byte. */
import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';

/** A transport for `puppeteer.connect`, over the third and fourth descriptor of a browser that was started for it. */
export function pipeTransport(write: Writable, read: Readable): ConnectionTransport {
  let pending: Buffer[] = [];
  const transport: ConnectionTransport = {
    send: (message) => void write.write(`${message}\0`),
    close: () => {
      // What still comes is read and dropped: a pipe that is not read to its end never closes.
      delete transport.onmessage;
      write.end();
    },
  };
  read.on('data', (chunk: Buffer) => {
    const parts = splitAtZero(chunk);
    pending.push(parts[0] ?? chunk);
    for (const part of parts.slice(1)) {
      const message = Buffer.concat(pending).toString('utf8');
      pending = [part];
      // Each in a turn of its own, as over a socket: the listeners of one message are done before the next.
      setImmediate(() => transport.onmessage?.(message));
    }
  });
  read.on('close', () => transport.onclose?.());
  // A browser that dies says so by closing; what could not be sent to it any more is no news.
  for (const stream of [read, write]) stream.on('error', () => {});
  return transport;
}

function splitAtZero(chunk: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let start = 0;
  for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
    parts.push(chunk.subarray(start, end));
    start = end + 1;
  }
  return [...parts, chunk.subarray(start)];
}
