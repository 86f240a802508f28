import { z } from 'zod';
import { can } from '#kernel/access.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Checkbox } from '#ui/choice-field.tsx';
import { TextArea } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { saveCase } from '../commands/save-case.ts';
import { wipeCase } from '../commands/wipe-case.ts';
import { trainingTexts } from '../messages.ts';
import { type Case, findCase } from '../sql/cases.ts';
import { CASES, CRUMBS } from './addresses.ts';

const labels = {
  question: 'De vraag',
  wasHard: 'Wat maakte het moeilijk?',
  wasTried: 'Wat is geprobeerd?',
  wasLearned: 'Wat leerden we?',
} as const;

const form = defineForm(
  z.object({
    question: field.text('Vul de vraag in', 300),
    wasHard: field.optionalText(1000),
    wasTried: field.optionalText(1000),
    wasLearned: field.optionalText(1000),
    isKept: field.ticked(),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

const load = (c: Request) =>
  read(c, async ({ tx }) =>
    c.req.param('id') === undefined ? undefined : found(await findCase(tx, idParam(c)), 'case'),
  );

/** A hard question, to read or to write. */
export async function casePage(c: Request) {
  const known = await load(c);
  return show(c, known, { state: filledFrom(known) });
}

/** Keeps it, and leads back to the questions. */
export async function saveCaseAction(c: Request) {
  const known = await load(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, known, { state: data.state });
  const { question, wasHard = '', wasTried = '', wasLearned = '', isKept, version } = data.values;
  const details = { question, wasHard, wasTried, wasLearned };
  const outcome = await submit(
    c,
    data.values,
    (ctx) => saveCase(ctx, { details, isKept, ...(known && { existing: { id: known.id, version } }) }),
    () => CASES,
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  if (refusal.code !== 'stale') {
    const at = refusal.code === 'tells-person' ? refusal.field : 'wasLearned';
    return show(c, known, { state: withError(data.state, at, textOf(trainingTexts, refusal)) });
  }
  const current = await load(c);
  const state = withVersion(data.state, current?.version ?? 0);
  return show(c, current, { state, saved: filledFrom(current).raw });
}

/** Wipes it, and leads back to the questions. */
export async function wipeCaseAction(c: Request) {
  const outcome = await submit(
    c,
    {},
    (ctx) => wipeCase(ctx, { id: idParam(c) }),
    () => CASES,
  );
  return outcome.ok ? outcome.response : c.redirect(CASES, 303);
}

const filledFrom = (known: Case | undefined): State => {
  if (!known) return form.empty;
  const { question, wasHard, wasTried, wasLearned, isKept, version } = known;
  return form.filled({ question, wasHard, wasTried, wasLearned, isKept: isKept ? 'on' : '', version: String(version) });
};

function show(c: Request, known: Case | undefined, { state, saved }: { state: State; saved?: State['raw'] }) {
  const title = known ? 'Moeilijke vraag' : 'Beschrijf een moeilijke vraag';
  const mayKeep = can(c.var.actor, 'helper-training:edit', {});
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead title={title} breadcrumbs={[...CRUMBS, { href: CASES, label: 'Moeilijke vragen' }]} />
      <Alert title="Schrijf de vraag op, niet de bezoeker">
        <p>Geen naam, leeftijd, dorp of dag. Niemand mag zichzelf of een ander hierin herkennen.</p>
      </Alert>
      <StaleNotice labels={labels} saved={saved} typed={state.raw} />
      <Card>
        <Form>
          <ErrorSummary state={state} />
          <HiddenField state={state} name="version" />
          <Fields state={state} mayKeep={mayKeep} />
          <Actions>
            <Button>Bewaar</Button>
            <a href={CASES}>Annuleer</a>
          </Actions>
        </Form>
      </Card>
      {known && <Wiping id={known.id} />}
    </>,
    saved ? 409 : Object.keys(state.errors).length > 0 ? 422 : 200,
  );
}

const Fields = ({ state, mayKeep }: { state: State; mayKeep: boolean }) => (
  <>
    <TextArea state={state} name="question" label={labels.question} rows={2} maxlength={300} required />
    <TextArea state={state} name="wasHard" label={labels.wasHard} rows={3} maxlength={1000} />
    <TextArea state={state} name="wasTried" label={labels.wasTried} rows={3} maxlength={1000} />
    <TextArea state={state} name="wasLearned" label={labels.wasLearned} rows={3} maxlength={1000} />
    {mayKeep ? (
      <Checkbox
        state={state}
        name="isKept"
        label="Geleerd: in de werkwijze"
        hint="Dan blijft de vraag staan. Anders wissen we die na drie maanden."
        required
      />
    ) : (
      <HiddenField state={state} name="isKept" />
    )}
  </>
);

const Wiping = ({ id }: { id: string }) => (
  <Card title="Wissen">
    <Form action={`${CASES}/${id}/verwijdering`} confirm="Wis je deze vraag?">
      <p>De vraag verdwijnt voor iedereen, en komt niet terug.</p>
      <Actions>
        <Button kind="danger">Wis de vraag</Button>
      </Actions>
    </Form>
  </Card>
);
