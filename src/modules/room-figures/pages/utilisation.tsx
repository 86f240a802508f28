import { barChart } from '#kernel/charts.ts';
import { startOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, addYears, asDay, monthNames, today } from '#kernel/days.ts';
import { type Request, read, yearAsked } from '#kernel/http.ts';
import { formatNumber } from '#kernel/languages.ts';
import { Select } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { NumberField } from '#ui/field.tsx';
import { Figure } from '#ui/figure.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { type BranchInReach, branchesFor, openingHoursOf } from '../../branches/index.ts';
import { listOccupations } from '../../occupancy/index.ts';
import { listRooms, roomWords } from '../../rooms/index.ts';
import { kindsOfUses } from '../sql.ts';
import { hoursOf, minutesByMonth, minutesOfRoom, openMinutes, type UsedSpan } from '../utilisation.ts';

const KINDS = Object.entries(roomWords.userKinds);

/** What was used in a branch in a year so far, and how long its doors were open. A closure is no use. */
async function usedIn(ctx: Ctx, branch: BranchInReach, year: number) {
  const { tx, now } = ctx;
  const first = asDay(`${year}-01-01`);
  const end = startOf(addYears(first, 1));
  const until = new Date(Math.min(now.getTime(), end.getTime()));
  const span = { from: startOf(first), until };
  const rooms = await listRooms(tx, [branch.id]);
  const ids = rooms.map(({ id }) => id);
  const occupations = span.from < until ? await listOccupations(tx, ids, span) : [];
  const kinds = await kindsOfUses(tx, branch.id, { from: span.from, until: end });
  const used = occupations
    .filter(({ module, endsAt, beginsAt }) => module !== 'rooms' && endsAt <= until && beginsAt >= span.from)
    .map(
      ({ unitId, subjectId, beginsAt, endsAt }): UsedSpan => ({
        ...{ roomId: unitId, subjectId, from: beginsAt, until: endsAt, kind: kinds.get(subjectId) ?? 'own' },
      }),
    );
  const last = until < end ? today(now) : addDays(addYears(first, 1), -1);
  const hours = last >= first ? await openingHoursOf(tx, [branch], { from: first, to: last }) : new Map();
  return { rooms, used, open: openMinutes(hours.get(branch.id)) };
}

/** How much the rooms of a branch are used, by kind of user and by month. */
export async function utilisationPage(c: Request) {
  const year = yearAsked(c) ?? Number(today(c.var.now()).slice(0, 4));
  const { branches, branch, found } = await read(c, async (ctx) => {
    const all = await branchesFor(ctx, 'rooms:read');
    const chosen = all.find(({ slug }) => slug === c.req.query('vestiging'));
    return { branches: all, branch: chosen, found: chosen && (await usedIn(ctx, chosen, year)) };
  });
  const state = { raw: { jaar: String(year), vestiging: branch?.slug ?? '' }, errors: {} };
  return respond(
    c,
    'work',
    'Benutting van ruimtes',
    <>
      <PageHead title="Benutting van ruimtes" lead="Hoeveel uren een ruimte is gebruikt, en door wie." />
      <FilterBar action="/werk/ruimtebenutting">
        <Select
          state={state}
          name="vestiging"
          label="Vestiging"
          choices={branches.map(({ slug, name }) => ({ value: slug, label: name }))}
          required
        />
        <NumberField state={state} name="jaar" label="Jaar" required />
      </FilterBar>
      <Results status={branch?.name ?? ''}>
        {branch && found ? (
          <Found found={found} title={`${branch.name} in ${year}`} />
        ) : (
          <EmptyState title="Welke vestiging?">Kies een vestiging en een jaar.</EmptyState>
        )}
      </Results>
    </>,
  );
}

type Found = Awaited<ReturnType<typeof usedIn>>;

const Found = ({ found: { rooms, used, open }, title }: { found: Found; title: string }) => {
  const series = KINDS.map(([kind, name]) => ({ name, values: minutesByMonth(used, kind).map(hoursOf) }));
  const chart = barChart({
    id: 'benutting',
    title: `Uren gebruik, ${title}`,
    description: 'Per maand, een staaf voor elke soort gebruiker. Dezelfde uren staan in de tabel.',
    width: 760,
    categoryName: 'Maand',
    categories: monthNames.map((name) => (name === 'maart' ? 'mrt' : name.slice(0, 3))),
    series: series.filter(({ values }) => values.some((hours) => hours > 0)),
  });
  const shareOf = (minutes: number): string =>
    open ? `${formatNumber(Math.round((minutes / open) * 100), 'nl')}%` : '–';
  return (
    <>
      {used.length > 0 && <Figure {...chart} caption={`Uren gebruik per maand, ${title}`} />}
      <DataTable
        caption="Per ruimte"
        rows={rooms.map((room) => ({ ...room, minutes: minutesOfRoom(used, room.id) }))}
        columns={[
          { key: 'room', header: 'Ruimte', rowHeader: true, cell: ({ name }) => name },
          {
            key: 'used',
            header: 'Uren gebruikt',
            align: 'end',
            cell: ({ minutes }) => formatNumber(hoursOf(minutes), 'nl'),
          },
          {
            key: 'open',
            header: 'Uren open',
            align: 'end',
            cell: () => (open === undefined ? 'onbekend' : formatNumber(hoursOf(open), 'nl')),
          },
          { key: 'share', header: 'Benutting', align: 'end', cell: ({ minutes }) => shareOf(minutes) },
        ]}
        empty={{ title: 'Geen ruimtes', text: 'Deze vestiging heeft nog geen ruimtes.' }}
      />
    </>
  );
};
