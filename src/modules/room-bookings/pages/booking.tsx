import { can } from '#kernel/access.ts';
import { formatInstant } from '#kernel/days.ts';
import type { FormState } from '#kernel/forms.ts';
import { idParam, type Request, read } from '#kernel/http.ts';
import { Alert } from '#ui/alert.tsx';
import { Badge, Badges } from '#ui/badge.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { Checkbox } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { DateField, TextField, TimeField } from '#ui/field.tsx';
import { ErrorSummary, FieldRow, Form } from '#ui/form.tsx';
import { Money } from '#ui/money.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { branchOf } from '../../branches/index.ts';
import { findRoom, roomWords } from '../../rooms/index.ts';
import { type BookingWithUses, comingUses, readableBooking, scopeOf, spanOfUse } from '../booking.ts';
import { closedUses } from '../closed-uses.ts';
import { hasRoom, isOpen, STATE_TONES, STATES } from '../kinds.ts';
import type { Use } from '../sql/bookings.ts';
import { addressOf } from '../take-room.ts';
import { useText } from './staff-words.ts';

type Loaded = { booking: BookingWithUses; room: string; branch: string; mayEdit: boolean; now: Date } & {
  closed: Awaited<ReturnType<typeof closedUses>>;
};

const load = (c: Request): Promise<Loaded> =>
  read(c, async (ctx) => {
    const booking = await readableBooking(ctx, idParam(c));
    const room = (await findRoom(ctx.tx, booking.roomId))?.name ?? '';
    const branch = await branchOf(ctx.tx, booking);
    const closed = await closedUses(ctx, booking, branch);
    const mayEdit = can(ctx.actor, 'room-bookings:edit', scopeOf(booking));
    return { booking, room, branch: branch.name, closed, mayEdit, now: ctx.now };
  });

const EMPTY: FormState = { raw: {}, errors: {} };

export const bookingPage = (c: Request) => showBooking(c, { state: EMPTY });

/** One booking for staff: who, when, what was decided, and what can be done with it. */
export async function showBooking(
  c: Request,
  { state, refusal }: { state: FormState; refusal?: string },
  status: 200 | 422 = 200,
) {
  const loaded = await load(c);
  const { booking, mayEdit, now } = loaded;
  return respond(
    c,
    'work',
    booking.purpose,
    <>
      <PageHead
        title={booking.purpose}
        kicker={`${loaded.room}, ${loaded.branch}`}
        breadcrumbs={[{ href: '/werk/ruimtegebruik', label: 'Ruimtegebruik' }]}
      />
      <ErrorSummary state={state} refusal={refusal} />
      <Badges>
        <Badge tone={STATE_TONES[booking.state]}>{STATES[booking.state]}</Badge>
        {booking.isSocial && <Badge tone="ochre">Vraagt het sociale tarief</Badge>}
      </Badges>
      {booking.stillAskedAt !== null && booking.state === 'confirmed' && <StillAsked loaded={loaded} />}
      <Columns aside={<Who booking={booking} mayEdit={mayEdit} />}>
        {mayEdit && booking.state === 'asked' && <Decide id={booking.id} state={state} />}
        <Uses loaded={loaded} />
        {mayEdit && hasRoom(booking.state) && <Move booking={booking} state={state} now={now} />}
        {mayEdit && isOpen(booking.state) && <Cancel booking={booking} state={state} now={now} />}
      </Columns>
    </>,
    status,
  );
}

const StillAsked = ({ loaded: { booking, mayEdit } }: { loaded: Loaded }) => (
  <Alert kind="warning" title="Deze groep kwam een paar keer niet">
    <p>
      {booking.contactEmail === null
        ? 'Er is geen e-mailadres. Bel om te vragen of ze nog komen.'
        : 'We hebben per mail gevraagd of ze nog komen. Zonder antwoord komt de ruimte vrij.'}
    </p>
    {mayEdit && (
      <Form action={`${addressOf(booking.id)}/behoud`}>
        <Button kind="secondary">Ze komen nog</Button>
      </Form>
    )}
  </Alert>
);

const Who = ({ booking, mayEdit }: { booking: BookingWithUses; mayEdit: boolean }) => (
  <Card title="Wie">
    <DescriptionList
      items={[
        { term: 'Soort', details: roomWords.userKinds[booking.userKind] },
        ...(booking.organisation ? [{ term: 'Groep of organisatie', details: booking.organisation }] : []),
        { term: 'Naam', details: booking.contactName ?? 'Gewist of niet genoemd' },
        { term: 'E-mail', details: booking.contactEmail ?? 'Geen' },
        { term: 'Telefoon', details: booking.contactPhone ?? 'Geen' },
        { term: 'Personen', details: String(booking.persons) },
        { term: 'Gevraagd op', details: formatInstant(booking.bookedAt) },
        ...(booking.heldUntil ? [{ term: 'Bevestigen voor', details: formatInstant(booking.heldUntil) }] : []),
        ...(booking.reason ? [{ term: 'Reden', details: booking.reason }] : []),
        ...(booking.overrideReason ? [{ term: 'Waarom afgeweken', details: booking.overrideReason }] : []),
      ]}
    />
    {mayEdit && booking.contactName !== null && !isOpen(booking.state) && (
      <Form action={`${addressOf(booking.id)}/wissing`} confirm="Naam en contact nu wissen?">
        <Button kind="danger" small>
          Wis naam en contact
        </Button>
      </Form>
    )}
  </Card>
);

