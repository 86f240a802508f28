import { Agent, request } from 'node:http';

export type Answer = { readonly text: string; readonly ms: number };
export type Pace = { readonly perSecond: number; readonly p95: number };

/** Posts an empty form to all of these addresses at once, each over a connection of its own. Throws for any other answer than 200. */
export async function postAll(urls: readonly string[]): Promise<{ answers: Answer[]; pace: Pace }> {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
  const { answers, pace } = await timed(urls.length, (index) => post(urls[index] ?? '', agent));
  agent.destroy();
  return { answers, pace };
}

/** Starts so many pieces of work at once; every one is timed from the common start. */
export async function timed(
  times: number,
  work: (index: number) => Promise<string>,
): Promise<{ answers: Answer[]; pace: Pace }> {
  const started = performance.now();
  const answers = await Promise.all(
    Array.from({ length: times }, async (_, index) => ({ text: await work(index), ms: performance.now() - started })),
  );
  const inOrder = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  const seconds = (inOrder.at(-1) ?? 0) / 1000;
  return { answers, pace: { perSecond: times / seconds, p95: inOrder[Math.floor(times * 0.95)] ?? 0 } };
}

/** The best of two rounds: other work on the machine only spoils. */
export const better = (one: Pace | undefined, other: Pace): Pace => ({
  perSecond: Math.max(one?.perSecond ?? 0, other.perSecond),
  p95: Math.min(one?.p95 ?? Number.POSITIVE_INFINITY, other.p95),
});

const FORM = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };

function post(url: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, method: 'POST', headers: FORM }, (answer) => {
      const parts: string[] = [];
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => parts.push(part));
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(parts.join('')) : reject(new Error(`${url} answers ${answer.statusCode}`)),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}
