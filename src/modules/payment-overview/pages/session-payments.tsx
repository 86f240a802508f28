import { z } from 'zod';
import { formatInstant } from '#kernel/days.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { formatCents } from '#kernel/money.ts';
import { textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Form, HiddenField } from '#ui/form.tsx';
import { Money } from '#ui/money.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { mayDo, openCentsOf, requireNear, takePayment } from '../../payments/index.ts';
import { findSession } from '../../programme/index.ts';
import { listForSession, listSubjects } from '../../registrations/index.ts';
import { takeTexts } from '../messages.ts';

const form = defineForm(
  z.object({
    registrationId: field.text('Kies een aanmelding').refine(isId, { error: 'Kies een aanmelding' }),
    means: field.oneOf(['cash', 'card'], 'Kies contant of pin'),
    _key: field.key(),
  }),
);

type Row = Awaited<ReturnType<typeof listForSession>>[number] & { readonly openCents: number };
type Subject = Awaited<ReturnType<typeof listSubjects>>[number];
type Loaded = { readonly subject: Subject; readonly rows: readonly Row[]; readonly mayTake: boolean };

const load = (c: Request): Promise<Loaded> =>
  read(c, async (ctx) => {
    const session = found(await findSession(ctx.tx, idParam(c)), 'session');
    const [subject] = await listSubjects(ctx.tx, [session.id], ctx.now);
    requireNear(ctx, 'payments:read', found(subject, 'subject'));
    const households = await listForSession(ctx.tx, session);
    const open = await openCentsOf(ctx.tx, households);
    const rows = households.map((household) => ({ ...household, openCents: open.get(household.id) ?? 0 }));
    const here = found(subject, 'subject');
    return { subject: here, rows: rows.filter(isShown), mayTake: mayDo(ctx, 'payments:take', here) };
  });

/** Who has something to pay; whoever cancelled had it back, or waits for it on the list of refunds. */
const isShown = ({ state, centsDue }: Row): boolean => centsDue > 0 && (state === 'placed' || state === 'reserved');

/** Who of a session has paid, and who has not. */
export const sessionPaymentsPage = async (c: Request) => show(c, await load(c));

/** Takes what a household still has to pay. */
export async function takeAction(c: Request) {
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, await load(c), Object.values(data.state.errors).join(' '));
  const { registrationId, means, _key } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => takePayment(ctx, { registrationId, means }),
    () => c.req.path,
  );
  if (outcome.ok) return outcome.response;
  return show(c, await load(c), textOf(takeTexts, outcome.refusal));
}

function show(c: Request, { subject, rows, mayTake }: Loaded, refusal?: string) {
  const open = rows.reduce((sum, { openCents }) => sum + openCents, 0);
  return respond(
    c,
    'work',
    `Betalingen, ${subject.title}`,
    <>
      <PageHead
        title="Betalingen"
        kicker={subject.title}
        lead={subject.beginsAt ? formatInstant(subject.beginsAt) : undefined}
        breadcrumbs={[
          { href: `/werk/programma/${subject.activityId}`, label: subject.title },
          { href: `/werk/bijeenkomsten/${idParam(c)}`, label: 'Bijeenkomst' },
        ]}
      />
      {refusal && <Alert kind="error">{refusal}</Alert>}
      <p>{open > 0 ? `Nog te betalen: ${formatCents(open)}` : 'Iedereen heeft betaald.'}</p>
      <DataTable
        caption="Wie wat betaalt"
        captionHidden
        rows={rows}
        columns={[
          { key: 'name', header: 'Naam', rowHeader: true, cell: nameOf },
          { key: 'persons', header: 'Personen', align: 'end', cell: ({ persons }) => persons },
          { key: 'due', header: 'Bedrag', align: 'end', cell: ({ centsDue }) => <Money cents={centsDue} /> },
          { key: 'open', header: 'Nog te betalen', align: 'end', cell: ({ openCents }) => <Money cents={openCents} /> },
          { key: 'take', header: 'Aannemen', cell: (row) => <Take row={row} mayTake={mayTake} /> },
        ]}
        empty={{ title: 'Niets te betalen', text: 'Niemand hoeft voor deze bijeenkomst te betalen.' }}
      />
    </>,
    refusal === undefined ? 200 : 422,
  );
}

const nameOf = ({ name }: Row): string => name || 'zonder naam';

const Take = ({ row, mayTake }: { row: Row; mayTake: boolean }) => {
  if (row.openCents <= 0) return <>Betaald</>;
  if (!mayTake) return <>Nog niet betaald</>;
  return (
    <Form>
      <HiddenField name="registrationId" value={row.id} />
      <Actions>
        <Button small kind="secondary" name="means" value="cash">
          Contant<span class="visually-hidden"> van {nameOf(row)}</span>
        </Button>
        <Button small kind="secondary" name="means" value="card">
          Pin<span class="visually-hidden"> van {nameOf(row)}</span>
        </Button>
      </Actions>
    </Form>
  );
};
