import type { Ctx } from '#kernel/ctx.ts';
import { sendMail } from '#kernel/outbox.ts';
import { listAllBranches } from '../branches/index.ts';
import { listDeciders } from '../people/index.ts';
import { addressOf } from './request.ts';
import { lockUntold, markStaffTold, type Untold } from './sql/work.ts';
import { daysText } from './words.ts';

type Decider = Awaited<ReturnType<typeof listDeciders>>[number];

/**
 * Mails everybody who decides about requests what came in since the last time, in one mail each. What nobody can decide about
 * waits until somebody can. Gives the number of mails.
 */
export async function tellStaff(ctx: Ctx, baseUrl: string): Promise<number> {
  const untold = await lockUntold(ctx.tx);
  const lists = new Map<string, { decider: Decider; requests: Untold[] }>();
  const told: string[] = [];
  for (const request of untold) {
    const deciders = await listDeciders(ctx.tx, 'programme-requests:decide', request);
    for (const decider of deciders) {
      const list = lists.get(decider.id) ?? { decider, requests: [] };
      lists.set(decider.id, { decider, requests: [...list.requests, request] });
    }
    if (deciders.length > 0) told.push(request.id);
  }
  const branches = new Map((await listAllBranches(ctx.tx)).map(({ id, name }) => [id, name]));
  for (const { decider, requests } of lists.values()) {
    const lines = requests.map((request) => lineOf(request, branches.get(request.branchId) ?? '', baseUrl));
    await sendMail(ctx, { to: decider.email, subject: subjectOf(requests.length), text: textOf(decider, lines) });
  }
  await markStaffTold(ctx.tx, told, ctx.now);
  return lists.size;
}

const subjectOf = (requests: number): string =>
  requests === 1 ? 'Een nieuwe aanvraag voor het programma' : `${requests} nieuwe aanvragen voor het programma`;

const lineOf = (request: Untold, branch: string, baseUrl: string): string =>
  `${request.title}\n${branch}, ${daysText(request, 'nl')}\n${baseUrl}${addressOf(request.id)}`;

const textOf = ({ name }: Decider, lines: readonly string[]): string =>
  `Beste ${name},\n\nDit wacht op een besluit:\n\n${lines.join('\n\n')}\n`;
