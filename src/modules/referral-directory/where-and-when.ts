import type { Ctx } from '#kernel/ctx.ts';
import { derivedId, newId } from '#kernel/id.ts';
import type { ServiceHours } from './domain.ts';
import { deleteSchedules, deleteServiceLocations, insertSchedules, insertServiceLocation } from './sql/services.ts';

type WhereAndWhen = { locationIds: readonly string[]; hours: readonly ServiceHours[] };

/** Says at which locations a service is, and when; what was said before goes. */
export async function setWhereAndWhen(
  ctx: Ctx,
  serviceId: string,
  { locationIds, hours }: WhereAndWhen,
): Promise<void> {
  await deleteServiceLocations(ctx.tx, serviceId, locationIds);
  for (const locationId of locationIds)
    await insertServiceLocation(ctx.tx, { id: derivedId(serviceId, locationId), serviceId, locationId });
  await deleteSchedules(ctx.tx, serviceId);
  const rows = hours.map((span) => ({ ...span, id: newId(), serviceId }));
  if (rows.length > 0) await insertSchedules(ctx.tx, rows);
}