const Decide = ({ id, state }: { id: string; state: FormState }) => (
  <Card title="Beslis">
    <Form action={`${addressOf(id)}/goedkeuring`}>
      <Actions>
        <Button>Keur goed</Button>
      </Actions>
    </Form>
    <Form action={`${addressOf(id)}/afwijzing`}>
      <TextField state={state} name="refusal" label="Of wijs af, omdat" maxlength={300} required />
      <Actions>
        <Button kind="danger">Wijs af</Button>
      </Actions>
    </Form>
  </Card>
);

const Uses = ({ loaded: { booking, closed, mayEdit, now } }: { loaded: Loaded }) => (
  <DataTable
    caption="Alle keren"
    rows={booking.uses}
    columns={[
      { key: 'when', header: 'Wanneer', rowHeader: true, cell: (use) => roomWords.spanText(spanOfUse(use)) },
      { key: 'state', header: 'Stand', cell: (use) => useText(use, closed.get(use.id)) },
      { key: 'price', header: 'Prijs', align: 'end', cell: ({ priceCents }) => <Money cents={priceCents} /> },
      {
        key: 'do',
        header: 'Gebruikt?',
        cell: (use) => (mayEdit && use.state === 'planned' && use.beginsAt <= now ? <Mark use={use} /> : ''),
      },
    ]}
  />
);

const Mark = ({ use }: { use: Use }) => (
  <Form action={`${addressOf(use.bookingId)}/gebruik`}>
    <input type="hidden" name="useId" value={use.id} />
    <Actions>
      {use.wasUsed !== true && (
        <Button kind="secondary" small name="gebruikt" value="ja">
          Ja
          <About use={use} />
        </Button>
      )}
      {use.wasUsed !== false && (
        <Button kind="secondary" small name="gebruikt" value="nee">
          Nee
          <About use={use} />
        </Button>
      )}
    </Actions>
  </Form>
);

/** Which use a button is about, for who does not see the row. */
const About = ({ use }: { use: Use }) => (
  <span class="visually-hidden">, gebruikt {roomWords.spanText(spanOfUse(use))}</span>
);

type ChangeProps = { booking: BookingWithUses; state: FormState; now: Date };

const UseChoice = ({ booking, state, now, all }: ChangeProps & { all?: string }) => {
  const coming = comingUses(booking.uses, now);
  const id = all ? 'annuleer-welke' : 'useId';
  return (
    <div class="field">
      <label for={id}>Welke keer</label>
      <select id={id} name="useId">
        {all && <option value="">{all}</option>}
        {coming.map((use) => (
          <option value={use.id} selected={use.id === state.raw.useId}>
            {roomWords.spanText(spanOfUse(use))}
          </option>
        ))}
      </select>
    </div>
  );
};

const Move = ({ booking, state, now }: ChangeProps) =>
  comingUses(booking.uses, now).length === 0 ? null : (
    <Card title="Verzet">
      <Form action={`${addressOf(booking.id)}/verzetting`}>
        <UseChoice booking={booking} state={state} now={now} />
        <FieldRow>
          <DateField state={state} name="day" label="Dag" required />
          <TimeField state={state} name="from" label="Van" required />
          <TimeField state={state} name="until" label="Tot" required />
        </FieldRow>
        <TextField
          state={state}
          name="overrideReason"
          label="Waarom afwijken van de regels"
          hint="Alleen als het buiten de regels valt. Het komt in het logboek."
          maxlength={300}
        />
        <Actions>
          <Button kind="secondary">Verzet</Button>
        </Actions>
      </Form>
    </Card>
  );

const Cancel = ({ booking, state, now }: ChangeProps) => (
  <Card title="Annuleer">
    <Form action={`${addressOf(booking.id)}/annulering`}>
      <UseChoice booking={booking} state={state} now={now} all="Alles wat nog komt" />
      {comingUses(booking.uses, now).length > 1 && (
        <Checkbox state={state} name="andLater" label="Ook alle keren daarna" required />
      )}
      <TextField
        state={state}
        name="reason"
        label="Reden"
        hint={
          booking.contactEmail === null
            ? 'Er is geen e-mailadres: bel zelf.'
            : 'De boeker krijgt een mail met deze reden.'
        }
        maxlength={300}
        required
      />
      <Actions>
        <Button kind="danger">Annuleer</Button>
      </Actions>
    </Form>
  </Card>
);
