import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readZip, writeZip } from './zip.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('what is packed comes out as it went in', () => {
  const files = [
    { name: 'één.csv', content: bytes('a;b\r\n1;2\r\n'.repeat(500)) },
    { name: 'leeg.csv', content: bytes('') },
  ];
  const zip = writeZip(files);
  assert.ok(zip.length < 1000);
  const read = readZip(zip, 100_000)?.map(({ name, content }) => [name, Buffer.from(content).toString()]);
  assert.deepEqual(
    read,
    files.map(({ name, content }) => [name, Buffer.from(content).toString()]),
  );
});

test('what is no zip, is broken, or holds too much gives nothing', () => {
  const zip = writeZip([{ name: 'groot.csv', content: bytes('0'.repeat(50_000)) }]);
  assert.equal(readZip(zip, 40_000), undefined);
  assert.equal(readZip(bytes('{"geen": "zip"}'), 1000), undefined);
  assert.equal(readZip(zip.subarray(0, zip.length - 10), 100_000), undefined);
  const damaged = Uint8Array.from(zip);
  damaged[45] = (damaged[45] ?? 0) ^ 0xff;
  assert.equal(readZip(damaged, 100_000), undefined);
  assert.equal(readZip(new Uint8Array(), 1000), undefined);
});
