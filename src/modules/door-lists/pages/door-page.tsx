import type { Child } from 'hono/jsx';
import { dayOf } from '#kernel/days.ts';
import type { Request } from '#kernel/http.ts';
import { permissionsPolicy } from '#kernel/security-headers.ts';
import { Alert } from '#ui/alert.tsx';
import { asset } from '#ui/assets.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { NumberField } from '#ui/field.tsx';
import { ErrorSummary, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond, respondAlone } from '#ui/respond.tsx';
import { type Session, sessionWords } from '../../programme/index.ts';
import { numbersText } from '../count-proposals.ts';
import { isOpen } from '../door.ts';
import type { Meant } from '../elsewhere.ts';
import { insideOf } from '../list.ts';
import type { OpenedDoor } from '../queries.ts';
import { attendedOf, type Numbers } from '../tally.ts';
import { checkInForm, headCountForm } from './door-forms.ts';
import { DoorRows, Doubts } from './door-rows.tsx';
import { CheckedIn, Finder, FoundByCode } from './finder.tsx';
import { MarkForm } from './mark-form.tsx';
import { addressOf, codeOf } from './way.ts';

export type Shown = {
  readonly state?: typeof headCountForm.empty;
  readonly refusal?: string;
  readonly finder?: typeof checkInForm.empty;
  /** Who is meant by the code in the address. */
  readonly meant?: Meant | undefined;
};

/** The door list: who is in, who walked in, and how many there are by head. */
export function showDoor(c: Request, opened: OpenedDoor, shown: Shown = {}) {
  const { door, list, others, tally } = opened;
  const { finder = checkInForm.empty, meant } = shown;
  const { session, title, isStaff } = door;
  const address = addressOf(c);
  const mayMark = isOpen(door, c.var.now());
  const checkedIn = list.find(({ id }) => codeOf(c)(id) === c.req.query('binnen'));
  const otherCodes = others.map(({ id, why }) => `${codeOf(c)(id)}:${why}`).join(' ');
  letCameraIn(c);
  const content = (
    <>
      <PageHead
        title="Deurlijst"
        kicker={title}
        lead={sessionWords.moment(session)}
        breadcrumbs={
          isStaff ? [{ href: `/werk/bijeenkomsten/${session.id}`, label: sessionWords.moment(session) }] : []
        }
        actions={isStaff && <StaffActions address={address} />}
      />
      <ErrorSummary
        state={shown.finder ?? shown.state ?? headCountForm.empty}
        {...(shown.refusal !== undefined && { refusal: shown.refusal })}
      />
      {mayMark ? <TakeAlong address={address} /> : <NotYet session={session} />}
      <div class="door-bar">
        <Counter opened={opened} />
        {mayMark && <Network />}
      </div>
      {mayMark && meant && <FoundByCode address={address} code={c.req.query('code') ?? ''} meant={meant} />}
      {checkedIn && <CheckedIn household={checkedIn} />}
      {mayMark && <Finder address={address} state={finder} isFocused={checkedIn !== undefined} />}
      <div
        class="stack"
        data-door={address}
        data-seen={tally.seen}
        data-day={dayOf(session.beginsAt)}
        data-others={otherCodes}
      >
        {isStaff && <Doubts address={address} list={list} seen={tally.seen} />}
        {list.length > 0 && <Letters letters={[...new Set(list.map(({ letter }) => letter))]} />}
        {list.length === 0 ? (
          <EmptyState title="Niemand op de lijst">Wie zonder aanmelding komt, tel je hieronder.</EmptyState>
        ) : (
          <DoorRows {...{ address, list, mayMark }} seen={tally.seen} codeOf={codeOf(c)} />
        )}
        {mayMark && <WalkIns address={address} seen={tally.seen} walkIns={tally.walkIns} />}
      </div>
      {mayMark && <HeadCount opened={opened} address={address} state={shown.state} />}
    </>
  );
  const status = shown.refusal !== undefined || shown.state || shown.finder ? 422 : 200;
  if (isStaff) return respond(c, 'work', `Deurlijst: ${title}`, content, status);
  return respondAlone(c, `Deurlijst: ${title}`, content, status);
}

/** Here alone a code can be scanned. */
const letCameraIn = (c: Request): void => c.header('permissions-policy', permissionsPolicy({ camera: '(self)' }));

const NotYet = ({ session }: { session: Session }) => (
  <Alert>
    {session.state === 'cancelled'
      ? 'Deze bijeenkomst gaat niet door.'
      : 'Aantekenen wie er is, kan op de dag zelf. De lijst kun je nu al printen.'}
  </Alert>
);

