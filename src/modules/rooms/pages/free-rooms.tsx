import { z } from 'zod';
import { type Moments, minutesBetween } from '#kernel/clock-times.ts';
import { today } from '#kernel/days.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { type Request, read } from '#kernel/http.ts';
import { Alert } from '#ui/alert.tsx';
import { Select } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { DateField, NumberField, TimeField } from '#ui/field.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { ErrorSummary } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { listMunicipalities, type Municipality } from '../../organisation/index.ts';
import { keysOf, USER_KINDS } from '../kinds.ts';
import { clockText } from '../messages.ts';
import { type FreeRoom, freeRooms, freeSpans } from '../queries.ts';
import { doubledIn, spanOf } from './span-form.ts';

const form = defineForm(
  z.object({
    gemeente: field.text('Kies een gemeente'),
    voor: field.oneOf(keysOf(USER_KINDS), 'Kies voor wie'),
    day: field.day(),
    from: field.time(),
    until: field.time(),
    personen: field.optionalWholeNumber({ min: 1, max: 2000 }),
  }),
);
type State = typeof form.empty;
type Found = { rooms: readonly (FreeRoom & { spans: readonly Moments[] })[]; note: string | undefined };

/** Rooms of a municipality that are free in a span, with the other times of that day at which each is. */
export async function freeRoomsPage(c: Request) {
  const municipalities = (await read(c, ({ tx }) => listMunicipalities(tx))).filter(({ served }) => served);
  const asked = new URL(c.req.url).searchParams;
  const usual = form.filled({ voor: 'own', day: today(c.var.now()), from: '10:00', until: '12:00' });
  if (!asked.has('gemeente')) return respondSearch(c, municipalities, { state: usual });
  const data = form.parse(asked);
  if (!data.ok) return respondSearch(c, municipalities, { state: data.state });
  const span = spanOf(data.values);
  if ('field' in span) return respondSearch(c, municipalities, { state: withError(data.state, span.field, span.text) });
  const municipality = municipalities.find(({ slug }) => slug === data.values.gemeente)?.code ?? '';
  const { personen: persons, voor: userKind, day } = data.values;
  const rooms = await read(c, async ({ tx }) => {
    const free = await freeRooms(tx, { in: { municipality }, userKind, persons, ...span });
    const minutes = minutesBetween(span);
    return Promise.all(
      free.map(async (room) => ({ ...room, spans: await freeSpans(tx, { roomId: room.id, day, minutes, userKind }) })),
    );
  });
  return respondSearch(c, municipalities, { state: data.state, found: { rooms, note: doubledIn(data.values) } });
}

const respondSearch = (c: Request, municipalities: readonly Municipality[], shown: { state: State; found?: Found }) =>
  respond(
    c,
    'work',
    'Zoek een vrije ruimte',
    <>
      <PageHead
        title="Zoek een vrije ruimte"
        lead="De kleinste die past staat bovenaan. Tijd om klaar te zetten en op te ruimen is meegerekend."
        breadcrumbs={[{ href: '/werk/ruimtes', label: 'Ruimtes' }]}
      />
      <ErrorSummary state={shown.state} />
      <Search state={shown.state} municipalities={municipalities} />
      <FoundRooms found={shown.found} />
    </>,
  );

const Search = ({ state, municipalities }: { state: State; municipalities: readonly Municipality[] }) => (
  <FilterBar action="/werk/ruimtes/vrij">
    <Select
      state={state}
      name="gemeente"
      label="Gemeente"
      choices={municipalities.map(({ slug, name }) => ({ value: slug, label: name }))}
      required
    />
    <Select
      state={state}
      name="voor"
      label="Voor"
      prompt=""
      choices={keysOf(USER_KINDS).map((value) => ({ value, label: USER_KINDS[value] }))}
      required
    />
    <DateField state={state} name="day" label="Dag" required />
    <TimeField state={state} name="from" label="Van" required />
    <TimeField state={state} name="until" label="Tot" required />
    <NumberField state={state} name="personen" label="Personen" required />
  </FilterBar>
);

const FoundRooms = ({ found }: { found: Found | undefined }) => (
  <Results status={found ? `${found.rooms.length} vrij` : ''}>
    {found?.note && (
      <Alert>
        <p>{found.note}</p>
      </Alert>
    )}
    {!found && <EmptyState title="Waar en wanneer?">Kies een gemeente, een dag en een tijd.</EmptyState>}
    {found && (
      <DataTable
        caption="Vrije ruimtes"
        captionHidden
        rows={found.rooms}
        columns={[
          {
            key: 'room',
            header: 'Ruimte',
            rowHeader: true,
            cell: ({ id, name }) => <a href={`/werk/ruimtes/${id}`}>{name}</a>,
          },
          { key: 'branch', header: 'Vestiging', cell: ({ branchName }) => branchName },
          { key: 'tables', header: 'Aan tafels', align: 'end', cell: ({ seatsTables }) => seatsTables ?? '–' },
          { key: 'theatre', header: 'Theater', align: 'end', cell: ({ seatsTheatre }) => seatsTheatre ?? '–' },
          { key: 'spans', header: 'Die dag vrij', cell: ({ spans }) => spans.map(clockText).join(' en ') },
        ]}
        empty={{
          title: 'Niets vrij',
          text: 'Er is dan geen ruimte die past en open is. Probeer een andere tijd of minder personen.',
        }}
      />
    )}
  </Results>
);
