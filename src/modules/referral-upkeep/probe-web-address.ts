import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const SECONDS = 10;
const MOST_REDIRECTS = 5;

/**
 * Addresses inside the house, of the machine itself or of nobody: what somebody typed in the guide must not make us knock
 * there. Source: the IANA registries of special-purpose addresses.
 */
const inside = new BlockList();
const INSIDE = {
  ipv4: [
    ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
    ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
    ...['224.0.0.0/4', '240.0.0.0/4'],
  ],
  ipv6: [
    ...['::/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16', 'fc00::/7'],
    ...['fe80::/10', 'fec0::/10', 'ff00::/8'],
  ],
} as const;
for (const family of ['ipv4', 'ipv6'] as const)
  for (const net of INSIDE[family]) {
    const [address = '', bits] = net.split('/');
    inside.addSubnet(address, Number(bits), family);
  }

/** Whether an IP address is one of the open internet. An IPv4 address in the clothes of IPv6 counts as what it is. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return !inside.check(mapped, 'ipv4');
  if (family === 6 && /^::ffff:/i.test(address)) return false;
  return !inside.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

type Allowed = (address: string) => boolean;

/** The name is looked up once, and the connection goes to what was judged: a name that changes meanwhile gains nothing. */
const guarded =
  (isAllowed: Allowed): LookupFunction =>
  (host, options, give) =>
    lookup(host, { ...options, all: true }, (error, found) => {
      const first = found?.find(({ address }) => isAllowed(address));
      if (error) give(error, '', 0);
      else if (!first || found.some(({ address }) => !isAllowed(address))) give(new Error('private-address'), '', 0);
      else if (options.all) give(null, [first]);
      else give(null, first.address, first.family);
    });

type Answer = { status: number; location: string | undefined };

/**
 * Looks whether a web address does well: empty when it does, otherwise a word or a status that says how it failed. Follows
 * redirects, reads no page, and knocks at no address of the house. `isAllowed` is for tests alone.
 */
export async function probeWebAddress(url: string, isAllowed: Allowed = isPublicAddress): Promise<string> {
  let next = url;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const target = URL.canParse(next) ? new URL(next) : undefined;
    if (!target || !/^https?:$/.test(target.protocol)) return 'not-a-web-address';
    const answer = await askBoth(target, isAllowed);
    if (typeof answer === 'string') return answer;
    if (answer.status < 300 || answer.location === undefined) return answer.status < 400 ? '' : String(answer.status);
    next = URL.canParse(answer.location, target.href) ? new URL(answer.location, target).href : answer.location;
  }
  return 'too-many-redirects';
}

/** Many servers do not know HEAD: whatever it fails with, a GET decides. */
async function askBoth(target: URL, isAllowed: Allowed): Promise<Answer | string> {
  const head = await ask(target, 'HEAD', isAllowed);
  return typeof head !== 'string' && head.status < 400 ? head : await ask(target, 'GET', isAllowed);
}

function ask(target: URL, method: 'HEAD' | 'GET', isAllowed: Allowed): Promise<Answer | string> {
  const host = target.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isAllowed(host)) return Promise.resolve('private-address');
  return new Promise((resolve) => {
    const send = target.protocol === 'https:' ? https.request : http.request;
    const signal = AbortSignal.timeout(SECONDS * 1000);
    const headers = { 'user-agent': 'Biebwerk (controleert of een website het doet)', accept: '*/*' };
    const request = send(target.href, { method, headers, signal, lookup: guarded(isAllowed), agent: false });
    request.on('response', ({ statusCode = 0, headers: { location } }) => {
      resolve({ status: statusCode, location: statusCode >= 300 && statusCode < 400 ? location : undefined });
      request.destroy();
    });
    request.on('error', (error: Error & { code?: string }) => resolve(failureOf(error)));
    request.end();
  });
}

const failureOf = ({ message, name, code }: Error & { code?: string }): string => {
  if (message === 'private-address') return message;
  if (name === 'AbortError' || name === 'TimeoutError') return 'timeout';
  return code ?? 'no-answer';
};
