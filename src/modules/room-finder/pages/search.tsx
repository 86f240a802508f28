import { z } from 'zod';
import { type Moments, minutesBetween } from '#kernel/clock-times.ts';
import { addDays, today } from '#kernel/days.ts';
import { defineForms, type FormState, withError } from '#kernel/forms.ts';
import { type Request, read } from '#kernel/http.ts';
import { formatList } from '#kernel/languages.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Alert } from '#ui/alert.tsx';
import { Badge, Badges } from '#ui/badge.tsx';
import { Card, Cards } from '#ui/card.tsx';
import { CheckboxGroup, type Choice, Select } from '#ui/choice-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { DateField, NumberField, TimeField } from '#ui/field.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { ErrorSummary } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { type BranchInReach, branchesFor } from '../../branches/index.ts';
import { listMunicipalities } from '../../organisation/index.ts';
import { BOOKER_KINDS, bookingSpeech } from '../../room-bookings/index.ts';
import { roomsOnDay } from '../../rooms/index.ts';
import { searchTexts } from './search-texts.ts';

const { clockOf, doubledIn, spanOf, tariffText, wordsIn } = bookingSpeech;

type Spoken = Words<typeof searchTexts>;
type RoomOnDay = Awaited<ReturnType<typeof roomsOnDay>>[number];

const NEEDS = ['wheelchair', 'hearing-loop', 'screen'] as const;
type Need = (typeof NEEDS)[number];

const forms = defineForms(searchTexts, (t, field, language) =>
  z.object({
    waar: field.text(t.whereMissing),
    day: field.day(),
    from: field.time(),
    until: field.time(),
    personen: field.wholeNumber(wordsIn(language).personsMissing, { min: 1, max: 2000 }),
    voor: field.oneOf(BOOKER_KINDS, t.forWhom),
    nodig: field.someOf(NEEDS),
  }),
);

type Asked = Moments & { readonly note: string | undefined };
type Found = { readonly rooms: readonly RoomOnDay[]; readonly asked: Asked; readonly query: string };
type Shown = { readonly places: Places; readonly state: FormState; readonly found?: Found };

/** Rooms for residents: what is free in a place at a time, and what they can wait for. */
export async function searchPage(c: Request, words: Spoken) {
  const { language } = words;
  const places = await placesOf(c);
  const asked = new URL(c.req.url).searchParams;
  const form = forms[language];
  const day = addDays(today(c.var.now()), 1);
  const usual = form.filled({ day, from: '10:00', until: '12:00', personen: '6', voor: 'resident' });
  if (!asked.has('waar')) return show(c, words, { places, state: usual });
  const data = form.parse(asked);
  if (!data.ok) return show(c, words, { places, state: data.state });
  const { waar, personen, voor, nodig, ...typed } = data.values;
  const span = spanOf(typed, language);
  if ('field' in span) return show(c, words, { places, state: withError(data.state, span.field, span.text) });
  const branches = places.branches.filter((branch) => branch.slug === waar || slugOf(places, branch) === waar);
  const wish = { day: typed.day, minutes: minutesBetween(span), persons: personen, userKind: voor };
  const rooms = await read(c, ({ tx }) => roomsOnDay(tx, branches, wish));
  const query = new URLSearchParams({ ...typed, personen: String(personen), voor }).toString();
  const fitting = rooms.filter(({ room }) => nodig.every((need) => hasNeed(room, need)));
  const found = { rooms: fitting, asked: { ...span, note: doubledIn(typed, language) }, query };
  return show(c, words, { places, state: data.state, found });
}

type Places = Awaited<ReturnType<typeof placesOf>>;

const placesOf = (c: Request) =>
  read(c, async (ctx) => ({
    municipalities: (await listMunicipalities(ctx.tx)).filter(({ served }) => served),
    branches: await branchesFor(ctx),
  }));

const slugOf = ({ municipalities }: Places, { municipalityCode }: BranchInReach): string | undefined =>
  municipalities.find(({ code }) => code === municipalityCode)?.slug;

const hasNeed = ({ wheelchair, hearingLoop, facilities }: RoomOnDay['room'], need: Need): boolean => {
  if (need === 'wheelchair') return wheelchair;
  return need === 'hearing-loop' ? hearingLoop : facilities.includes('screen');
};

const isFree = ({ free }: RoomOnDay, { from, until }: Moments): boolean =>
  free.some((span) => span.from <= from && until <= span.until);

