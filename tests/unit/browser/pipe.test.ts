import { PassThrough } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { pipeTransport } from '../../../src/browser/pipe.ts';

describe('the wire', () => {
  const wire = () => {
    const [write, read] = [new PassThrough(), new PassThrough()];
    const got: string[] = [];
    const transport = pipeTransport(write, read);
    transport.onmessage = (message) => void got.push(message);
    return { write, read, got, transport };
  };

  test('takes messages apart, however they are cut, within a letter too', async () => {
    const { read, got } = wire();
    const bytes = Buffer.from('{"a":"é"}\0{"b":2}\0{"c":"–"}\0');
    for (const byte of bytes) read.write(Buffer.of(byte));
    read.write(bytes);
    await vi.waitFor(() =>
      expect(got).toEqual(['{"a":"é"}', '{"b":2}', '{"c":"–"}', '{"a":"é"}', '{"b":2}', '{"c":"–"}']),
    );
  });

  test('ends each message with a zero byte', () => {
    const { write, transport } = wire();
    transport.send('{"id":1}');
    expect(write.read().toString()).toBe('{"id":1}\0');
  });

  test('says when it breaks', async () => {
    const { read, transport } = wire();
    const closed = new Promise<void>((resolve) => {
      transport.onclose = resolve;
    });
    read.destroy(new Error('broken'));
    await closed;
  });
});
