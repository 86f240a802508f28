import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { found, type Request, read, submit } from '#kernel/http.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { TextArea } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { savedAt } from '#ui/saved-notice.tsx';
import { explainJump } from '../commands/explain-jump.ts';
import { shownValue } from '../field-text.ts';
import { knownReturn } from '../known-return.ts';
import { askedReturn, breadcrumbsTo, returnHref } from './asked.ts';

const form = defineForm(
  z.object({
    text: field.text('Schrijf op waarom het zo verschilt van het jaar ervoor', 500),
    version: z.coerce.number().int().min(0).default(0),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

const load = (c: Request) =>
  read(c, async (ctx) => {
    const known = await knownReturn(ctx, c.var.modules, askedReturn(c));
    const code = c.req.param('code') ?? '';
    const jump = found(
      known.controls.jumps.find(({ line }) => line.code === code),
      'jump',
    );
    const { text = '', version = 0 } = known.explanations.get(code) ?? {};
    return { known, jump, current: form.filled({ text, version: String(version) }) };
  });

/** The form in which staff say why a number differs much from the year before. Not found where it does not. */
export async function explainPage(c: Request) {
  const loaded = await load(c);
  return show(c, loaded, { state: loaded.current });
}

/** Keeps the explanation and leads back to the return. */
export async function explainAction(c: Request) {
  const loaded = await load(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { state: data.state });
  const key = askedReturn(c);
  const { _key, ...values } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => explainJump(ctx, { ...key, ...values, lineCode: loaded.jump.line.code }),
    () => savedAt(returnHref(key)),
  );
  if (outcome.ok) return outcome.response;
  const refusal = `Iemand anders heeft dit intussen uitgelegd: «${loaded.current.raw.text}». Pas je eigen uitleg daarop aan en bewaar opnieuw.`;
  const state = form.filled({ text: data.values.text, version: loaded.current.raw.version ?? '0' });
  return show(c, loaded, { state, refusal });
}

type Loaded = Awaited<ReturnType<typeof load>>;

const show = (c: Request, { known, jump: { line } }: Loaded, { state, refusal }: { state: State; refusal?: string }) =>
  respond(
    c,
    'work',
    'Verschil uitleggen',
    <>
      <PageHead
        title="Verschil uitleggen"
        lead={`${line.section}, ${line.label}: van ${shownValue(line.before ?? '')} naar ${shownValue(line.value ?? '')}.`}
        breadcrumbs={breadcrumbsTo(known)}
      />
      <Card>
        <Form>
          <ErrorSummary state={state} refusal={refusal} />
          <HiddenField state={state} name="version" />
          <TextArea
            state={state}
            name="text"
            label="Waarom het zo verschilt"
            hint="Wie de opgave controleert, vraagt hiernaar. De uitleg blijft bij de opgave bewaard."
            rows={4}
            required
          />
          <Actions>
            <Button>Bewaar</Button>
            <a href={returnHref(known)}>Annuleer</a>
          </Actions>
        </Form>
      </Card>
    </>,
    refusal !== undefined || Object.keys(state.errors).length > 0 ? 422 : 200,
  );
