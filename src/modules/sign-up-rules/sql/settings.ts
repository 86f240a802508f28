import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import { DEFAULT_SETTINGS, type PaymentRule, type RegistersFor, type Settings } from '../settings.ts';

export const findSettings = (tx: Tx, activityId: string): Promise<(Settings & { isFixed: boolean }) | undefined> =>
  tx
    .selectFrom('signUpRules.settings')
    .select(['opensAt', 'closesAt', 'mostPersons', 'hasWaitingList', 'newHouseholdsFirst', 'ownMunicipalityFirst'])
    .select(['asksFirstNames', 'offerHours', 'isFixed', 'version'])
    .select([sql<RegistersFor>`registers_for`.as('registersFor'), sql<PaymentRule>`payment`.as('payment')])
    .where('activityId', '=', activityId)
    .executeTakeFirst();

export const upsertSettings = (tx: Tx, activityId: string, settings: Settings): Promise<unknown> =>
  tx
    .insertInto('signUpRules.settings')
    .values({ activityId, ...settings })
    .onConflict((conflict) => conflict.column('activityId').doUpdateSet(settings))
    .execute();

/**
 * From now on it stays for what one signs up: somebody did. Waits for who changes it meanwhile, and gives whether it still
 * is that.
 */
export async function fixRegistersFor(tx: Tx, activityId: string, registersFor: RegistersFor): Promise<boolean> {
  const fixed = await tx
    .insertInto('signUpRules.settings')
    .values({ activityId, ...DEFAULT_SETTINGS, isFixed: true })
    .onConflict((conflict) => conflict.column('activityId').doUpdateSet({ isFixed: true }))
    .returning('registersFor')
    .executeTakeFirst();
  return fixed?.registersFor === registersFor;
}
