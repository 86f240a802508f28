import { z } from 'zod';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { NotFound, textOf } from '#kernel/result.ts';
import { Badge } from '#ui/badge.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Checkbox } from '#ui/choice-field.tsx';
import { TextField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { addField } from '../commands/add-field.ts';
import { saveField } from '../commands/save-field.ts';
import { dutchLabel, fieldTexts as ownWords } from '../field-texts.ts';
import type { Field } from '../kinds.ts';
import { fieldTexts } from '../messages.ts';
import { listFields } from '../sql/fields.ts';

const MISSING = 'Vul in hoe het op de kaart heet';
const form = defineForm(
  z.object({ label: field.text(MISSING, 80), retired: field.ticked(), version: field.version(), _key: field.key() }),
);
const newForm = defineForm(z.object({ label: field.text(MISSING, 80), _key: field.key() }));

const PATH = '/werk/digiwijs/onderwerpen';

/** What can be ticked on a card, by its number. */
export const fieldsPage = (c: Request) => show(c, {});

/** Puts something more on the card. */
export async function addFieldAction(c: Request) {
  const data = newForm.parse(await c.req.formData());
  if (!data.ok) return show(c, { newState: data.state, status: 422 });
  const outcome = await submit(
    c,
    data.values,
    (ctx) => addField(ctx, data.values.label),
    () => savedAt(PATH),
  );
  if (outcome.ok) return outcome.response;
  return show(c, { newState: data.state, refusal: textOf(fieldTexts, outcome.refusal), status: 422 });
}

/** Words one of them, or takes it off new cards. */
export async function saveFieldAction(c: Request) {
  const number = Number(c.req.param('number'));
  const current = await read(c, async ({ tx }) => (await listFields(tx)).find((each) => each.number === number));
  if (!current) throw new NotFound(`field ${number}`);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, { number, state: data.state, status: 422 });
  const { label, retired: isRetired, version } = data.values;
  // Left as the program words it, it keeps its words in every language.
  const ownLabel = label === ownWords.nl[number - 1] ? '' : label;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => saveField(ctx, { number, ownLabel, isRetired, version }),
    () => savedAt(PATH),
  );
  return outcome.ok ? outcome.response : show(c, { refusal: textOf(fieldTexts, outcome.refusal), status: 422 });
}

type Shown = { number?: number; state?: FormState; newState?: FormState; refusal?: string; status?: 422 };

async function show(c: Request, { number, state, newState, refusal, status }: Shown) {
  const fields = await read(c, ({ tx }) => listFields(tx));
  return respond(
    c,
    'work',
    'Wat op de Digiwijs-kaart staat',
    <>
      <PageHead
        title="Wat op de kaart staat"
        lead="Het nummer staat ook op de papieren kaart en blijft altijd bij hetzelfde onderwerp horen."
        breadcrumbs={[{ href: '/werk/digiwijs', label: 'Digiwijs-kaarten' }]}
      />
      <SavedNotice c={c} />
      <ErrorSummary state={state ?? newState ?? form.empty} refusal={refusal} />
      {fields.map((each) => (
        <FieldCard each={each} state={each.number === number ? state : undefined} />
      ))}
      <Card title="Iets nieuws op de kaart">
        <Form action={PATH}>
          <TextField
            state={newState ?? newForm.empty}
            name="label"
            id={newState ? 'label' : 'new-label'}
            label="Hoe het heet"
            maxlength={80}
            required
          />
          <Actions>
            <Button>Zet op de kaart</Button>
          </Actions>
        </Form>
      </Card>
    </>,
    status,
  );
}

const FieldCard = ({ each, state }: { each: Field; state: FormState | undefined }) => {
  const { number, isRetired, version } = each;
  const usual = form.filled({
    ...{ label: dutchLabel(each), version: String(version) },
    ...(isRetired && { retired: 'on' }),
  });
  return (
    <Card title={`${number}. ${dutchLabel(each)}`} meta={isRetired && <Badge>Niet meer op nieuwe kaarten</Badge>}>
      <Form action={`${PATH}/${number}`}>
        <HiddenField state={state ?? usual} name="version" />
        <TextField
          state={state ?? usual}
          name="label"
          id={state ? 'label' : `label-${number}`}
          label="Hoe het heet"
          hint={ownWords.nl[number - 1] && 'Verander je dit? Dan lezen inwoners het in elke taal in het Nederlands.'}
          maxlength={80}
          required
        />
        <Checkbox
          state={state ?? usual}
          name="retired"
          id={`retired-${number}`}
          label="Niet meer op nieuwe kaarten"
          required
        />
        <Actions>
          <Button kind="secondary" small>
            Bewaar
          </Button>
        </Actions>
      </Form>
    </Card>
  );
};
