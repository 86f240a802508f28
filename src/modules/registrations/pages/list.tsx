import { answerTable } from '#kernel/file-answer.ts';
import type { Request } from '#kernel/http.ts';
import { formatCents } from '#kernel/money.ts';
import { Alert } from '#ui/alert.tsx';
import { asset } from '#ui/assets.ts';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { TextField } from '#ui/field.tsx';
import { ExportLinks, FilterBar, Results } from '#ui/filter-bar.tsx';
import { KeyFigures } from '#ui/key-figures.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import type { Household } from '../queries.ts';
import { type Attendance, isLive, takesPlaces } from '../registration.ts';
import { leftOf, type Subject } from '../subject.ts';
import { ATTENDANCES, momentText, nameOf, PAYMENTS, peopleText, STATE_TONES, STATES } from '../words.ts';
import { isMeant, type LoadedSession, loadSession } from './load-session.ts';

/** Who signed up for a session, who waits, and how many places are left. */
export async function registrationsPage(c: Request) {
  const loaded = await loadSession(c);
  const { id, moment, subject, queue } = loaded;
  const words = c.req.query('zoek')?.trim() ?? '';
  const meant = loaded.households.filter((household) => words === '' || isMeant(household, words));
  const seated = meant.filter(takesPlaces);
  const waiting = meant
    .filter(({ state }) => state === 'waiting')
    .toSorted((a, b) => queue.indexOf(a.id) - queue.indexOf(b.id));
  const ended = meant.filter((household) => !isLive(household));
  const address = `/werk/bijeenkomsten/${id}/aanmeldingen`;
  return respond(
    c,
    'work',
    {
      title: `Aanmeldingen: ${subject.title}`,
      head: <script type="module" src={asset('page-tools.js')} defer />,
    },
    <>
      <PageHead
        title="Aanmeldingen"
        kicker={subject.title}
        lead={
          subject.sessionId === null
            ? `${momentText(moment)}. Men meldt zich aan voor de hele reeks.`
            : momentText(moment)
        }
        breadcrumbs={[
          { href: '/werk/programma', label: 'Programma' },
          { href: `/werk/programma/${subject.activityId}`, label: subject.title },
          { href: `/werk/bijeenkomsten/${id}`, label: momentText(moment) },
        ]}
        actions={<Ways c={c} loaded={loaded} waits={waiting.length > 0} />}
      />
      <KeyFigures items={offered(subject).map((attendance) => figureOf(loaded, attendance))} />
      <Overfull subject={subject} />
      <FilterBar action={address} clearHref={address}>
        <TextField
          state={{ raw: { zoek: words }, errors: {} }}
          name="zoek"
          label="Naam, e-mailadres of telefoonnummer"
          required
        />
      </FilterBar>
      <Results status={`${seated.length} aangemeld, ${waiting.length} op de wachtlijst`}>
        <Lists loaded={loaded} seated={seated} waiting={waiting} ended={ended} />
        <ExportLinks csv={`${address}/lijst.csv`} xlsx={`${address}/lijst.xlsx`} />
      </Results>
    </>,
  );
}

type WaysProps = { c: Request; loaded: LoadedSession; waits: boolean };

/** What one does from here, as far as this user may. */
const Ways = ({ c, loaded: { id, subject, mayEdit }, waits }: WaysProps) => {
  const session = `/werk/bijeenkomsten/${id}`;
  const ways = [
    { href: `${session}/deurlijst`, label: 'Deurlijst', isOfUse: true },
    { href: `${session}/betalingen`, label: 'Betalingen', isOfUse: subject.prices.some(({ cents }) => cents > 0) },
    { href: `/werk/activiteiten/${subject.activityId}/extra-datum`, label: 'Zoek een extra datum', isOfUse: waits },
  ];
  return (
    <>
      {mayEdit && <ButtonLink href={`${session}/aanmeldingen/nieuw`}>Meld iemand aan</ButtonLink>}
      {ways
        .filter(({ href, isOfUse }) => isOfUse && c.var.mayOpen(href))
        .map(({ href, label }) => (
          <ButtonLink href={href} kind="secondary">
            {label}
          </ButtonLink>
        ))}
      <button type="button" class="button secondary" data-tool="print" hidden>
        Print
      </button>
    </>
  );
};

type ListsProps = Record<'seated' | 'waiting' | 'ended', readonly Household[]> & { loaded: LoadedSession };

const Lists = ({ loaded: { subject }, seated, waiting, ended }: ListsProps) => (
  <>
    <DataTable
      caption="Aangemeld"
      rows={seated}
      columns={COLUMNS}
      empty={{ title: 'Nog niemand', text: 'Wie zich aanmeldt, staat hier vanzelf.' }}
    />
    {waiting.length > 0 && (
      <DataTable
        caption="Wachtlijst, wie het eerst aan de beurt is bovenaan"
        rows={waiting}
        columns={[
          ...COLUMNS,
          { key: 'why', header: 'Past nu niet', cell: (household) => whyWaiting(subject, household) },
        ]}
      />
    )}
    {ended.length > 0 && <DataTable caption="Afgemeld of vervallen" rows={ended} columns={COLUMNS} />}
  </>
);

