import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { PaymentRule, RegistersFor, Settings } from '../settings.ts';

export const findSettings = (tx: Tx, activityId: string): Promise<Settings | undefined> =>
  tx
    .selectFrom('registrations.settings')
    .select(['opensAt', 'closesAt', 'mostPersons', 'hasWaitingList', 'newHouseholdsFirst', 'ownMunicipalityFirst'])
    .select(['offerHours', 'version'])
    .select([sql<RegistersFor>`registers_for`.as('registersFor'), sql<PaymentRule>`payment`.as('payment')])
    .where('activityId', '=', activityId)
    .executeTakeFirst();

export const upsertSettings = (tx: Tx, activityId: string, settings: Settings): Promise<unknown> =>
  tx
    .insertInto('registrations.settings')
    .values({ activityId, ...settings })
    .onConflict((conflict) => conflict.column('activityId').doUpdateSet(settings))
    .execute();

/** Whether somebody takes part in this activity, or wants to. */
export const hasRegistrations = async (tx: Tx, activityId: string): Promise<boolean> =>
  (await tx
    .selectFrom('registrations.registrations')
    .select('id')
    .where('activityId', '=', activityId)
    .where('state', 'not in', ['cancelled', 'expired'])
    .limit(1)
    .executeTakeFirst()) !== undefined;
