import { z } from 'zod';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Select } from '#ui/choice-field.tsx';
import { TextField } from '#ui/field.tsx';
import { FieldGroup } from '#ui/form.tsx';
import { savedAt } from '#ui/saved-notice.tsx';
import { saveRoute } from '../commands/save-route.ts';
import { MOST_STEPS, type Step, stepText } from '../kinds.ts';
import { catalogueTexts } from '../messages.ts';
import { listRoutes } from '../sql/routes.ts';
import { listSteps } from '../sql/steps.ts';
import { CATALOGUE, catalogueFields, catalogueForm, type Shown } from './catalogue-form.tsx';

const PLACES = Array.from({ length: MOST_STEPS }, (_, index) => index + 1);
const nameOf = (place: number): string => `step-${place}`;

const form = defineForm(
  z.object({
    question: field.text('Vul de leervraag in', 120),
    ...Object.fromEntries(PLACES.map((place) => [nameOf(place), field.optionalText(40)])),
    ...catalogueFields,
  }),
);

/** A new route. */
export const newRoutePage = async (c: Request) => show(c, form.empty, { steps: await stepsIn(c) });

/** A route to change. */
export const routePage = async (c: Request) => show(c, await current(c), { steps: await stepsIn(c), id: idParam(c) });

const stepsIn = (c: Request): Promise<Step[]> => read(c, ({ tx }) => listSteps(tx));

async function current(c: Request): Promise<FormState> {
  const routes = await read(c, ({ tx }) => listRoutes(tx));
  const route = found(
    routes.find(({ id }) => id === idParam(c)),
    'route',
  );
  const { question, stepIds, isRetired, version } = route;
  return form.filled({
    ...{ question, version: String(version) },
    ...Object.fromEntries(stepIds.map((id, index) => [nameOf(index + 1), id])),
    ...(isRetired && { retired: 'on' }),
  });
}

/** Makes or changes it; a place that is left open is skipped. */
export async function saveRouteAction(c: Request) {
  const id = c.req.param('id') && idParam(c);
  if (id) await current(c);
  const steps = await stepsIn(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, data.state, { steps, id, status: 422 });
  const typed: Readonly<Record<string, unknown>> = data.values;
  const stepIds = PLACES.flatMap((place) => steps.find((step) => step.id === typed[nameOf(place)])?.id ?? []);
  const { question, retired: isRetired, version } = data.values;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => saveRoute(ctx, { id, question, isRetired, version, stepIds }),
    () => savedAt(CATALOGUE),
  );
  if (outcome.ok) return outcome.response;
  return show(c, data.state, { steps, id, status: 422, refusal: textOf(catalogueTexts, outcome.refusal) });
}

const show = (c: Request, state: FormState, { steps, ...shown }: Shown & { steps: readonly Step[] }) =>
  catalogueForm(c, {
    ...{ state, ...shown, title: shown.id ? 'Route wijzigen' : 'Nieuwe route' },
    lead: 'Kaarten die al zijn uitgegeven, houden hun eigen stappen.',
    children: (
      <>
        <TextField
          state={state}
          name="question"
          label="Leervraag"
          hint="In de woorden van een bezoeker: Ik wil mailen met familie"
          maxlength={120}
          required
        />
        <FieldGroup legend="Stappen, in volgorde">
          {PLACES.map((place) => (
            <Select
              state={state}
              name={nameOf(place)}
              label={`Stap ${place}`}
              prompt="Geen stap"
              choices={steps
                .filter((step) => !step.isRetired || state.raw[nameOf(place)] === step.id)
                .map((step) => ({ value: step.id, label: stepText(step) }))}
              required={place === 1}
            />
          ))}
        </FieldGroup>
      </>
    ),
  });
