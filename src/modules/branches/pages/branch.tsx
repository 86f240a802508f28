import { z } from 'zod';
import { can, requirePermission, type Scope } from '#kernel/access.ts';
import { asDay, formatDay, today } from '#kernel/days.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { DateField, TextField } from '#ui/field.tsx';
import { ErrorSummary, FieldRow, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { derivedTypes, knownMinutes, type OpenBranch, withHours } from '../branches.ts';
import { addException } from '../commands/add-exception.ts';
import { withdrawException } from '../commands/withdraw-exception.ts';
import { CORE_FUNCTIONS, FACILITIES } from '../facilities.ts';
import { formatHours, formatSpans, type OpeningException } from '../hours.ts';
import { branchTexts } from '../messages.ts';
import { type SizeClass, sizeClassLabels } from '../size-classes.ts';
import { findBranch } from '../sql/branches.ts';
import { branchField } from './fields.ts';
import { periodOf } from './period.ts';
import { RegularWeek } from './week-table.tsx';

const form = defineForm(
  z.object({
    firstDay: field.day(),
    lastDay: field.optionalDay(),
    reason: field.text('Vul de reden in, zoals bezoekers die lezen', 200),
    staffed: branchField.spans(true),
    unstaffed: branchField.spans(false),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

/** One branch for staff: what is known, its week, its exceptions, and what it is by each rule set. */
export async function branchPage(c: Request) {
  return respondBranch(c, form.empty);
}

/** Announces a closure or other hours. */
export async function addExceptionAction(c: Request) {
  const branch = await load(c);
  requirePermission(c.var.actor, 'branches:edit-hours', scopeOf(branch));
  const data = form.parse(await c.req.formData());
  if (!data.ok) return respondBranch(c, data.state, 422);
  const { firstDay, lastDay, reason, staffed, unstaffed, _key } = data.values;
  const exception = {
    branchId: branch.id,
    firstDay,
    lastDay: lastDay ?? firstDay,
    reason,
    spans: [...staffed, ...unstaffed],
  };
  const outcome = await submit(
    c,
    { _key },
    (ctx) => addException(ctx, exception),
    ({ slug }) => `/werk/vestigingen/${slug}`,
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  const place = {
    'ends-before-it-begins': 'lastDay',
    'day-taken': 'firstDay',
    'overlapping-spans': 'staffed',
  } as const;
  return respondBranch(c, withError(data.state, place[refusal.code], textOf(branchTexts, refusal)), 422);
}

/** Takes an exception back. */
export async function withdrawExceptionAction(c: Request) {
  const branch = await load(c);
  const outcome = await submit(
    c,
    {},
    (ctx) => withdrawException(ctx, { branchId: branch.id, exceptionId: idParam(c) }),
    ({ slug }) => `/werk/vestigingen/${slug}`,
  );
  if (!outcome.ok) throw new Error('withdrawException never refuses');
  return outcome.response;
}

const load = (c: Request): Promise<OpenBranch> =>
  read(c, async ({ tx, now }) => {
    const branch = found(await findBranch(tx, c.req.param('slug') ?? ''), 'branch');
    const [open] = await withHours(tx, [branch], today(now));
    return found(open, 'branch');
  });

const scopeOf = (branch: OpenBranch): Scope => ({ municipality: branch.municipalityCode, branchId: branch.id });

async function respondBranch(c: Request, state: State, status: 200 | 422 = 200) {
  const branch = await load(c);
  const scope = scopeOf(branch);
  const may = {
    edit: can(c.var.actor, 'branches:edit', scope),
    hours: can(c.var.actor, 'branches:edit-hours', scope),
  };
  return respond(
    c,
    'work',
    branch.name,
    <>
      <PageHead
        title={branch.name}
        kicker={sizeClassLabels[branch.sizeClass as SizeClass]}
        breadcrumbs={[{ href: '/werk/vestigingen', label: 'Vestigingen' }]}
        actions={
          <>
            <a href={`/vestigingen/${branch.slug}`}>Bekijk als bezoeker</a>
            {may.edit && (
              <ButtonLink href={`/werk/vestigingen/${branch.slug}/bewerken`} kind="secondary" icon="edit">
                Bewerk
              </ButtonLink>
            )}
          </>
        }
      />
      <Columns aside={<Types branch={branch} />}>
        <Hours branch={branch} mayEdit={may.hours} today={today(c.var.now())} />
        <Exceptions branch={branch} mayEdit={may.hours} />
        {may.hours && <ExceptionForm branch={branch} state={state} />}
        <Known branch={branch} />
      </Columns>
    </>,
    status,
  );
}

const Types = ({ branch }: { branch: OpenBranch }) => {
  const minutes = knownMinutes(branch);
  return (
    <Card title="Soort locatie">
      <p class="hint">Afgeleid uit de uren met personeel en de collectie; niemand typt dit in.</p>
      <DescriptionList
        items={[
          { term: 'Uren met personeel', details: minutes && `${formatHours(minutes.staffed)} per week` },
          { term: 'Uren open', details: minutes && `${formatHours(minutes.total)} per week` },
          { term: 'Collectie', details: branch.hasCollection ? 'ja' : 'nee, alleen afhalen' },
        ]}
      />
      {derivedTypes(branch).map(({ ruleSet, source, note, type }) => (
        <div>
          <p>
            {ruleSet}: <strong>{type}</strong>
          </p>
          <p class="hint">
            {note} Bron: {source}.
          </p>
        </div>
      ))}
    </Card>
  );
};

const Hours = ({ branch, mayEdit, today }: { branch: OpenBranch; mayEdit: boolean; today: string }) => (
  <Card
    title="Gewone week"
    footer={mayEdit && <a href={`/werk/vestigingen/${branch.slug}/openingstijden`}>Wijzig de openingstijden</a>}
  >
    {branch.hoursAsOf === null ? (
      <p>De openingstijden zijn onbekend.</p>
    ) : (
      <>
        <RegularWeek week={branch.week} day={asDay(today)} />
        <p class="hint">Geldt sinds {formatDay(asDay(branch.hoursAsOf))}.</p>
      </>
    )}
  </Card>
);

const Exceptions = ({ branch, mayEdit }: { branch: OpenBranch; mayEdit: boolean }) => (
  <DataTable
    caption="Uitzonderingen"
    rows={branch.exceptions}
    columns={[
      { key: 'days', header: 'Wanneer', rowHeader: true, cell: periodOf },
      { key: 'hours', header: 'Open', cell: ({ spans }) => formatSpans(spans) },
      { key: 'reason', header: 'Reden', cell: ({ reason }) => reason },
      ...(mayEdit
        ? [
            {
              key: 'withdraw',
              header: 'Actie',
              nowrap: true,
              cell: (row: OpeningException) => <Withdrawal branch={branch} exception={row} />,
            },
          ]
        : []),
    ]}
    empty={{ title: 'Geen uitzonderingen', text: 'De komende tijd geldt de gewone week.' }}
  />
);

const Withdrawal = ({ branch, exception }: { branch: OpenBranch; exception: OpeningException }) => (
  <form method="post" action={`/werk/vestigingen/${branch.slug}/uitzonderingen/${exception.id}/intrekking`}>
    <Button kind="quiet" small confirm={`De uitzondering "${exception.reason}" intrekken?`}>
      Trek in
    </Button>
  </form>
);

const ExceptionForm = ({ branch, state }: { branch: OpenBranch; state: State }) => (
  <Card title="Dicht of andere tijden melden">
    <Form action={`/werk/vestigingen/${branch.slug}/uitzonderingen`}>
      <ErrorSummary state={state} />
      <FieldRow>
        <DateField state={state} name="firstDay" label="Eerste dag" required />
        <DateField state={state} name="lastDay" label="Laatste dag" hint="Leeg: alleen die ene dag" />
      </FieldRow>
      <TextField
        state={state}
        name="reason"
        label="Reden"
        hint="Bezoekers lezen dit, bijvoorbeeld: Tweede Kerstdag"
        required
      />
      <FieldRow>
        <TextField state={state} name="staffed" label="Tijden met personeel" hint="Zoals 10.00-12.30. Leeg: dicht" />
        <TextField state={state} name="unstaffed" label="Tijden zonder personeel" />
      </FieldRow>
      <Actions>
        <Button>Meld</Button>
      </Actions>
    </Form>
  </Card>
);

const Known = ({ branch }: { branch: OpenBranch }) => (
  <Card title="Gegevens">
    <DescriptionList
      items={[
        { term: 'Adres', details: `${branch.street}, ${branch.postcode} ${branch.town}` },
        { term: 'Klasse voor het tarief', details: sizeClassLabels[branch.sizeClass as SizeClass] },
        ...(branch.sizeClassNote ? [{ term: 'Toelichting', details: branch.sizeClassNote }] : []),
        {
          term: 'Kernfuncties',
          details:
            CORE_FUNCTIONS.filter(({ id }) => branch.coreFunctions.includes(id))
              .map(({ label }) => label)
              .join(', ') || 'geen',
        },
        {
          term: 'Voorzieningen',
          details:
            FACILITIES.filter(({ id }) => branch.facilities.includes(id))
              .map(({ label }) => label)
              .join(', ') || 'geen genoemd',
        },
        ...(branch.openedOn ? [{ term: 'Open vanaf', details: formatDay(asDay(branch.openedOn)) }] : []),
        ...(branch.closedOn ? [{ term: 'Gesloten vanaf', details: formatDay(asDay(branch.closedOn)) }] : []),
      ]}
    />
  </Card>
);
