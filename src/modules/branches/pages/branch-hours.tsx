import { z } from 'zod';
import { requirePermission } from '#kernel/access.ts';
import { today } from '#kernel/days.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { found, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DateField, TextField } from '#ui/field.tsx';
import { ErrorSummary, FieldGroup, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { type OpenBranch, withHours } from '../branches.ts';
import { setRegularWeek } from '../commands/set-regular-week.ts';
import { WEEKDAYS, type WeekSpan, writeSpans } from '../hours.ts';
import { branchTexts } from '../messages.ts';
import { findBranch } from '../sql/branches.ts';
import { branchField } from './fields.ts';

type Weekday = (typeof WEEKDAYS)[number];
type WeekName = `${Weekday}-met` | `${Weekday}-zonder`;

const form = defineForm(
  z.object({
    ...(Object.fromEntries(
      WEEKDAYS.flatMap((day) => [
        [`${day}-met`, branchField.spans(true)],
        [`${day}-zonder`, branchField.spans(false)],
      ]),
    ) as Record<WeekName, ReturnType<typeof branchField.spans>>),
    asOf: field.day(),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;
type Values = Extract<ReturnType<typeof form.parse>, { ok: true }>['values'];

const labels: Partial<Record<keyof State['raw'], string>> = Object.fromEntries(
  WEEKDAYS.flatMap((day) => [
    [`${day}-met`, `${capital(day)}, met personeel`],
    [`${day}-zonder`, `${capital(day)}, zonder personeel`],
  ]),
);

/** The regular week of a branch, to change. */
export async function weekPage(c: Request) {
  const branch = await load(c);
  return respond(c, 'work', titleOf(branch), <WeekForm branch={branch} state={filledFrom(branch, c)} />);
}

/** Saves the regular week. */
export async function setWeekAction(c: Request) {
  const branch = await load(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return respond(c, 'work', titleOf(branch), <WeekForm branch={branch} state={data.state} />, 422);
  const { version, asOf, _key } = data.values;
  const week = weekOf(data.values);
  const outcome = await submit(
    c,
    { _key },
    (ctx) => setRegularWeek(ctx, { id: branch.id, version, asOf, week }),
    ({ slug }) => `/werk/vestigingen/${slug}`,
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  if (refusal.code === 'overlapping-hours') {
    const state = withError(
      data.state,
      `${WEEKDAYS[refusal.weekday - 1] ?? 'maandag'}-met`,
      textOf(branchTexts, refusal),
    );
    return respond(c, 'work', titleOf(branch), <WeekForm branch={branch} state={state} />, 422);
  }
  const current = await load(c);
  const saved = filledFrom(current, c).raw;
  return respond(
    c,
    'work',
    titleOf(current),
    <WeekForm branch={current} state={withVersion(data.state, current.version)} saved={saved} />,
    409,
  );
}

const load = (c: Request): Promise<OpenBranch> =>
  read(c, async ({ tx, actor, now }) => {
    const branch = found(await findBranch(tx, c.req.param('slug') ?? ''), 'branch');
    requirePermission(actor, 'branches:edit-hours', { municipality: branch.municipalityCode, branchId: branch.id });
    const [open] = await withHours(tx, [branch], today(now));
    return found(open, 'branch');
  });

const titleOf = ({ name }: OpenBranch): string => `Openingstijden van ${name}`;

const weekOf = (values: Values): WeekSpan[] =>
  WEEKDAYS.flatMap((day, index) =>
    [...values[`${day}-met`], ...values[`${day}-zonder`]].map((span) => ({ ...span, weekday: index + 1 })),
  );

function filledFrom({ week, hoursAsOf, version }: OpenBranch, c: Request): State {
  const written = (index: number, staffed: boolean) =>
    writeSpans(week.filter((span) => span.weekday === index + 1 && span.staffed === staffed));
  return form.filled({
    ...Object.fromEntries(
      WEEKDAYS.flatMap((day, index) => [
        [`${day}-met`, written(index, true)],
        [`${day}-zonder`, written(index, false)],
      ]),
    ),
    asOf: hoursAsOf ?? today(c.var.now()),
    version: String(version),
  });
}

const WeekForm = ({ branch, state, saved }: { branch: OpenBranch; state: State; saved?: State['raw'] }) => (
  <>
    <PageHead
      title={titleOf(branch)}
      lead="De gewone week. Uren met en zonder personeel staan apart, want de wet en het CBS rekenen alleen met de uren met personeel."
      breadcrumbs={[
        { href: '/werk/vestigingen', label: 'Vestigingen' },
        { href: `/werk/vestigingen/${branch.slug}`, label: branch.name },
      ]}
    />
    <StaleNotice labels={labels} saved={saved} typed={state.raw} />
    <Card>
      <Form>
        <ErrorSummary state={state} />
        <HiddenField state={state} name="version" />
        <p class="hint">
          Typ tijden zoals 10.00-12.30, 13.30-17.00. Laat een dag leeg als er niemand is of als de deur dicht is.
        </p>
        {WEEKDAYS.map((day) => (
          <FieldGroup legend={capital(day)}>
            <FieldRow>
              <TextField state={state} name={`${day}-met`} label="Met personeel" />
              <TextField state={state} name={`${day}-zonder`} label="Zonder personeel" />
            </FieldRow>
          </FieldGroup>
        ))}
        <DateField state={state} name="asOf" label="Deze week geldt sinds" required />
        <Actions>
          <Button>Bewaar openingstijden</Button>
          <a href={`/werk/vestigingen/${branch.slug}`}>Annuleer</a>
        </Actions>
      </Form>
    </Card>
  </>
);

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
