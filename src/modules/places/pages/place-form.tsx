import { z } from 'zod';
import { requirePermission } from '#kernel/access.ts';
import { schoolYearOf, today } from '#kernel/days.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Checkbox, Select } from '#ui/choice-field.tsx';
import { NumberField, TextField } from '#ui/field.tsx';
import { ErrorSummary, FieldGroup, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { listMunicipalities, type Municipality } from '../../organisation/index.ts';
import { archivePlace } from '../commands/archive-place.ts';
import { savePlace } from '../commands/save-place.ts';
import { isSchool, PLACE_KINDS, type PlaceKind, REGISTERS, type Register } from '../domain.ts';
import { findPlace, listPupils, type Place, type PupilCount } from '../sql.ts';

/** The number of a school with the ministry: `12AB`, with two digits more for one of its locations. */
const optionalBrin = field
  .optionalText()
  .transform((value) => value?.toUpperCase() ?? null)
  .refine((value) => value === null || /^\d{2}[A-Z]{2}(\d{2})?$/.test(value), {
    error: 'Vul een BRIN in, zoals 12AB of 12AB01',
  });
const pupils = () => field.optionalWholeNumber({ max: 10_000 });
const form = defineForm(
  z.object({
    kind: field.oneOf(Object.keys(PLACE_KINDS) as PlaceKind[], 'Kies een soort'),
    name: field.text('Vul de naam in', 100),
    municipalityCode: field.text('Kies een gemeente'),
    street: field.optionalText(100),
    postcode: field.optionalPostcode(),
    town: field.text('Vul de plaats in', 100),
    takesPart: field.ticked(),
    brin: optionalBrin,
    pupils0: pupils(),
    pupils1: pupils(),
    pupils2: pupils(),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;
type Values = Extract<ReturnType<typeof form.parse>, { ok: true }>['values'];
const PUPIL_FIELDS = ['pupils0', 'pupils1', 'pupils2'] as const;

/** The register that the address names. */
export const registerOf = (c: Request): Register =>
  found(
    REGISTERS.find(({ slug }) => slug === c.req.param('register')),
    'register',
  );

/** An empty form for a new place in this register. */
export function newPlacePage(c: Request) {
  const [kind] = registerOf(c).kinds;
  return respondForm(c, { state: form.filled({ kind: kind ?? '' }) });
}

export async function addPlaceAction(c: Request) {
  const register = registerOf(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return respondForm(c, { state: data.state }, 422);
  const entry = { details: detailsOf(data.values, register), pupils: pupilsIn(data.values, yearsOf(c)) };
  const outcome = await submit(
    c,
    data.values,
    (ctx) => savePlace(ctx, entry),
    () => `/werk/plekken/${register.slug}`,
  );
  if (!outcome.ok) throw new Error('a new place is never stale');
  return outcome.response;
}

/** The form with what is known of the place. */
export async function editPlacePage(c: Request) {
  const { place, counts } = await load(c);
  return respondForm(c, { place, state: filledFrom(place, counts, yearsOf(c)) });
}

/** Saves the place; after a change by somebody else the form comes back with the differences. */
export async function editPlaceAction(c: Request) {
  const register = registerOf(c);
  const { place } = await load(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return respondForm(c, { place, state: data.state }, 422);
  const existing = { id: place.id, version: data.values.version };
  const entry = { details: detailsOf(data.values, register), existing, pupils: pupilsIn(data.values, yearsOf(c)) };
  const outcome = await submit(
    c,
    data.values,
    (ctx) => savePlace(ctx, entry),
    () => `/werk/plekken/${register.slug}`,
  );
  if (outcome.ok) return outcome.response;
  const now = await load(c);
  const saved = filledFrom(now.place, now.counts, yearsOf(c)).raw;
  return respondForm(c, { place: now.place, state: withVersion(data.state, now.place.version), saved }, 409);
}

/** Puts a place in the archive or takes it out. */
export async function archivePlaceAction(c: Request) {
  const register = registerOf(c);
  const archived = (await c.req.formData()).get('archived') !== '0';
  const outcome = await submit(
    c,
    {},
    (ctx) => archivePlace(ctx, { id: idParam(c), archived }),
    () => `/werk/plekken/${register.slug}`,
  );
  if (!outcome.ok) throw new Error('archivePlace never refuses');
  return outcome.response;
}

const load = (c: Request): Promise<{ place: Place; counts: PupilCount[] }> =>
  read(c, async ({ tx, actor }) => {
    const known = await findPlace(tx, idParam(c));
    const place = found(registerOf(c).kinds.find((kind) => kind === known?.kind) && known, 'place in this register');
    requirePermission(actor, 'places:edit', { municipality: place.municipalityCode });
    return { place, counts: await listPupils(tx, [place.id]) };
  });

/** The year in which this school year began, and the two before it. */
const yearsOf = (c: Request): number[] => {
  const first = Number(schoolYearOf(today(c.var.now())).slice(0, 4));
  return [first, first - 1, first - 2];
};

const detailsOf = (
  { kind, name, municipalityCode, street, postcode, town, takesPart, brin }: Values,
  register: Register,
) => ({
  kind: register.kinds.includes(kind) ? kind : (register.kinds[0] ?? kind),
  name,
  municipalityCode,
  street: street ?? '',
  postcode,
  town,
  takesPart: takesPart && register.takesPart !== undefined,
  brin: isSchool(kind) ? brin : null,
});

const pupilsIn = (values: Values, years: readonly number[]): Record<number, number | null> =>
  Object.fromEntries(PUPIL_FIELDS.map((name, index) => [years[index] ?? 0, values[name] ?? null]));

const filledFrom = (place: Place, counts: readonly PupilCount[], years: readonly number[]): State =>
  form.filled({
    ...place,
    postcode: place.postcode ?? '',
    brin: place.brin ?? '',
    takesPart: place.takesPart ? 'on' : '',
    version: String(place.version),
    ...Object.fromEntries(
      PUPIL_FIELDS.map((name, index) => [
        name,
        counts.find(({ schoolYear }) => schoolYear === years[index])?.pupils.toString() ?? '',
      ]),
    ),
  });

type Shown = { state: State; place?: Place; saved?: State['raw'] };

async function respondForm(c: Request, shown: Shown, status: 200 | 409 | 422 = 200) {
  const register = registerOf(c);
  const municipalities = await read(c, ({ tx }) => listMunicipalities(tx));
  const title = shown.place ? `${shown.place.name} bewerken` : `Nieuwe ${register.one}`;
  const page = (
    <PlaceForm {...shown} title={title} register={register} municipalities={municipalities} years={yearsOf(c)} />
  );
  return respond(c, 'work', title, page, status);
}

type FormProps = Shown & {
  title: string;
  register: Register;
  municipalities: readonly Municipality[];
  years: readonly number[];
};

const PlaceForm = ({ title, register, municipalities, years, state, saved }: FormProps) => (
  <>
    <PageHead title={title} breadcrumbs={[{ href: `/werk/plekken/${register.slug}`, label: register.label }]} />
    <StaleNotice labels={labelsOf(register, years)} saved={saved} typed={state.raw} />
    <Card>
      <Form>
        <ErrorSummary state={state} />
        <HiddenField state={state} name="version" />
        <Identity state={state} register={register} municipalities={municipalities} />
        {register.kinds.some(isSchool) && <School state={state} years={years} />}
        <Actions>
          <Button>Bewaar</Button>
          <a href={`/werk/plekken/${register.slug}`}>Annuleer</a>
        </Actions>
      </Form>
    </Card>
  </>
);

const labelsOf = (register: Register, years: readonly number[]): Partial<Record<keyof State['raw'], string>> => ({
  kind: 'Soort',
  name: 'Naam',
  municipalityCode: 'Gemeente',
  street: 'Straat en huisnummer',
  postcode: 'Postcode',
  town: 'Plaats',
  ...(register.takesPart ? { takesPart: register.takesPart } : {}),
  ...(register.kinds.some(isSchool)
    ? { brin: 'BRIN', ...Object.fromEntries(PUPIL_FIELDS.map((name, index) => [name, pupilLabel(years[index])])) }
    : {}),
});

const pupilLabel = (year = 0): string => `Leerlingen in ${year}/${year + 1}`;

const Identity = ({ state, register, municipalities }: Pick<FormProps, 'state' | 'register' | 'municipalities'>) => (
  <>
    {register.kinds.length > 1 ? (
      <Select
        state={state}
        name="kind"
        label="Soort"
        prompt=""
        choices={register.kinds.map((kind) => ({ value: kind, label: PLACE_KINDS[kind] }))}
        required
      />
    ) : (
      <HiddenField state={state} name="kind" />
    )}
    <TextField state={state} name="name" label="Naam" hint="Van de plek, niet van een persoon" required />
    <Select
      state={state}
      name="municipalityCode"
      label="Gemeente"
      choices={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
      required
    />
    <TextField state={state} name="street" label="Straat en huisnummer" />
    <FieldRow>
      <TextField state={state} name="postcode" label="Postcode" width="short" />
      <TextField state={state} name="town" label="Plaats" required />
    </FieldRow>
    {register.takesPart && <Checkbox state={state} name="takesPart" label={register.takesPart} required />}
  </>
);

const School = ({ state, years }: { state: State; years: readonly number[] }) => (
  <FieldGroup legend="De school">
    <TextField
      state={state}
      name="brin"
      label="BRIN"
      hint="Het nummer van de school bij het ministerie, zoals 12AB"
      width="short"
    />
    {PUPIL_FIELDS.map((name, index) => (
      <NumberField state={state} name={name} label={pupilLabel(years[index])} hint="Op 1 oktober. Leeg is onbekend" />
    ))}
  </FieldGroup>
);
