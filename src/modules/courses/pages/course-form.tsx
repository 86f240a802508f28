import { z } from 'zod';
import { requirePermission } from '#kernel/access.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { typedEuros } from '#kernel/money.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CheckboxGroup, choicesOf, Select } from '#ui/choice-field.tsx';
import { EuroField, NumberField, TextArea, TextField } from '#ui/field.tsx';
import { ErrorSummary, FieldGroup, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { activityWords } from '../../activities/index.ts';
import { editionInForce } from '../../activity-catalogue/index.ts';
import { saveCourse } from '../commands/save-course.ts';
import { type Course, type CourseDetails, OF_ALL } from '../course.ts';
import { courseTexts } from '../messages.ts';
import { findCourse } from '../sql/courses.ts';

const labels = {
  name: 'Naam',
  line: 'Deel van',
  position: 'Plaats in die lijn',
  summary: 'In het kort',
  about: 'Meer hierover',
  bring: 'Neem mee',
  level: 'Wat je al moet kunnen',
  audiences: 'Voor wie',
  halfDaysFrom: 'Dagdelen, minstens',
  halfDaysUntil: 'Dagdelen, hoogstens',
  minutes: 'Minuten per dagdeel',
  price: 'Wat het kost',
  serviceId: 'Dienst',
  qualification: 'Bevoegdheid van de docent',
  certificateFrom: 'Bewijs vanaf zoveel dagdelen',
  certificateText: 'Wat op het bewijs staat',
} as const;

const AUDIENCES = Object.keys(activityWords.audiences) as Course['audiences'][number][];
const halfDays = (whenEmpty: string) => field.wholeNumber(whenEmpty, { min: 1, max: 30 });

const form = defineForm(
  z
    .object({
      name: field.text('Vul de naam in', 100),
      line: field.optionalText(60),
      position: field.optionalWholeNumber({ min: 1, max: 50 }),
      summary: field.text('Schrijf in een paar zinnen wat je er leert', 400),
      about: field.optionalText(4_000),
      bring: field.optionalText(400),
      level: field.optionalText(200),
      audiences: field.someOf(AUDIENCES, 'Kies voor wie de cursus is'),
      halfDaysFrom: halfDays('Vul in hoeveel dagdelen de cursus heeft'),
      halfDaysUntil: field.optionalWholeNumber({ min: 1, max: 30 }),
      minutes: field.wholeNumber('Vul in hoelang een dagdeel duurt', { min: 30, max: 480 }),
      price: field.euros(),
      serviceId: field.optionalText(60),
      qualification: field.optionalText(60),
      certificateFrom: halfDays('Vul in vanaf hoeveel dagdelen iemand een bewijs krijgt'),
      certificateText: field.optionalText(600),
      version: field.version(),
      _key: field.key(),
    })
    .refine(({ halfDaysFrom, halfDaysUntil = halfDaysFrom }) => halfDaysFrom <= halfDaysUntil, {
      path: ['halfDaysUntil'],
      error: 'Vul een aantal in dat niet lager is dan het eerste',
    })
    .refine(({ halfDaysFrom, halfDaysUntil = halfDaysFrom, certificateFrom }) => certificateFrom <= halfDaysUntil, {
      path: ['certificateFrom'],
      error: 'Zoveel dagdelen heeft de cursus niet',
    }),
);
type State = typeof form.empty;
type Values = Extract<ReturnType<typeof form.parse>, { ok: true }>['values'];

type Loaded = Awaited<ReturnType<typeof load>>;

const load = (c: Request) =>
  read(c, async ({ tx, actor, now }) => {
    requirePermission(actor, 'courses:edit', OF_ALL);
    const isNew = c.req.param('id') === undefined;
    const edition = await editionInForce(tx, now.getUTCFullYear());
    return {
      course: isNew ? undefined : found(await findCourse(tx, idParam(c)), 'course'),
      services: edition?.document.services ?? [],
    };
  });

/** What is taught in a course, new or known. */
export async function courseFormPage(c: Request) {
  const loaded = await load(c);
  return show(c, loaded, { state: filledFrom(loaded.course) });
}

/** Keeps it, and leads to the course. */
export async function saveCourseAction(c: Request) {
  const loaded = await load(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { state: data.state });
  const { course } = loaded;
  const existing = course && { id: course.id, version: data.values.version };
  const details = detailsOf(data.values, loaded);
  const outcome = await submit(
    c,
    data.values,
    (ctx) => saveCourse(ctx, { details, existing }),
    ({ id }) => `/werk/cursussen/${id}`,
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  if (refusal.code === 'name-taken')
    return show(c, loaded, { state: withError(data.state, 'name', textOf(courseTexts, refusal)) });
  const now = await load(c);
  const state = withVersion(data.state, now.course?.version ?? 0);
  return show(c, now, { state, saved: filledFrom(now.course).raw });
}

const detailsOf = (values: Values, { services }: Loaded): CourseDetails => ({
  ...{ name: values.name, line: values.line ?? '', position: values.position ?? 1, summary: values.summary },
  ...{ about: values.about ?? '', bring: values.bring ?? '', level: values.level ?? '', audiences: values.audiences },
  ...{ halfDaysFrom: values.halfDaysFrom, halfDaysUntil: values.halfDaysUntil ?? values.halfDaysFrom },
  ...{ minutes: values.minutes, priceCents: values.price, qualification: values.qualification ?? '' },
  serviceId: services.find(({ id }) => id === values.serviceId)?.id ?? null,
  ...{ certificateFrom: values.certificateFrom, certificateText: values.certificateText ?? '' },
});

function filledFrom(course: Course | undefined): State {
  if (!course) return form.filled({ position: '1', minutes: '120', price: '0', audiences: 'adults' });
  const { name, line, summary, about, bring, level, qualification, certificateText } = course;
  return form.filled({
    ...{ name, line, summary, about, bring, level, qualification, certificateText },
    ...{ position: String(course.position), audiences: course.audiences.join(','), minutes: String(course.minutes) },
    ...{ halfDaysFrom: String(course.halfDaysFrom), halfDaysUntil: String(course.halfDaysUntil) },
    ...{ price: typedEuros(course.priceCents), serviceId: course.serviceId ?? '' },
    ...{ certificateFrom: String(course.certificateFrom), version: String(course.version) },
  });
}

type Shown = { readonly state: State; readonly saved?: State['raw'] };

function show(c: Request, { course, services }: Loaded, { state, saved }: Shown) {
  const title = course ? `${course.name} bewerken` : 'Nieuwe cursus';
  const back = course ? { href: `/werk/cursussen/${course.id}`, label: course.name } : undefined;
  const crumbs = [{ href: '/werk/cursussen', label: 'Cursussen' }, ...(back ? [back] : [])];
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead title={title} breadcrumbs={crumbs} />
      <StaleNotice labels={labels} saved={saved} typed={state.raw} />
      <Card>
        <Form>
          <ErrorSummary state={state} />
          <HiddenField state={state} name="version" />
          <Texts state={state} />
          <Length state={state} />
          <Select
            state={state}
            name="serviceId"
            label={labels.serviceId}
            hint="Uit de activiteitencatalogus"
            prompt="Geen"
            choices={services.map(({ id, title: label }) => ({ value: id, label }))}
          />
          <Teaching state={state} />
          <Actions>
            <Button>Bewaar</Button>
            <a href={back?.href ?? '/werk/cursussen'}>Annuleer</a>
          </Actions>
        </Form>
      </Card>
    </>,
    saved ? 409 : Object.keys(state.errors).length > 0 ? 422 : 200,
  );
}

const Texts = ({ state }: { state: State }) => (
  <>
    <TextField state={state} name="name" label={labels.name} hint="Zoals Klik & Tik: De basis" required />
    <FieldRow>
      <TextField
        state={state}
        name="line"
        label={labels.line}
        hint="Zoals Klik & Tik. Leeg: de cursus staat op zichzelf"
      />
      <NumberField state={state} name="position" label={labels.position} />
    </FieldRow>
    <TextArea state={state} name="summary" label={labels.summary} hint="Zo lezen bewoners het" rows={3} required />
    <TextArea state={state} name="about" label={labels.about} />
    <TextField state={state} name="level" label={labels.level} hint="Zoals: je kunt al typen en klikken" />
    <TextField state={state} name="bring" label={labels.bring} />
    <CheckboxGroup
      state={state}
      name="audiences"
      label={labels.audiences}
      choices={choicesOf(activityWords.audiences)}
      inline
      required
    />
  </>
);

const Length = ({ state }: { state: State }) => (
  <FieldGroup legend="Hoelang en voor hoeveel">
    <FieldRow>
      <NumberField state={state} name="halfDaysFrom" label={labels.halfDaysFrom} required />
      <NumberField state={state} name="halfDaysUntil" label={labels.halfDaysUntil} hint="Leeg: altijd evenveel" />
      <NumberField state={state} name="minutes" label={labels.minutes} required />
      <EuroField state={state} name="price" label={labels.price} hint="0 is gratis" required />
    </FieldRow>
  </FieldGroup>
);

const Teaching = ({ state }: { state: State }) => (
  <FieldGroup legend="Docent en bewijs van deelname">
    <TextField
      state={state}
      name="qualification"
      label={labels.qualification}
      hint="Zoals Digisterker. Leeg: iedere docent mag de cursus geven"
    />
    <NumberField state={state} name="certificateFrom" label={labels.certificateFrom} required />
    <TextArea
      state={state}
      name="certificateText"
      label={labels.certificateText}
      hint="Wat iemand heeft geoefend, op elke regel één ding"
    />
  </FieldGroup>
);
