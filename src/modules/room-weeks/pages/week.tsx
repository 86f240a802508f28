import { later, startOf, timeOf } from '#kernel/clock-times.ts';
import {
  addDays,
  type Day,
  dayOf,
  formatDay,
  formatTime,
  formatWeekday,
  mondayOf,
  parseDay,
  today,
} from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { DateField } from '#ui/field.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { type BranchInReach, branchOf, type DayHours } from '../../branches/index.ts';
import type { Occupation } from '../../occupancy/index.ts';
import type { Room } from '../../rooms/index.ts';
import { type BranchWeek, weekOf } from '../queries.ts';

/** Of equipment with how many pieces; of a divisible room with the part that is taken. */
type Use = Occupation & { pieces?: number; part?: string | undefined };

/** A line of the week: the opening hours, a room, or a kind of equipment. */
type Line = {
  name: string;
  href?: string;
  part?: boolean;
  hours?: BranchWeek['hours'];
  taken: readonly Use[];
  pieces?: number;
};

/** Without the way to what this user may not open. */
const openable = (c: Request, { href, ...occupation }: Occupation): Occupation => ({
  ...occupation,
  href: href !== null && c.var.mayOpen(href) ? href : null,
});

/** The week of a branch (`?dag=` lies in it): what takes each room and each piece of equipment. */
export async function weekPage(c: Request) {
  const now = today(c.var.now());
  const first = mondayOf(parseDay(c.req.query('dag') ?? '') ?? now);
  const { branch, week } = await read(c, async ({ tx }) => {
    const branch = await branchOf(tx, { slug: c.req.param('slug') ?? '' });
    const week = await weekOf(tx, branch, first);
    return { branch, week: { ...week, occupations: week.occupations.map((each) => openable(c, each)) } };
  });
  const title = `Week van ${branch.name}`;
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead
        title={title}
        lead={`${formatDay(first)} tot en met ${formatDay(addDays(first, 6))}`}
        breadcrumbs={[{ href: '/werk/ruimtes', label: 'Ruimtes' }]}
        actions={<a href={`/werk/vestigingen/${branch.slug}`}>Openingstijden</a>}
      />
      <WeekChoice branch={branch} first={first} now={now} />
      <WeekTable branch={branch} week={week} />
    </>,
  );
}

const WeekChoice = ({ branch, first, now }: { branch: BranchInReach; first: Day; now: Day }) => {
  const address = `/werk/vestigingen/${branch.slug}/bezetting`;
  return (
    <>
      <div class="actions">
        <ButtonLink href={`${address}?dag=${addDays(first, -7)}`} kind="secondary" small>
          Vorige week
        </ButtonLink>
        {mondayOf(now) !== first && (
          <ButtonLink href={address} kind="secondary" small>
            Deze week
          </ButtonLink>
        )}
        <ButtonLink href={`${address}?dag=${addDays(first, 7)}`} kind="secondary" small>
          Volgende week
        </ButtonLink>
      </div>
      <FilterBar action={address}>
        <DateField state={{ raw: { dag: first }, errors: {} }} name="dag" label="Week van" required />
      </FilterBar>
    </>
  );
};

const WeekTable = ({ branch, week }: { branch: BranchInReach; week: BranchWeek }) => (
  <DataTable
    caption={`Bezetting van ${branch.name}`}
    captionHidden
    dense
    rows={linesOf(week)}
    columns={[
      { key: 'room', header: 'Ruimte', rowHeader: true, cell: (line) => <LineHead line={line} /> },
      ...week.days.map(
        (day): Column<Line> => ({ key: day, header: headerOf(day), cell: (line) => <Cell line={line} day={day} /> }),
      ),
    ]}
  />
);

const headerOf = (day: Day): string => {
  const [weekday = '', dayOfMonth = '', month = ''] = formatWeekday(day).split(' ');
  return `${weekday.slice(0, 2)} ${dayOfMonth} ${month.slice(0, 3)}`;
};

