import { z } from 'zod';
import { formatInstant } from '#kernel/days.ts';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import type { RetentionTerm } from '#kernel/module.ts';
import { type Texts, textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { TextField } from '#ui/field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { listAccountNames } from '../../people/index.ts';
import { type ChooseRefusal, chooseTerm } from '../commands/choose-term.ts';
import { monthsText } from '../months-texts.ts';
import { type Choice, listChoices } from '../sql.ts';
import { DEFAULT_MONTHS, FEWEST_MONTHS, MOST_MONTHS } from '../term.ts';

const form = defineForm(
  z.object({
    term: field.text('Kies waarvoor'),
    months: field.wholeNumber('Kies hoe lang', { min: FEWEST_MONTHS, max: MOST_MONTHS }),
    reason: field.text('Schrijf op waarom', 500),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

const texts: Texts<ChooseRefusal> = {
  'no-such-term': () => `Kies een termijn van ${FEWEST_MONTHS} tot ${MOST_MONTHS} maanden.`,
  'no-reason': () => 'Schrijf op waarom.',
};

/** How long names are kept, what was chosen before and why, and the form to choose. */
export const termsPage = (c: Request) => show(c, { state: form.empty });

export async function chooseTermAction(c: Request) {
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, { state: data.state, status: 422 });
  const { values, state } = data;
  if (!termsOf(c).some(({ id }) => id === values.term)) return show(c, { state, status: 422 });
  const outcome = await submit(
    c,
    values,
    (ctx) => chooseTerm(ctx, values),
    () => savedAt('/werk/bewaartermijnen'),
  );
  if (outcome.ok) return outcome.response;
  return show(c, { state, refusal: textOf(texts, outcome.refusal), status: 422 });
}

const termsOf = (c: Request): RetentionTerm[] => c.var.modules.flatMap(({ personalData }) => personalData?.terms ?? []);

type Shown = { state: FormState; refusal?: string; status?: 200 | 422 };

async function show(c: Request, { state, refusal, status }: Shown) {
  const terms = termsOf(c);
  const { choices, names } = await read(c, async ({ tx }) => {
    const listed = await listChoices(
      tx,
      terms.map(({ id }) => id),
    );
    const accounts = listed.flatMap(({ accountId }) => accountId ?? []);
    return { choices: listed, names: await listAccountNames(tx, [...new Set(accounts)]) };
  });
  return respond(
    c,
    'work',
    'Bewaartermijnen',
    <>
      <PageHead
        title="Bewaartermijnen"
        lead="Zo lang na afloop weten we nog wie er was. Daarna worden namen, contactgegevens en antwoorden vanzelf gewist; de aantallen blijven."
      />
      <SavedNotice c={c} />
      <TermTable terms={terms} choices={choices} />
      <ChooseForm state={state as State} refusal={refusal} terms={terms} />
      {choices.length > 0 && <ChoiceTable choices={choices.toReversed()} terms={terms} names={names} />}
    </>,
    status,
  );
}

const TermTable = ({ terms, choices }: { terms: readonly RetentionTerm[]; choices: readonly Choice[] }) => (
  <DataTable
    caption="Hoe lang we namen bewaren"
    captionHidden
    rows={terms}
    columns={[
      { key: 'term', header: 'Waarvoor', cell: ({ label }) => label, rowHeader: true },
      { key: 'about', header: 'Wat en vanaf wanneer', cell: ({ about }) => about },
      {
        key: 'months',
        header: 'Termijn',
        nowrap: true,
        cell: ({ id }) => monthsText(choices.findLast(({ term }) => term === id)?.months ?? DEFAULT_MONTHS, 'nl'),
      },
    ]}
  />
);

const MONTHS = Array.from({ length: MOST_MONTHS + 1 - FEWEST_MONTHS }, (_, index) => FEWEST_MONTHS + index);

type FormProps = { state: State; refusal: string | undefined; terms: readonly RetentionTerm[] };

const ChooseForm = ({ state, refusal, terms }: FormProps) => (
  <Card title="Een andere termijn kiezen">
    <p>
      Bewoners lezen deze termijn als ze hun gegevens invullen. Een kortere termijn geldt meteen voor iedereen. Een
      langere geldt alleen voor wie zich daarna aanmeldt.
    </p>
    <Form>
      <ErrorSummary state={state} refusal={refusal} />
      <Select
        state={state}
        name="term"
        label="Waarvoor"
        choices={terms.map(({ id, label }) => ({ value: id, label }))}
        required
      />
      <Select
        state={state}
        name="months"
        label="Hoe lang"
        choices={MONTHS.map((months) => ({ value: String(months), label: monthsText(months, 'nl') }))}
        required
      />
      <TextField
        state={state}
        name="reason"
        label="Waarom"
        hint="Voor wie later vraagt waarom we namen zo lang bewaren. Zonder namen van personen."
        maxlength={500}
        required
      />
      <Actions>
        <Button>Bewaar</Button>
      </Actions>
    </Form>
  </Card>
);

type ChoiceProps = {
  choices: readonly Choice[];
  terms: readonly RetentionTerm[];
  names: readonly { id: string; name: string }[];
};

const ChoiceTable = ({ choices, terms, names }: ChoiceProps) => (
  <DataTable
    caption="Wat eerder is gekozen"
    rows={choices}
    columns={[
      { key: 'when', header: 'Wanneer', cell: ({ chosenAt }) => formatInstant(chosenAt), rowHeader: true },
      { key: 'term', header: 'Waarvoor', cell: ({ term }) => terms.find(({ id }) => id === term)?.label },
      { key: 'months', header: 'Termijn', nowrap: true, cell: ({ months }) => monthsText(months, 'nl') },
      { key: 'reason', header: 'Waarom', cell: ({ reason }) => reason },
      {
        key: 'who',
        header: 'Door',
        cell: ({ accountId }) => names.find(({ id }) => id === accountId)?.name ?? 'onbekend',
      },
    ]}
  />
);
