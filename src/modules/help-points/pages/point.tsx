import { z } from 'zod';
import { can } from '#kernel/access.ts';
import { later } from '#kernel/clock-times.ts';
import { type Day, formatDay, today } from '#kernel/days.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { subjectNotesOf } from '#kernel/subject-notes.ts';
import { Badge } from '#ui/badge.tsx';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { DateField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { SubjectNotice } from '#ui/subject-notice.tsx';
import { addHour } from '../commands/add-hour.ts';
import { closePoint } from '../commands/close-point.ts';
import { HELP_LANGUAGES, type HelpLanguage, POINT_KINDS } from '../kinds.ts';
import { helpPointTexts } from '../messages.ts';
import { DAYS_AHEAD } from '../plan-ahead.ts';
import { listConsultationHours } from '../sql/consultation-hours.ts';
import { type Point, scopeOf } from '../sql/points.ts';
import { listWeeklyHours } from '../sql/weekly-hours.ts';
import { weeklyText, whereText } from '../words.ts';
import { HourTable } from './hour-table.tsx';
import { pointAt } from './load.ts';
import { MomentFields, momentFields, readMoment } from './moment-fields.tsx';

const extraForm = defineForm(z.object({ ...momentFields, _key: field.key() }));
const closingForm = defineForm(
  z.object({ closedOn: field.optionalDay(), version: field.version(), _key: field.key() }),
);

const DAY_MINUTES = 24 * 60;
const DAYS_BACK = 28;

type Loaded = Awaited<ReturnType<typeof load>>;
const load = (c: Request) =>
  read(c, async (ctx) => {
    const point = await pointAt(c, ctx, 'help-points:read');
    const day = today(ctx.now);
    const from = later(ctx.now, -DAYS_BACK * DAY_MINUTES);
    const until = later(ctx.now, (DAYS_AHEAD + 1) * DAY_MINUTES);
    const hours = await listConsultationHours(ctx.tx, { pointIds: [point.id], from, until });
    return {
      ...{ point, day, rules: await listWeeklyHours(ctx.tx, [point.id], day) },
      coming: hours.filter(({ endsAt }) => endsAt > ctx.now),
      past: hours.filter(({ endsAt }) => endsAt <= ctx.now).toReversed(),
      mayEdit: can(ctx.actor, 'help-points:edit', scopeOf(point)),
      mayHold: can(ctx.actor, 'help-points:hold', scopeOf(point)),
      notes: await subjectNotesOf(ctx, c.var.modules, { subject: 'help-points.point', id: point.id }),
    };
  });

/** A point: what it is, when it is open, what comes and what was. */
export async function pointPage(c: Request) {
  return show(c, await load(c));
}

/** Plans an extra consultation hour. */
export async function addHourAction(c: Request) {
  const loaded = await load(c);
  const data = extraForm.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { extra: data.state });
  const moment = readMoment(data.values);
  if ('name' in moment) return show(c, loaded, { extra: withError(data.state, moment.name, moment.text) });
  const outcome = await submit(
    c,
    data.values,
    (ctx) => addHour(ctx, { pointId: loaded.point.id, way: data.values.way, ...moment }),
    () => savedAt(`/werk/informatiepunten/${loaded.point.id}`),
  );
  if (outcome.ok) return outcome.response;
  return show(c, loaded, { extra: withError(data.state, 'day', textOf(helpPointTexts, outcome.refusal)) });
}

/** Closes the point from a day on, or opens it again when none is filled in. */
export async function closePointAction(c: Request) {
  const loaded = await load(c);
  const data = closingForm.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { closing: data.state });
  const { closedOn, version } = data.values;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => closePoint(ctx, { id: loaded.point.id, version, closedOn }),
    ({ id }) => savedAt(`/werk/informatiepunten/${id}`),
  );
  if (outcome.ok) return outcome.response;
  return show(c, await load(c), {
    closing: withError(data.state, 'closedOn', textOf(helpPointTexts, outcome.refusal)),
  });
}

type Shown = { extra?: typeof extraForm.empty; closing?: typeof closingForm.empty };

