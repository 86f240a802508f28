import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { isPublicAddress, probeWebAddress } from './probe-web-address.ts';

test('an address of the house, of the machine or of nobody is not public', () => {
  for (const address of [
    ...['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '0.0.0.0', '100.64.0.1', '224.0.0.1'],
    ...['192.0.2.1', '198.51.100.7', '203.0.113.9', '255.255.255.255', '::7f00:1', '::127.0.0.1', '64:ff9b:1::1'],
    ...['2001:db8::1', '2001:0:4136::1', '2002:7f00:1::', 'fec0::1', 'ff02::1', '127.1', '0x7f000001', '2130706433'],
    ...['::1', '::', 'fe80::1', 'fd00::1', '::ffff:10.0.0.1', '::ffff:7f00:1', '64:ff9b::a00:1', 'localhost', ''],
  ])
    assert.equal(isPublicAddress(address), false, address);
  for (const address of ['93.184.216.34', '172.32.0.1', '2a00:1450:400e:801::2003'])
    assert.equal(isPublicAddress(address), true, address);
});

test('a web address is asked as a browser does it, and no further than the open internet', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const [, status = '200', to] = /^\/(\d+)(?:-(.+))?/.exec(request.url ?? '') ?? [];
    if (request.url === '/hang-up') return request.socket.destroy();
    if (request.url === '/no-head' && request.method === 'HEAD') return response.writeHead(405).end();
    return response.writeHead(Number(status), to ? { location: decodeURIComponent(to) } : {}).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const anywhere = () => true;
    for (const [path, failure] of [
      ['/200', ''],
      ['/404', '404'],
      ['/no-head', ''],
      ['/hang-up', 'ECONNRESET'],
      ['/302-%2F200', ''],
      ['/302-ftp%3A%2F%2Fx.nl', 'not-a-web-address'],
    ] as const)
      assert.equal(await probeWebAddress(base + path, anywhere), failure, path);
    const seen = asked.length;
    const { port } = new URL(base);
    for (const host of ['127.0.0.1', 'localhost', '127.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]'])
      assert.equal(await probeWebAddress(`http://${host}:${port}/200`), 'private-address', host);
    assert.equal(asked.length, seen, 'nobody knocked');
    const out = (address: string) => address === '127.0.0.1';
    const bounced = `${base}/302-${encodeURIComponent('http://169.254.169.254/latest')}`;
    assert.equal(await probeWebAddress(bounced, out), 'private-address');
    const named = `${base}/302-${encodeURIComponent(`http://localhost:${port}/200`)}`;
    assert.equal(
      await probeWebAddress(named, (address) => address === '127.0.0.1' && asked.length === seen),
      'private-address',
    );
    assert.equal(await probeWebAddress('mailto:a@b.nl'), 'not-a-web-address');
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

test('who is sent on and on is let go after five times', async () => {
  const server = createServer((request, response) =>
    response.writeHead(302, { location: `${request.url}x` }).end(),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  try {
    assert.equal(await probeWebAddress(`http://127.0.0.1:${port}/`, () => true), 'too-many-redirects');
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