const StaffActions = ({ address }: { address: string }) => (
  <>
    <Form action={`${address}/papier`}>
      <Button kind="secondary">Lijst op papier</Button>
    </Form>
    <ButtonLink href={`${address}/invoer`} kind="secondary">
      Typ papier over
    </ButtonLink>
    <ButtonLink href={`${address}/overdracht`} kind="secondary">
      Laat een vrijwilliger het doen
    </ButtonLink>
  </>
);

/** How the phone stands with the network. Empty without JavaScript. */
const Network = () => (
  <p
    class="door-network"
    role="status"
    data-door-status
    data-sent="Alles is verstuurd"
    data-offline="Geen netwerk, # te versturen"
    data-signed-out="Uitgelogd, # te versturen. Wat je aantekende blijft op deze telefoon."
    data-refused="De lijst neemt nu niets aan, # te versturen. Wat je aantekende blijft op deze telefoon."
  />
);

/** Takes the list along for where there is no network. Hidden where the browser cannot. */
const TakeAlong = ({ address }: { address: string }) => (
  <div class="actions">
    <button
      type="button"
      class="button secondary small"
      data-door-take
      data-worker={`${address.slice(0, address.lastIndexOf('/'))}/deurwachter.js`}
      data-taken="Ook zonder netwerk te gebruiken"
      hidden
    >
      Neem de lijst mee
    </button>
    <a class="button small" href={`/inloggen?terug=${encodeURIComponent(address)}`} data-door-sign-in hidden>
      Log in
    </a>
    <script type="module" src={asset('door-list.js')} />
  </div>
);

const Counter = ({ opened: { list, tally } }: { opened: OpenedDoor }) => {
  const { inside, expected } = insideOf(list);
  return (
    <p class="door-counter" data-door-counter>
      <strong>
        <span data-inside>{inside}</span> van {expected} binnen
      </strong>
      <span data-total>Samen met wie zo binnenliep: {numbersText(attendedOf(tally))}</span>
    </p>
  );
};

const Letters = ({ letters }: { letters: readonly string[] }) => (
  <nav class="door-letters" aria-label="Naar een letter">
    {letters.map((letter) => (
      <a href={`#letter-${letter === '#' ? 'anders' : letter}`}>{letter}</a>
    ))}
  </nav>
);

const HeadCount = ({
  opened: { tally },
  address,
  state = filledCount(tally.headCount),
}: {
  opened: OpenedDoor;
  address: string;
  state?: typeof headCountForm.empty | undefined;
}) => (
  <Card title="Koppen tellen">
    <p>Hoeveel mensen zijn er in de ruimte, met en zonder aanmelding?</p>
    <MarkForm action={`${address}/telling`} mark="head-count">
      <HiddenField name="seen" value={tally.seen} />
      <FieldRow>
        <NumberField state={state} name="adults" label="Volwassenen" required />
        <NumberField state={state} name="children" label="Kinderen" required />
      </FieldRow>
      <Actions>
        <Button kind="secondary">Bewaar de telling</Button>
      </Actions>
    </MarkForm>
  </Card>
);

const filledCount = (counted: Numbers | undefined) =>
  counted
    ? headCountForm.filled({ adults: String(counted.adults), children: String(counted.children) })
    : headCountForm.empty;

const STEPS: readonly (readonly [label: Child, step: Numbers])[] = [
  ['Volwassene erbij', { adults: 1, children: 0 }],
  ['Kind erbij', { adults: 0, children: 1 }],
  ['Volwassene eraf', { adults: -1, children: 0 }],
  ['Kind eraf', { adults: 0, children: -1 }],
];

const WalkIns = ({ address, seen, walkIns }: { address: string; seen: number; walkIns: Numbers }) => (
  <Card title="Zonder aanmelding">
    <p>
      Volwassenen: <b data-walk-ins="adults">{walkIns.adults}</b>, kinderen:{' '}
      <b data-walk-ins="children">{walkIns.children}</b>
    </p>
    <div class="door-steps">
      {STEPS.map(([label, { adults, children }]) => (
        <MarkForm action={`${address}/binnenlopers`} mark="walk-in" id={`erbij-${adults}-${children}`}>
          <HiddenField name="adults" value={adults} />
          <HiddenField name="children" value={children} />
          <HiddenField name="seen" value={seen} />
          <Button kind={adults + children > 0 ? 'primary' : 'secondary'}>{label}</Button>
        </MarkForm>
      ))}
    </div>
  </Card>
);
