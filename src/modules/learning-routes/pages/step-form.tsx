import { z } from 'zod';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { choicesOf, RadioGroup } from '#ui/choice-field.tsx';
import { TextField } from '#ui/field.tsx';
import { savedAt } from '#ui/saved-notice.tsx';
import { saveStep } from '../commands/save-step.ts';
import { LEVELS, type Level, LINES, type Line } from '../kinds.ts';
import { catalogueTexts } from '../messages.ts';
import { listSteps } from '../sql/steps.ts';
import { CATALOGUE, catalogueFields, catalogueForm, type Shown } from './catalogue-form.tsx';

const form = defineForm(
  z
    .object({
      title: field.text('Vul in wat iemand leert', 80),
      line: field.oneOf(Object.keys(LINES) as Line[], 'Kies een lijn'),
      level: field.oneOf(Object.keys(LEVELS), 'Kies een niveau'),
      material: field.optionalText(500),
      afterwards: field.optionalText(200),
      ...catalogueFields,
    })
    .refine(({ material = '' }) => material === '' || isWebAddress(material), {
      path: ['material'],
      error: 'Begin het adres met https://',
    }),
);

const isWebAddress = (text: string): boolean => text.startsWith('https://') && URL.canParse(text);

/** A new step. */
export const newStepPage = (c: Request) => show(c, form.empty, {});

/** A step to change. */
export const stepPage = async (c: Request) => show(c, await current(c), { id: idParam(c) });

async function current(c: Request): Promise<FormState> {
  const steps = await read(c, ({ tx }) => listSteps(tx));
  const step = found(
    steps.find(({ id }) => id === idParam(c)),
    'step',
  );
  const { title, line, level, materialUrl, afterwards, isRetired, version } = step;
  return form.filled({
    ...{ title, line, level: String(level), material: materialUrl, afterwards, version: String(version) },
    ...(isRetired && { retired: 'on' }),
  });
}

/** Makes or changes it. */
export async function saveStepAction(c: Request) {
  const id = c.req.param('id') && idParam(c);
  if (id) await current(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, data.state, { id, status: 422 });
  const { title, line, level, material = '', afterwards = '', retired: isRetired, version } = data.values;
  const details = { title, line, level: Number(level) as Level, materialUrl: material, afterwards, isRetired };
  const outcome = await submit(
    c,
    data.values,
    (ctx) => saveStep(ctx, { id, version, details }),
    () => savedAt(CATALOGUE),
  );
  if (outcome.ok) return outcome.response;
  return show(c, data.state, { id, status: 422, refusal: textOf(catalogueTexts, outcome.refusal) });
}

const show = (c: Request, state: FormState, shown: Shown) =>
  catalogueForm(c, {
    ...{ state, ...shown, title: shown.id ? 'Leerstap wijzigen' : 'Nieuwe leerstap' },
    children: (
      <>
        <TextField
          state={state}
          name="title"
          label="Wat leert iemand?"
          hint="Een e-mail sturen"
          maxlength={80}
          required
        />
        <RadioGroup state={state} name="line" label="Lijn" choices={choicesOf(LINES)} inline required />
        <RadioGroup state={state} name="level" label="Niveau" choices={choicesOf(LEVELS)} inline required />
        <TextField
          state={state}
          name="material"
          label="Adres van het materiaal"
          hint="https://oefenen.nl/…"
          dir="ltr"
        />
        <TextField
          state={state}
          name="afterwards"
          label="Hierna kun je …"
          hint="In de woorden van wie het leerde: zelf een mail sturen aan familie"
          maxlength={200}
        />
      </>
    ),
  });
