import { z } from 'zod';
import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Checkbox, CheckboxGroup, type Choice, choicesOf, Select } from '#ui/choice-field.tsx';
import { DateField, TextArea, TextField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { savedAt } from '#ui/saved-notice.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { branchesFor } from '../../branches/index.ts';
import { listPlaces } from '../../places/index.ts';
import { savePoint } from '../commands/save-point.ts';
import { HELP_LANGUAGES, type HelpLanguage, POINT_KINDS, type PointKind } from '../kinds.ts';
import { helpPointTexts } from '../messages.ts';
import type { Point } from '../sql/points.ts';
import type { Where } from '../where.ts';
import { pointAt } from './load.ts';

const form = defineForm(
  z.object({
    name: field.text('Vul een naam in, zoals Informatiepunt Dalen', 100),
    kind: field.oneOf(Object.keys(POINT_KINDS) as PointKind[], 'Kies een soort'),
    where: field.text('Kies waar het is'),
    summary: field.optionalText(300),
    partners: field.optionalText(200),
    languages: field.someOf(Object.keys(HELP_LANGUAGES) as HelpLanguage[], 'Kies minstens één taal'),
    byAppointment: field.ticked(),
    openedOn: field.day(),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;
type Values = Extract<ReturnType<typeof form.parse>, { ok: true }>['values'];

const LABELS = {
  name: 'Naam',
  kind: 'Soort',
  where: 'Waar',
  summary: 'Waarvoor kun je hier terecht',
  partners: 'Wie helpt er mee',
  languages: 'Talen waarin iemand kan helpen',
  byAppointment: 'Je kunt ook een afspraak maken, buiten de spreekuren',
  openedOn: 'Eerste dag',
} as const;

/** An empty form for a new point. */
export const newPointPage = (c: Request) =>
  respondForm(c, { state: form.filled({ kind: 'government', languages: 'nl', byAppointment: 'on' }) });

/** The form with what is known of the point. */
export async function editPointPage(c: Request) {
  const point = await read(c, (ctx) => pointAt(c, ctx, 'help-points:edit'));
  return respondForm(c, { point, state: filledFrom(point) });
}

export const addPointAction = (c: Request) => save(c);

/** Saves the point; after a change by somebody else the form comes back with the differences. */
export async function editPointAction(c: Request) {
  return save(c, await read(c, (ctx) => pointAt(c, ctx, 'help-points:edit')));
}

async function save(c: Request, point?: Point) {
  const data = form.parse(await c.req.formData());
  if (!data.ok) return respondForm(c, { point, state: data.state }, 422);
  const where = whereOf(data.values.where);
  if (!where) return respondForm(c, { point, state: withError(data.state, 'where', 'Kies waar het is') }, 422);
  const existing = point && { id: point.id, version: data.values.version };
  const outcome = await submit(
    c,
    data.values,
    (ctx) => savePoint(ctx, { details: detailsOf(data.values), where, ...(existing && { existing }) }),
    ({ id }) => savedAt(`/werk/informatiepunten/${id}`),
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  if (refusal.code !== 'stale') {
    const name = refusal.code === 'name-taken' ? 'name' : 'openedOn';
    return respondForm(c, { point, state: withError(data.state, name, textOf(helpPointTexts, refusal)) }, 422);
  }
  const now = await read(c, (ctx) => pointAt(c, ctx, 'help-points:edit'));
  return respondForm(c, { point: now, state: withVersion(data.state, now.version), saved: filledFrom(now).raw }, 409);
}

const detailsOf = ({ name, kind, summary, partners, languages, byAppointment, openedOn }: Values) => ({
  ...{ name, kind, languages, byAppointment, openedOn },
  summary: summary ?? '',
  partners: partners ?? '',
});

const AT = /^(branch|place):([0-9a-f-]{36})$/;

function whereOf(chosen: string): Where | undefined {
  const [, kind, id] = AT.exec(chosen) ?? [];
  if (id === undefined) return undefined;
  return kind === 'branch' ? { branchId: id } : { placeId: id };
}

const filledFrom = (point: Point): State =>
  form.filled({
    ...point,
    where: chosenOf(point),
    languages: point.languages.join(','),
    byAppointment: point.byAppointment ? 'on' : '',
    version: String(point.version),
  });

const chosenOf = ({ branchId, placeId }: Point): string => (branchId ? `branch:${branchId}` : `place:${placeId}`);

/** The branches and places where this user may open a point; where it is now stays a choice. */
async function placesFor(ctx: Ctx, point: Point | undefined): Promise<Choice[]> {
  const branches = await branchesFor(ctx, 'help-points:edit');
  const places = await listPlaces(ctx.tx, { kinds: OUTSIDE });
  const choices = [
    ...branches.map(({ id, name }) => ({ value: `branch:${id}`, label: name })),
    ...places
      .filter(({ municipalityCode }) => can(ctx.actor, 'help-points:edit', { municipality: municipalityCode }))
      .map(({ id, name, town }) => ({ value: `place:${id}`, label: name.includes(town) ? name : `${name}, ${town}` })),
  ];
  const isThere = !point || choices.some(({ value }) => value === chosenOf(point));
  return isThere ? choices : [...choices, { value: chosenOf(point), label: point.whereName }];
}

const OUTSIDE = [
  'village-hall',
  'community-centre',
  'gp-practice',
  'neighbourhood-point',
  'care-home',
  'other-outside-place',
] as const;

type Shown = { state: State; point?: Point | undefined; saved?: State['raw'] };

async function respondForm(c: Request, shown: Shown, status: 200 | 409 | 422 = 200) {
  const places = await read(c, (ctx) => placesFor(ctx, shown.point));
  const title = shown.point ? `${shown.point.name} bewerken` : 'Nieuw informatiepunt';
  return respond(c, 'work', title, <PointForm {...shown} title={title} places={places} />, status);
}

type FormProps = Shown & { title: string; places: readonly Choice[] };

const PointForm = ({ title, state, point, saved, places }: FormProps) => (
  <>
    <PageHead
      title={title}
      breadcrumbs={[
        { href: '/werk/informatiepunten', label: 'Informatiepunten' },
        ...(point ? [{ href: `/werk/informatiepunten/${point.id}`, label: point.name }] : []),
      ]}
    />
    <StaleNotice labels={LABELS} saved={saved} typed={state.raw} />
    <Card>
      <Form>
        <ErrorSummary state={state} />
        <HiddenField state={state} name="version" />
        <TextField
          state={state}
          name="name"
          label={LABELS.name}
          hint="Zo staat het op de site, met de plaats erbij"
          required
        />
        <Select state={state} name="kind" label={LABELS.kind} choices={choicesOf(POINT_KINDS)} required />
        <Select
          state={state}
          name="where"
          label={LABELS.where}
          hint="Een dorpshuis, huisartsenpraktijk of andere plek voeg je toe bij Scholen en andere plekken"
          choices={places}
          required
        />
        <TextArea
          state={state}
          name="summary"
          label={LABELS.summary}
          hint="Inwoners lezen dit. Schrijf korte zinnen, zonder namen van mensen"
        />
        <TextField state={state} name="partners" label={LABELS.partners} hint="Zoals SeniorWeb of het sociaal team" />
        <CheckboxGroup
          state={state}
          name="languages"
          label={LABELS.languages}
          choices={choicesOf(HELP_LANGUAGES)}
          inline
          required
        />
        <Checkbox state={state} name="byAppointment" label={LABELS.byAppointment} required />
        <DateField state={state} name="openedOn" label={LABELS.openedOn} required />
        <Actions>
          <Button>Bewaar</Button>
          <a href={point ? `/werk/informatiepunten/${point.id}` : '/werk/informatiepunten'}>Annuleer</a>
        </Actions>
      </Form>
    </Card>
  </>
);