function linesOf({ rooms, equipment, occupations, hours, unitIds }: BranchWeek): Line[] {
  return [
    { name: 'Open', hours, taken: [] },
    ...rooms.map(({ id, name, partOf }) => ({
      name,
      href: `/werk/ruimtes/${id}`,
      part: partOf !== null,
      taken: usesOf(
        id,
        occupations.filter(({ unitId }) => unitIds.get(id)?.includes(unitId)),
        rooms,
      ),
    })),
    ...equipment.map(({ name, pieceIds }) => ({
      name,
      pieces: pieceIds.length,
      taken: piecesIn(occupations.filter(({ unitId }) => pieceIds.includes(unitId))),
    })),
  ];
}

const perUse = (occupations: readonly Occupation[]): Occupation[][] => [
  ...Map.groupBy(occupations, ({ module, subjectId }) => `${module} ${subjectId}`).values(),
];

/** What takes a room, once each; what takes only a part of it says which. */
const usesOf = (roomId: string, occupations: readonly Occupation[], rooms: readonly Room[]): Use[] =>
  perUse(occupations).flatMap((units) => {
    const whole = units.find(({ unitId }) => unitId === roomId);
    return whole ?? units.map((unit) => ({ ...unit, part: rooms.find(({ id }) => id === unit.unitId)?.name }));
  });

const piecesIn = (occupations: readonly Occupation[]): Use[] =>
  perUse(occupations).flatMap(([first, ...others]) => (first ? [{ ...first, pieces: others.length + 1 }] : []));

const LineHead = ({ line: { name, href, part, pieces } }: { line: Line }) => (
  <>
    {href ? <a href={href}>{name}</a> : name}
    {part && <span class="hint"> (deel)</span>}
    {pieces !== undefined && <span class="hint"> ({pieces} stuks)</span>}
  </>
);

const Cell = ({ line, day }: { line: Line; day: Day }) => {
  if (line.taken.length === 0)
    return line.name === 'Open' && !line.href ? <Hours hours={line.hours} day={day} /> : null;
  const onDay = line.taken.filter(
    ({ beginsAt, endsAt }) => beginsAt < startOf(addDays(day, 1)) && startOf(day) < endsAt,
  );
  if (onDay.length === 0) return null;
  return (
    <ul class="bare-list">
      {onDay.map((occupation) => (
        <li>
          <Taken occupation={occupation} day={day} />
        </li>
      ))}
    </ul>
  );
};

const Hours = ({ hours, day }: { hours: readonly DayHours[] | undefined; day: Day }) => {
  const ofDay = hours?.find((each) => each.day === day);
  if (!ofDay) return <span class="missing">onbekend</span>;
  if (ofDay.spans.length === 0) return <Badge tone="ochre">{ofDay.reason ?? 'dicht'}</Badge>;
  return (
    <>
      {ofDay.spans.map(({ opensAt, closesAt, staffed }) => (
        <span class={staffed ? 'block' : 'block hint'}>
          <span class="nowrap">
            {formatTime(opensAt)}–{formatTime(closesAt)}
          </span>
          {!staffed && ' onbemand'}
        </span>
      ))}
    </>
  );
};

const Taken = ({ occupation, day }: { occupation: Use; day: Day }) => {
  const { module, label, href, overrideReason, pieces, part } = occupation;
  return (
    <>
      <span class="nowrap">{timesOn(occupation, day)}</span>{' '}
      {module === 'rooms' && (
        <>
          <Badge tone="ochre">gesloten</Badge>{' '}
        </>
      )}
      {href ? <a href={href}>{label}</a> : label}
      {pieces !== undefined && ` (${pieces})`}
      {part && <span class="hint"> (in {part})</span>}
      {overrideReason && <span class="block hint">Afwijking van de regels: {overrideReason}</span>}
    </>
  );
};

/** `10.00–12.00`; a use that goes on before or after this day has an open end there. */
function timesOn({ beginsAt, endsAt }: Occupation, day: Day): string {
  const from = dayOf(beginsAt) === day ? formatTime(timeOf(beginsAt)) : '…';
  const ends = dayOf(later(endsAt, -1)) === day;
  const until = ends ? formatTime(timeOf(endsAt)).replace(/^0\.00$/, '24.00') : '…';
  return `${from}–${until}`;
}
