import type { Child } from 'hono/jsx';
import type { Request } from '#kernel/http.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { NumberField } from '#ui/field.tsx';
import { ErrorSummary, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { sessionWords } from '../../programme/index.ts';
import { isOpen } from '../door.ts';
import { insideOf } from '../list.ts';
import type { OpenedDoor } from '../queries.ts';
import { attendedOf, type Numbers } from '../tally.ts';
import { type Crowded, headCountForm } from './door-forms.ts';
import { DoorRows, Doubts } from './door-rows.tsx';

export type Shown = { readonly state?: typeof headCountForm.empty; readonly refusal?: string };

export const addressOf = (sessionId: string): string => `/werk/bijeenkomsten/${sessionId}/deurlijst`;

/** `2 volwassenen en 1 kind`. */
export const numbersText = ({ adults, children }: Numbers): string =>
  `${adults} ${adults === 1 ? 'volwassene' : 'volwassenen'} en ${children} ${children === 1 ? 'kind' : 'kinderen'}`;

/** The door list: who is in, who walked in, and how many there are by head. */
export function showDoor(c: Request, opened: OpenedDoor, shown: Shown = {}) {
  const { door, list, tally } = opened;
  const { session, title } = door;
  const address = addressOf(session.id);
  const mayMark = isOpen(door, c.var.now());
  return respond(
    c,
    'work',
    `Deurlijst: ${title}`,
    <>
      <PageHead
        title="Deurlijst"
        kicker={title}
        lead={sessionWords.moment(session)}
        breadcrumbs={[{ href: `/werk/bijeenkomsten/${session.id}`, label: sessionWords.moment(session) }]}
        actions={<PaperActions address={address} />}
      />
      <ErrorSummary
        state={shown.state ?? headCountForm.empty}
        {...(shown.refusal !== undefined && { refusal: shown.refusal })}
      />
      {!mayMark && (
        <Alert>
          {session.state === 'cancelled'
            ? 'Deze bijeenkomst gaat niet door.'
            : 'Aantekenen wie er is, kan op de dag zelf. De lijst kun je nu al printen.'}
        </Alert>
      )}
      <Counter opened={opened} />
      <Doubts address={address} list={list} seen={tally.seen} />
      {list.length > 0 && <Letters letters={[...new Set(list.map(({ letter }) => letter))]} />}
      {list.length === 0 ? (
        <EmptyState title="Niemand op de lijst">Wie zonder aanmelding komt, tel je hieronder.</EmptyState>
      ) : (
        <DoorRows address={address} list={list} seen={tally.seen} mayMark={mayMark} />
      )}
      {mayMark && <Crowd opened={opened} address={address} state={shown.state} />}
    </>,
    shown.refusal !== undefined || shown.state ? 422 : 200,
  );
}

const PaperActions = ({ address }: { address: string }) => (
  <>
    <Form action={`${address}/papier`}>
      <Button kind="secondary">Lijst op papier</Button>
    </Form>
    <ButtonLink href={`${address}/invoer`} kind="secondary">
      Typ papier over
    </ButtonLink>
  </>
);

const Counter = ({ opened: { list, tally } }: { opened: OpenedDoor }) => {
  const { inside, expected } = insideOf(list);
  const attended = attendedOf(tally);
  return (
    <p class="door-counter">
      <strong>
        {inside} van {expected} binnen
      </strong>
      <span>Samen met wie zo binnenliep: {numbersText(attended)}</span>
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

const Crowd = ({
  opened: { tally },
  address,
  state = filledCount(tally.headCount),
}: {
  opened: OpenedDoor;
  address: string;
  state?: typeof headCountForm.empty | undefined;
}) => (
  <div class="columns">
    <Card title="Zonder aanmelding">
      <p>Nu {numbersText(tally.walkIns)}.</p>
      <WalkIns address={address} seen={tally.seen} walkIns={tally.walkIns} />
    </Card>
    <Card title="Koppen tellen">
      <p>Hoeveel mensen zijn er in de ruimte, met en zonder aanmelding?</p>
      <Form action={`${address}/telling`}>
        <HiddenField name="seen" value={tally.seen} />
        <FieldRow>
          <NumberField state={state} name="adults" label="Volwassenen" required />
          <NumberField state={state} name="children" label="Kinderen" required />
        </FieldRow>
        <Actions>
          <Button kind="secondary">Bewaar de telling</Button>
        </Actions>
      </Form>
    </Card>
  </div>
);

const filledCount = (counted: Numbers | undefined) =>
  counted
    ? headCountForm.filled({ adults: String(counted.adults), children: String(counted.children) })
    : headCountForm.empty;

const STEPS: readonly (readonly [label: Child, step: Crowded])[] = [
  ['Volwassene erbij', { adults: 1, children: 0 }],
  ['Kind erbij', { adults: 0, children: 1 }],
  ['Volwassene eraf', { adults: -1, children: 0 }],
  ['Kind eraf', { adults: 0, children: -1 }],
];

const WalkIns = ({ address, seen, walkIns }: { address: string; seen: number; walkIns: Numbers }) => (
  <div class="door-steps">
    {STEPS.filter(([, step]) => walkIns.adults + step.adults >= 0 && walkIns.children + step.children >= 0).map(
      ([label, { adults, children }]) => (
        <Form action={`${address}/binnenlopers`}>
          <HiddenField name="adults" value={adults} />
          <HiddenField name="children" value={children} />
          <HiddenField name="seen" value={seen} />
          <Button kind={adults + children > 0 ? 'primary' : 'secondary'}>{label}</Button>
        </Form>
      ),
    )}
  </div>
);
