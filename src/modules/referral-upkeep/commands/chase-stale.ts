import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import type { Services } from '#kernel/module.ts';
import { sendMail } from '#kernel/outbox.ts';
import type { Entry } from '../../referral-directory/index.ts';
import { roundMail } from '../mails.ts';
import { insertRound, updateRound } from '../sql.ts';
import { standingOf } from '../standing.ts';

/** A mailbox of partners is no place for a flood: the rest comes tomorrow. */
const MOST_MAILS = 50;

type Sending = Pick<Services, 'box' | 'baseUrl'> & { organisation: string };

/** Asks those whose entry is stale whether it is right, and once more who stays silent. Run twice, nobody is asked twice. */
export async function chaseStale(ctx: Ctx, sending: Sending): Promise<void> {
  const { stale, needless } = await standingOf(ctx);
  for (const { id } of needless) await updateRound(ctx.tx, id, { answeredAt: ctx.now, answer: 'not-needed' });
  const next = stale.filter(({ step }) => step === 'ask' || step === 'remind').slice(0, MOST_MAILS);
  for (const { entry, round, step } of next) {
    const roundId = step === 'remind' && round ? round.id : newId();
    if (step === 'remind') await updateRound(ctx.tx, roundId, { remindedAt: ctx.now });
    else await insertRound(ctx.tx, { id: roundId, organisationId: entry.id, askedAt: ctx.now });
    await mailRound(ctx, sending, { entry, roundId, isAgain: step === 'remind' });
  }
}

async function mailRound(
  ctx: Ctx,
  { box, baseUrl, organisation }: Sending,
  { entry, roundId, isAgain }: { entry: Entry; roundId: string; isAgain: boolean },
): Promise<void> {
  const link = `${baseUrl}/sociale-kaart/bevestigen/${box.tokenOf('referral-round', roundId)}`;
  const mail = roundMail({ name: entry.name, organisation, link, isAgain });
  await sendMail(ctx, { to: entry.contactEmail ?? '', ...mail });
  await audit(ctx, 'referral-upkeep.organisation-asked', entry.id, { isAgain });
}