function show(c: Request, words: Spoken, { places, state, found }: Shown) {
  const { t, language } = words;
  const free = found?.rooms.filter((room) => isFree(room, found.asked)) ?? [];
  const taken = found?.rooms.filter((room) => !isFree(room, found.asked)) ?? [];
  const card = (room: RoomOnDay) => <RoomCard on={room} words={words} places={places} query={found?.query ?? ''} />;
  return respond(
    c,
    'public',
    t.title,
    <>
      <PageHead title={t.title} lead={t.lead} />
      <ErrorSummary state={state} />
      <Search state={state} words={words} places={places} />
      <Results status={found ? t.found(free.length) : ''}>
        {found?.asked.note && (
          <Alert language={language}>
            <p>{found.asked.note}</p>
          </Alert>
        )}
        {!found && <EmptyState title={t.start}>{t.startText}</EmptyState>}
        {free.length > 0 && <h2>{t.found(free.length)}</h2>}
        {free.length > 0 && <Cards>{free.map(card)}</Cards>}
        {found && free.length === 0 && <EmptyState title={t.nothing}>{t.nothingText}</EmptyState>}
        {taken.length > 0 && <h2>{t.taken}</h2>}
        {taken.length > 0 && (
          <Cards>
            {taken.map((room) => (
              <RoomCard on={room} words={words} places={places} query={`${found?.query}&wacht=1`} waits />
            ))}
          </Cards>
        )}
      </Results>
    </>,
  );
}

const Search = ({ state, words: { t, language, to }, places }: { state: FormState; words: Spoken; places: Places }) => (
  <FilterBar action={to('/ruimtes').href} language={language}>
    <Select state={state} name="waar" label={t.where} choices={placeChoices(places)} required />
    <DateField state={state} name="day" label={t.day} required />
    <TimeField state={state} name="from" label={t.from} required />
    <TimeField state={state} name="until" label={t.until} required />
    <NumberField state={state} name="personen" label={wordsIn(language).persons} required />
    <Select
      state={state}
      name="voor"
      label={t.forWhom}
      prompt=""
      choices={BOOKER_KINDS.map((value) => ({ value, label: wordsIn(language).kinds[value] }))}
      required
    />
    <CheckboxGroup
      state={state}
      name="nodig"
      label={t.needs}
      choices={NEEDS.map((value) => ({ value, label: needText(t, value) }))}
      inline
      required
    />
  </FilterBar>
);

/** Each municipality, and below it its branches. */
const placeChoices = ({ municipalities, branches }: Places): Choice[] =>
  municipalities.flatMap(({ slug, code, name }) => [
    { value: slug, label: name },
    ...branches
      .filter(({ municipalityCode }) => municipalityCode === code)
      .map((branch) => ({ value: branch.slug, label: `${name}: ${branch.name}` })),
  ]);

const needText = (t: Spoken['t'], need: Need): string =>
  ({ wheelchair: t.wheelchair, 'hearing-loop': t.hearingLoop, screen: t.screen })[need];

type RoomCardProps = { on: RoomOnDay; words: Spoken; places: Places; query: string; waits?: boolean };

const RoomCard = ({ on, words: { t, language, to }, places, query, waits }: RoomCardProps) => {
  const { room, rule, free, seats } = on;
  const w = wordsIn(language);
  const branch = places.branches.find(({ id }) => id === room.branchId);
  const times = formatList(
    free.map((span) => clockOf(span, language)),
    language,
  );
  return (
    <Card
      level={3}
      title={<span {...writtenInDutch(language)}>{room.name}</span>}
      meta={<span {...writtenInDutch(language)}>{branch && `${branch.name}, ${branch.street}, ${branch.town}`}</span>}
      footer={
        <a href={`${to(`/ruimtes/${room.id}/boeking`).href}?${query}`}>
          {waits ? t.waitFor : t.book}
          <span class="visually-hidden" {...writtenInDutch(language)}>
            : {room.name}
          </span>
        </a>
      }
    >
      <p>
        {w.seats(String(seats))} · {tariffText(rule, language)}
      </p>
      {times && <p>{t.freeThen(times)}</p>}
      <Badges>
        {NEEDS.filter((need) => hasNeed(room, need)).map((need) => (
          <Badge>{needText(t, need)}</Badge>
        ))}
      </Badges>
    </Card>
  );
};
