// Builders for tests and for the demo, of this module and others.
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import { inTransaction } from '#kernel/db.ts';
import type { Result } from '#kernel/result.ts';
import { type AskForPlace, askForPlace } from './commands/ask-for-place.ts';
import { confirmRequest } from './commands/confirm-request.ts';
import { changeableRequest } from './request.ts';
import type { ProgrammeRequest } from './sql/requests.ts';

export { approveRequest } from './commands/approve-request.ts';
export { withdrawRequest } from './commands/withdraw-request.ts';
export { jobs } from './jobs.ts';
export { MAILS } from './tell.ts';

type Wanted = Partial<AskForPlace> & Pick<AskForPlace, 'branchId'>;

/** Four Tuesday mornings of a handicraft café, unless a test says otherwise. */
export const aWish = (wanted: Wanted): AskForPlace => ({
  ...{ askerKind: 'group', organisation: 'Breigroep De Lange Draad', language: 'nl', title: 'Handwerkcafé' },
  ...{ contactName: 'Riet Molenkamp', contactEmail: 'riet@voorbeeld.nl', contactPhone: null },
  ...{ about: 'We breien en haken samen. Iedereen kan meedoen.', persons: 12, organiser: 'others' },
  ...{ firstDay: asDay('2026-12-01'), lastDay: asDay('2026-12-22'), fromTime: '10:00', untilTime: '12:00' },
  ...wanted,
});

/** Asks as a page does: refused, nothing stays of it. */
export const ask = (ctx: Ctx, wanted: Wanted) =>
  inTransaction(ctx.tx, (tx) => askForPlace({ ...ctx, tx }, aWish(wanted)));

/** A request that staff can decide on. */
export async function aRequest(ctx: Ctx, wanted: Wanted): Promise<ProgrammeRequest> {
  const { id } = given(await ask(ctx, wanted));
  given(await confirmRequest(ctx, { id }));
  return reread(ctx, id);
}

/** What a command gave. Throws when it refused. */
export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** As it stands now. */
export const reread = (ctx: Ctx, id: string): Promise<ProgrammeRequest> => changeableRequest(ctx, id, 'asker');
