import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clientAddress } from '#kernel/client-address.ts';

const PROXY = '10.0.0.1';
const OTHER_PROXY = '10.0.0.2';

for (const [what, peer, forwarded, trusted, expected] of [
  ['without a proxy the peer counts', '192.0.2.7', undefined, [], '192.0.2.7'],
  ['a header from anybody counts for nothing', '192.0.2.7', '198.51.100.1', [], '192.0.2.7'],
  ['a trusted proxy is believed', PROXY, '198.51.100.1', [PROXY], '198.51.100.1'],
  ['what the client put before it is not', PROXY, '203.0.113.9, 198.51.100.1', [PROXY], '198.51.100.1'],
  ['two trusted proxies are both passed', PROXY, `198.51.100.1, ${OTHER_PROXY}`, [PROXY, OTHER_PROXY], '198.51.100.1'],
  ['an unknown proxy on the way is the client', PROXY, `198.51.100.1, 203.0.113.9`, [PROXY], '203.0.113.9'],
  ['an IPv6 address is an address', PROXY, '2001:db8::1', [PROXY], '2001:db8::1'],
  ['nonsense in the header is passed over', PROXY, 'unknown, <script>', [PROXY], PROXY],
  ['an empty header is none', PROXY, '', [PROXY], PROXY],
] as const) {
  test(what, () => assert.equal(clientAddress(peer, forwarded, trusted), expected));
}
