import { isIP } from 'node:net';

/**
 * The address of the client itself: what the nearest proxy says, as long as each proxy on the way is one we trust.
 * `forwarded` is the X-Forwarded-For header; anybody can send one, so it counts only behind a trusted peer.
 */
export function clientAddress(peer: string, forwarded: string | undefined, trusted: readonly string[]): string {
  const hops = [
    ...(forwarded ?? '')
      .split(',')
      .map((hop) => hop.trim())
      .filter((hop) => isIP(hop) !== 0),
    peer,
  ];
  return hops.findLast((hop) => !trusted.includes(hop)) ?? hops[0] ?? peer;
}
