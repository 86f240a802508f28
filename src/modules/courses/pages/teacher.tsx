import { z } from 'zod';
import { requirePermission } from '#kernel/access.ts';
import { formatDay } from '#kernel/days.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { choicesOf, RadioGroup, Select } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { DateField, TextField } from '#ui/field.tsx';
import { ErrorSummary, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { listMunicipalities } from '../../organisation/index.ts';
import { listAccountNames } from '../../people/index.ts';
import { addQualification } from '../commands/add-qualification.ts';
import { removeQualification } from '../commands/remove-qualification.ts';
import { saveTeacher } from '../commands/save-teacher.ts';
import { courseTexts } from '../messages.ts';
import { listCourses } from '../sql/courses.ts';
import { findTeacher } from '../sql/teachers.ts';
import { scopeOf, TEACHER_KINDS, type Teacher, type TeacherKind } from '../teacher.ts';

const labels = {
  name: 'Naam',
  kind: 'Soort',
  municipalityCode: 'Gemeente',
  leftOn: 'Gestopt op',
} as const;

const form = defineForm(
  z.object({
    name: field.text('Vul de naam in', 100),
    kind: field.oneOf(Object.keys(TEACHER_KINDS) as TeacherKind[], 'Kies wie het is'),
    municipalityCode: field.optionalText(10),
    leftOn: field.optionalDay(),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

const heldForm = defineForm(
  z.object({
    name: field.text('Kies een bevoegdheid', 60),
    heldFrom: field.day(),
    heldUntil: field.optionalDay(),
    _key: field.key(),
  }),
);
type HeldState = typeof heldForm.empty;

type Loaded = Awaited<ReturnType<typeof load>>;

const load = (c: Request) =>
  read(c, async ({ tx, actor }) => {
    const isNew = c.req.param('id') === undefined;
    const teacher = isNew ? undefined : found(await findTeacher(tx, idParam(c)), 'teacher');
    if (teacher) requirePermission(actor, 'courses:edit', scopeOf(teacher));
    const checkers = (teacher?.qualifications ?? []).flatMap(({ checkedBy }) => checkedBy ?? []);
    const asked = (await listCourses(tx)).map(({ qualification }) => qualification);
    return {
      teacher,
      municipalities: await listMunicipalities(tx),
      names: new Map((await listAccountNames(tx, checkers)).map(({ id, name }) => [id, name])),
      qualifications: [...new Set(asked)].filter(Boolean).toSorted(),
    };
  });

/** Who teaches, and what they may teach. */
export async function teacherPage(c: Request) {
  const loaded = await load(c);
  return show(c, loaded, { state: filledFrom(loaded.teacher) });
}

/** Keeps what is known of somebody who teaches. */
export async function saveTeacherAction(c: Request) {
  const loaded = await load(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { state: data.state });
  const { name, kind, leftOn, version } = data.values;
  const municipality = loaded.municipalities.find(({ code }) => code === data.values.municipalityCode);
  const details = { name, kind, leftOn, municipalityCode: municipality?.code ?? null };
  const existing = loaded.teacher && { id: loaded.teacher.id, version };
  const outcome = await submit(
    c,
    data.values,
    (ctx) => saveTeacher(ctx, { details, existing }),
    ({ id }) => savedAt(`/werk/docenten/${id}`),
  );
  if (outcome.ok) return outcome.response;
  const now = await load(c);
  return show(c, now, {
    state: withVersion(data.state, now.teacher?.version ?? 0),
    saved: filledFrom(now.teacher).raw,
  });
}

/** Notes what somebody may teach. */
export async function addQualificationAction(c: Request) {
  const loaded = await load(c);
  const state = filledFrom(loaded.teacher);
  const data = heldForm.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { state, held: data.state });
  const { name, heldFrom, heldUntil } = data.values;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => addQualification(ctx, { teacherId: idParam(c), name, heldFrom, heldUntil }),
    ({ id }) => savedAt(`/werk/docenten/${id}`),
  );
  return outcome.ok
    ? outcome.response
    : show(c, loaded, { state, held: withError(data.state, 'heldUntil', textOf(courseTexts, outcome.refusal)) });
}

/** Takes away what was noted by mistake. */
export async function removeQualificationAction(c: Request) {
  const held = { id: idParam(c, 'qualificationId'), teacherId: idParam(c) };
  const outcome = await submit(
    c,
    {},
    (ctx) => removeQualification(ctx, held),
    ({ id }) => savedAt(`/werk/docenten/${id}`),
  );
  if (!outcome.ok) throw new Error('removeQualification never refuses');
  return outcome.response;
}

const filledFrom = (teacher: Teacher | undefined): State =>
  form.filled({
    ...{ name: teacher?.name ?? '', kind: teacher?.kind ?? 'volunteer', leftOn: teacher?.leftOn ?? '' },
    ...{ municipalityCode: teacher?.municipalityCode ?? '', version: String(teacher?.version ?? 0) },
  });

type Shown = { readonly state: State; readonly saved?: State['raw']; readonly held?: HeldState };

function show(c: Request, loaded: Loaded, { state, saved, held = heldForm.empty }: Shown) {
  const { teacher, municipalities } = loaded;
  const title = teacher?.name ?? 'Nieuwe docent';
  const isFaulty = [state, held].some(({ errors }) => Object.keys(errors).length > 0);
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead
        title={title}
        breadcrumbs={[
          { href: '/werk/cursussen', label: 'Cursussen' },
          { href: '/werk/docenten', label: 'Docenten' },
        ]}
      />
      <SavedNotice c={c} />
      <StaleNotice labels={labels} saved={saved} typed={state.raw} />
      <Card title="Wie het is">
        <Form action={teacher ? `/werk/docenten/${teacher.id}` : '/werk/docenten/nieuw'}>
          <ErrorSummary state={state} />
          <HiddenField state={state} name="version" />
          <TextField
            state={state}
            name="name"
            label={labels.name}
            hint="Van wie lesgeeft, nooit van een cursist"
            required
          />
          <RadioGroup
            state={state}
            name="kind"
            label={labels.kind}
            choices={choicesOf(TEACHER_KINDS)}
            inline
            required
          />
          <FieldRow>
            <Select
              state={state}
              name="municipalityCode"
              label={labels.municipalityCode}
              prompt="Alle gemeenten"
              choices={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
            />
            <DateField
              state={state}
              name="leftOn"
              label={labels.leftOn}
              hint="Leeg: geeft nog les. Twee jaar later gaat de naam weg"
            />
          </FieldRow>
          <Actions>
            <Button>Bewaar</Button>
            <a href="/werk/docenten">Annuleer</a>
          </Actions>
        </Form>
      </Card>
      {teacher && <Held teacher={teacher} loaded={loaded} state={held} />}
    </>,
    saved ? 409 : isFaulty ? 422 : 200,
  );
}

type HeldProps = { readonly teacher: Teacher; readonly loaded: Loaded; readonly state: HeldState };

const Held = ({ teacher, loaded: { names, qualifications }, state }: HeldProps) => (
  <Card title="Bevoegdheden">
    <DataTable
      caption="Bevoegdheden"
      captionHidden
      rows={teacher.qualifications}
      columns={[
        { key: 'name', header: 'Wat', rowHeader: true, cell: ({ name }) => name },
        { key: 'from', header: 'Vanaf', cell: ({ heldFrom }) => formatDay(heldFrom) },
        {
          key: 'until',
          header: 'Tot en met',
          cell: ({ heldUntil }) => (heldUntil ? formatDay(heldUntil) : 'loopt door'),
        },
        {
          key: 'checked',
          header: 'Bewijs gezien',
          cell: ({ checkedOn, checkedBy }) =>
            [formatDay(checkedOn), names.get(checkedBy ?? '')].filter(Boolean).join(', door '),
        },
        {
          key: 'remove',
          header: 'Actie',
          cell: ({ id, name }) => (
            <Form action={`/werk/docenten/${teacher.id}/bevoegdheden/${id}/verwijdering`} confirm="Haal je dit weg?">
              <Button kind="quiet" small>
                Haal weg<span class="visually-hidden">: {name}</span>
              </Button>
            </Form>
          ),
        },
      ]}
      empty={{ title: 'Nog geen bevoegdheden', text: 'Voeg toe wat deze docent mag geven.' }}
    />
    {qualifications.length > 0 && (
      <Form action={`/werk/docenten/${teacher.id}/bevoegdheden`}>
        <ErrorSummary state={state} />
        <FieldRow>
          <Select
            state={state}
            name="name"
            id="qualification"
            label="Bevoegdheid"
            hint="Zoals de cursussen erom vragen"
            choices={qualifications.map((name) => ({ value: name, label: name }))}
            required
          />
          <DateField state={state} name="heldFrom" label="Vanaf" required />
          <DateField state={state} name="heldUntil" label="Tot en met" hint="Leeg: loopt door" />
        </FieldRow>
        <Actions>
          <Button kind="secondary">Ik heb het bewijs gezien: voeg toe</Button>
        </Actions>
      </Form>
    )}
  </Card>
);
