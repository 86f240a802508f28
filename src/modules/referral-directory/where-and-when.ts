import type { Ctx } from '#kernel/ctx.ts';
import { derivedId, newId } from '#kernel/id.ts';
import { inParts } from '#kernel/in-parts.ts';
import type { ServiceHours } from './domain.ts';
import { deleteWhereAndWhen, insertSchedules, insertServiceLocations } from './sql/services.ts';

type WhereAndWhen = { id: string; locationIds: readonly string[]; hours: readonly ServiceHours[] };

/** Says of services at which locations they are, and when; what was said before goes. */
export async function setWhereAndWhen({ tx }: Ctx, services: readonly WhereAndWhen[]): Promise<void> {
  const ids = services.map(({ id }) => id);
  await deleteWhereAndWhen(tx, ids);
  const places = services.flatMap(({ id: serviceId, locationIds }) =>
    locationIds.map((locationId) => ({ id: derivedId(serviceId, locationId), serviceId, locationId })),
  );
  const spans = services.flatMap(({ id: serviceId, hours }) =>
    hours.map((span) => ({ ...span, id: newId(), serviceId })),
  );
  for (const rows of inParts(places)) await insertServiceLocations(tx, rows);
  for (const rows of inParts(spans)) await insertSchedules(tx, rows);
}
