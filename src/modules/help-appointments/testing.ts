// Builders for tests and for the demo, of this module and others.
import { later } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { inTransaction } from '#kernel/db.ts';
import type { Result } from '#kernel/result.ts';
import { type MakeAppointment, makeAppointment } from './commands/make-appointment.ts';

export { cancelAppointment } from './commands/cancel-appointment.ts';
export { markAppointment } from './commands/mark-appointment.ts';
export { moveAppointment } from './commands/move-appointment.ts';
export { halfDaysAhead } from './domain.ts';
export { freeMoments } from './free-moments.ts';
export { jobs } from './jobs.ts';
export { findAppointment } from './sql.ts';

/** What a command gave. Throws when it refused. */
export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

type Wanted = Partial<MakeAppointment> & Pick<MakeAppointment, 'pointId' | 'when'>;

/** Asks for an appointment as a resident does who wants help with DigiD and gave an address; refused, nothing stays of it. */
export const askAppointment = (ctx: Ctx, wanted: Wanted) => {
  const usual = { by: 'link', theme: 'digid', email: 'noor@voorbeeld.nl', phone: null, language: 'nl' } as const;
  return inTransaction(ctx.tx, (tx) => makeAppointment({ ...ctx, tx }, { ...usual, ...wanted }));
};

/** An appointment of tomorrow, made at the desk. Gives its id. */
export async function anAppointment(ctx: Ctx, pointId: string): Promise<string> {
  const asked = { pointId, by: 'staff', when: { begin: later(ctx.now, 24 * 60) } } as const;
  return given(await askAppointment(ctx, asked)).id;
}
