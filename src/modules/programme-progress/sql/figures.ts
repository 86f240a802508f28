import { type RawBuilder, sql } from 'kysely';
import type { Day } from '#kernel/days.ts';

/** What a commitment adds to a figure, on its last day. */
export type PromiseFact = {
  readonly figureId: string;
  readonly id: string;
  readonly label: string;
  readonly day: Day;
  readonly municipalityCode: string;
  readonly branchId: string | null;
  readonly value: number;
};

/** These facts, as a query of facts within a cell. */
export function promiseFacts(facts: readonly PromiseFact[]): RawBuilder<unknown> {
  const column = <T>(of: (fact: PromiseFact) => T): T[] => facts.map(of);
  return sql`
    select figure_id, id, label, day, '/werk/toezeggingen/' || id as href, municipality_code, branch_id, value
    from unnest(
      ${column(({ figureId }) => figureId)}::text[], ${column(({ id }) => id)}::text[],
      ${column(({ label }) => label)}::text[], ${column(({ day }) => day)}::date[],
      ${column(({ municipalityCode }) => municipalityCode)}::text[], ${column(({ branchId }) => branchId)}::uuid[],
      ${column(({ value }) => value)}::float8[]
    ) as promise (figure_id, id, label, day, municipality_code, branch_id, value)
    where day >= cell.starts_on and day < cell.ends_before`;
}
