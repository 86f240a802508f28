import { z } from 'zod';
import { requirePermission } from '#kernel/access.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DateField, NumberField, TextField } from '#ui/field.tsx';
import { ErrorSummary, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { saveMaterial } from '../commands/save-material.ts';
import { OF_ALL } from '../course.ts';
import type { Material } from '../material.ts';
import { findCourse } from '../sql/courses.ts';
import { listMaterials } from '../sql/materials.ts';

const labels = {
  name: 'Wat het is',
  link: 'Adres op het web',
  licence: 'Van wie de licentie is',
  licenceUntil: 'Licentie tot en met',
  books: 'Hoeveel boeken',
} as const;

const form = defineForm(
  z.object({
    name: field.text('Vul in wat het is, zoals Oefenboek Digisterker', 100),
    link: field.optionalText(300).refine((link) => link === undefined || /^https:\/\/[^\s]+\.[^\s]+$/.test(link), {
      error: 'Vul een adres in dat begint met https://',
    }),
    licence: field.optionalText(100),
    licenceUntil: field.optionalDay(),
    books: field.optionalWholeNumber({ max: 10_000 }),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;
type Loaded = Awaited<ReturnType<typeof load>>;

const load = (c: Request) =>
  read(c, async ({ tx, actor }) => {
    requirePermission(actor, 'courses:edit', OF_ALL);
    const course = found(await findCourse(tx, idParam(c)), 'course');
    if (c.req.param('materialId') === undefined) return { course, material: undefined };
    const id = idParam(c, 'materialId');
    const material = (await listMaterials(tx, course.id)).find((each) => each.id === id);
    return { course, material: found(material, 'material') };
  });

/** Material of a course, new or known. */
export async function materialPage(c: Request) {
  const loaded = await load(c);
  return show(c, loaded, { state: filledFrom(loaded.material) });
}

/** Keeps it or takes it away, and leads to the course. */
export async function saveMaterialAction(c: Request) {
  const loaded = await load(c);
  const { course, material } = loaded;
  const sent = await c.req.formData();
  const data = form.parse(sent);
  if (!data.ok) return show(c, loaded, { state: data.state });
  const { name, link = '', licence = '', licenceUntil, books = null, version } = data.values;
  const details = sent.get('stap') === 'weg' && material ? null : { name, link, licence, licenceUntil, books };
  const existing = material && { id: material.id, version };
  const outcome = await submit(
    c,
    data.values,
    (ctx) => saveMaterial(ctx, { courseId: course.id, details, existing }),
    ({ courseId }) => `/werk/cursussen/${courseId}`,
  );
  if (outcome.ok) return outcome.response;
  const now = await load(c);
  return show(c, now, {
    state: withVersion(data.state, now.material?.version ?? 0),
    saved: filledFrom(now.material).raw,
  });
}

const filledFrom = (material: Material | undefined): State =>
  form.filled({
    ...{ name: material?.name ?? '', link: material?.link ?? '', licence: material?.licence ?? '' },
    ...{ licenceUntil: material?.licenceUntil ?? '', books: material?.books?.toString() ?? '' },
    version: String(material?.version ?? 0),
  });

type Shown = { readonly state: State; readonly saved?: State['raw'] };

function show(c: Request, { course, material }: Loaded, { state, saved }: Shown) {
  const title = material ? `${material.name} bewerken` : 'Nieuw lesmateriaal';
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead
        title={title}
        breadcrumbs={[
          { href: '/werk/cursussen', label: 'Cursussen' },
          { href: `/werk/cursussen/${course.id}`, label: course.name },
        ]}
      />
      <StaleNotice labels={labels} saved={saved} typed={state.raw} />
      <Card>
        <Form>
          <ErrorSummary state={state} />
          <HiddenField state={state} name="version" />
          <TextField state={state} name="name" label={labels.name} required />
          <TextField state={state} name="link" label={labels.link} hint="Begint met https://" />
          <FieldRow>
            <TextField state={state} name="licence" label={labels.licence} hint="Zoals KB of Oefenen.nl" />
            <DateField state={state} name="licenceUntil" label={labels.licenceUntil} hint="Leeg: loopt door" />
            <NumberField state={state} name="books" label={labels.books} hint="Leeg: er zijn geen boeken" />
          </FieldRow>
          <Actions>
            <Button>Bewaar</Button>
            {material && (
              <Button kind="danger" name="stap" value="weg">
                Haal weg
              </Button>
            )}
            <a href={`/werk/cursussen/${course.id}`}>Annuleer</a>
          </Actions>
        </Form>
      </Card>
    </>,
    saved ? 409 : Object.keys(state.errors).length > 0 ? 422 : 200,
  );
}