function show(c: Request, loaded: Loaded, shown: Shown = {}) {
  const { point, mayEdit } = loaded;
  return respond(
    c,
    'work',
    point.name,
    <>
      <PageHead
        title={point.name}
        kicker={POINT_KINDS[point.kind]}
        lead={whereText(point)}
        breadcrumbs={[{ href: '/werk/informatiepunten', label: 'Informatiepunten' }]}
        actions={
          mayEdit && (
            <>
              <ButtonLink href={`/werk/informatiepunten/${point.id}/bewerken`}>Bewerk</ButtonLink>
              <ButtonLink href={`/werk/informatiepunten/${point.id}/tijden`} kind="secondary">
                Vaste tijden
              </ButtonLink>
              <ButtonLink href={`/werk/informatiepunten/${point.id}/bezetting`} kind="secondary">
                Bezetting
              </ButtonLink>
            </>
          )
        }
      />
      <SavedNotice c={c} />
      {loaded.notes.map((note) => (
        <SubjectNotice {...note} />
      ))}
      <ErrorSummary state={shown.extra ?? shown.closing ?? extraForm.empty} />
      <Columns aside={<Aside loaded={loaded} shown={shown} />}>
        <HourTable
          caption="Komende spreekuren"
          hours={loaded.coming}
          isOver={false}
          empty={{ title: 'Niets gepland', text: 'Zet de vaste tijden erin, of plan een extra spreekuur.' }}
        />
        <HourTable
          caption="Afgelopen vier weken"
          hours={loaded.past}
          isOver
          empty={{ title: 'Geen spreekuren', text: 'In de afgelopen vier weken was hier niets.' }}
        />
      </Columns>
    </>,
    Object.keys(shown).length > 0 ? 422 : 200,
  );
}

const Aside = ({ loaded, shown }: { loaded: Loaded; shown: Shown }) => (
  <>
    <Card title="Over dit punt">
      <Facts loaded={loaded} />
    </Card>
    {loaded.mayHold && (
      <Card title="Extra spreekuur">
        <Form action={`/werk/informatiepunten/${loaded.point.id}/spreekuren`}>
          <MomentFields state={shown.extra ?? extraForm.filled({ way: 'walk-in' })} />
          <Actions>
            <Button kind="secondary">Plan dit spreekuur</Button>
          </Actions>
        </Form>
      </Card>
    )}
    {loaded.mayEdit && <Closing point={loaded.point} state={shown.closing} />}
  </>
);

const Facts = ({ loaded: { point, rules, day } }: { loaded: Loaded }) => (
  <DescriptionList
    items={[
      { term: 'Vaste tijden', details: <Rules rules={rules} day={day} /> },
      { term: 'Op afspraak', details: point.byAppointment ? 'ja' : 'nee' },
      { term: 'Talen', details: point.languages.map((tag) => HELP_LANGUAGES[tag as HelpLanguage] ?? tag).join(', ') },
      ...(point.summary ? [{ term: 'Waarvoor', details: point.summary }] : []),
      ...(point.partners ? [{ term: 'Helpt mee', details: point.partners }] : []),
      { term: 'Eerste dag', details: formatDay(point.openedOn) },
      ...(point.closedOn ? [{ term: 'Gesloten vanaf', details: formatDay(point.closedOn) }] : []),
    ]}
  />
);

const Rules = ({ rules, day }: { rules: Loaded['rules']; day: Day }) => (
  <>
    {rules.length === 0 && 'geen'}
    {rules.map((rule) => (
      <p>
        {weeklyText(rule)} {rule.way === 'appointment' && <Badge>op afspraak</Badge>}
        {rule.startsOn > day && ` vanaf ${formatDay(rule.startsOn)}`}
        {rule.endsBefore && ` tot ${formatDay(rule.endsBefore)}`}
      </p>
    ))}
  </>
);

const Closing = ({ point, state }: { point: Point; state: typeof closingForm.empty | undefined }) => {
  const filled = state ?? closingForm.filled({ closedOn: point.closedOn ?? '', version: String(point.version) });
  return (
    <Card title="Sluiten">
      <p>Wat geweest is, blijft staan. Wat vanaf die dag gepland is, gaat niet door. Leeg: het gaat door.</p>
      <Form
        action={`/werk/informatiepunten/${point.id}/sluiting`}
        confirm="Spreekuren vanaf die dag gaan niet door. Doorgaan?"
      >
        <HiddenField state={filled} name="version" />
        <DateField state={filled} name="closedOn" label="Eerste dag dat het er niet meer is" />
        <Actions>
          <Button kind="secondary">Bewaar</Button>
        </Actions>
      </Form>
    </Card>
  );
};
