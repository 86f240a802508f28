import type { Occasion } from './facts.ts';

/** What a household knows of one session: when it is, as instants in ISO 8601, and where. */
export type Told = { readonly id: string; readonly from: string; readonly until: string; readonly where: string };

/** What it is told of one session: how it was, where it knew that, and how it is now. */
export type Change = { readonly was: Told | undefined; readonly now: Occasion };

export const toldOf = ({ id, beginsAt, endsAt, where }: Occasion): Told => ({
  ...{ id, from: beginsAt.toISOString(), until: endsAt.toISOString() },
  where,
});

/** The sessions still to come that are not as the household knows them. One of which it knows nothing is a change once it moved. */
export function changesIn(coming: readonly Occasion[], told: readonly Told[] | undefined): Change[] {
  const known = new Map(told?.map((one) => [one.id, one]));
  return coming
    .map((now) => ({ was: known.get(now.id), now }))
    .filter(({ was, now }) => (was ? isOther(was, now) : now.state === 'planned' && now.sequence > 0));
}

function isOther(was: Told, now: Occasion): boolean {
  const { from, until, where } = toldOf(now);
  return now.state === 'cancelled' || was.from !== from || was.until !== until || was.where !== where;
}