const offered = ({ places }: Subject): Attendance[] =>
  (['on-site', 'online'] as const).filter((attendance) => places[attendance].isOffered || places[attendance].taken > 0);

function figureOf({ subject, households }: LoadedSession, attendance: Attendance) {
  const { taken, limit } = subject.places[attendance];
  const waiting = households.filter((each) => each.state === 'waiting' && each.attendance === attendance).length;
  const value = limit === null ? `${taken}` : `${taken} van ${limit}`;
  return {
    label: `${ATTENDANCES[attendance]}: bezette plaatsen`,
    value,
    change: waiting > 0 ? `${waiting} op de wachtlijst` : undefined,
  };
}

const Overfull = ({ subject }: { subject: Subject }) => {
  const over = offered(subject).filter((attendance) => {
    const { limit, taken } = subject.places[attendance];
    return limit !== null && taken > limit;
  });
  if (over.length === 0) return null;
  return (
    <Alert kind="warning" title="Er zijn meer mensen dan plaatsen">
      <p>
        Het aantal plaatsen is verlaagd nadat mensen zich hadden aangemeld. Niemand verliest vanzelf een plek. Wie het
        laatst kwam, staat onderaan: op de pagina van die aanmelding zet je een huishouden op de wachtlijst.
      </p>
    </Alert>
  );
};

function whyWaiting(subject: Subject, { attendance, persons }: Household): string {
  const left = leftOf(subject.places[attendance]);
  return left > 0 && persons > left ? `nog ${left} over, dit zijn er ${persons}` : '';
}

const People = ({ household }: { household: Household }) => {
  const names = household.people.map(({ firstName }) => firstName).filter(Boolean);
  return (
    <>
      {peopleText(household)}
      {names.length > 0 && (
        <>
          <br />
          <bdi class="hint">{names.join(', ')}</bdi>
        </>
      )}
    </>
  );
};

const COLUMNS: readonly Column<Household>[] = [
  {
    key: 'name',
    header: 'Wie',
    rowHeader: true,
    cell: (household) => (
      <a href={`/werk/aanmeldingen/${household.id}`} dir="auto">
        {nameOf(household)}
      </a>
    ),
  },
  { key: 'people', header: 'Hoeveel', cell: (household) => <People household={household} /> },
  { key: 'contact', header: 'Bereikbaar', cell: ({ email, phone }) => [email, phone].filter(Boolean).join(', ') },
  { key: 'attendance', header: 'Hoe', cell: ({ attendance }) => ATTENDANCES[attendance] },
  {
    key: 'payment',
    header: 'Betalen',
    cell: ({ centsDue, payment }) => (centsDue === 0 ? 'gratis' : `${formatCents(centsDue)} ${PAYMENTS[payment]}`),
  },
  { key: 'state', header: 'Stand', cell: ({ state }) => <Badge tone={STATE_TONES[state]}>{STATES[state]}</Badge> },
];

const FILE_COLUMNS = [
  { key: 'name', header: 'Naam' },
  { key: 'state', header: 'Stand' },
  { key: 'adults', header: 'Volwassenen' },
  { key: 'children', header: 'Kinderen' },
  { key: 'people', header: 'Wie komt er' },
  { key: 'attendance', header: 'Hoe' },
  { key: 'email', header: 'E-mailadres' },
  { key: 'phone', header: 'Telefoon' },
  { key: 'euros', header: 'Te betalen', decimals: 2 },
  { key: 'answers', header: 'Antwoorden' },
] as const;

/** The same list to take away, with who comes and what they answered. */
export async function registrationsFile(c: Request) {
  const { households, questions, subject } = await loadSession(c);
  const labels = new Map(questions.map(({ id, label }) => [id, label]));
  return answerTable(c, {
    name: `aanmeldingen ${subject.title}`,
    columns: FILE_COLUMNS,
    rows: households.filter(isLive).map((household) => ({
      ...{ name: household.name, state: STATES[household.state], attendance: ATTENDANCES[household.attendance] },
      ...{ adults: household.adults, children: household.children, euros: household.centsDue / 100 },
      ...{ email: household.email, phone: household.phone },
      people: household.people
        .map(({ firstName, age }) => [firstName, age].filter((part) => part !== '' && part !== null).join(' '))
        .filter(Boolean)
        .join(', '),
      answers: household.answers
        .map(({ questionId, answer }) => `${labels.get(questionId) ?? 'Eerdere vraag'}: ${answer}`)
        .join('; '),
    })),
  });
}
