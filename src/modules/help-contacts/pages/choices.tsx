import { z } from 'zod';
import { asDay, formatDay } from '#kernel/days.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { found, type Request, read, submit } from '#kernel/http.ts';
import { NotFound, textOf } from '#kernel/result.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Checkbox, choicesOf, RadioGroup, Select } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { DateField, NumberField, TextField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { saveChoice } from '../commands/save-choice.ts';
import { DOMAINS, type Topic } from '../contact.ts';
import { choiceTexts } from '../messages.ts';
import type { ChoiceList } from '../sql/choices.ts';
import { listBodies, listTopics } from '../sql/lists.ts';
import { domainWords } from '../words.ts';

const CHOICES = '/werk/hulpcontacten/keuzes';
const NEW = 'nieuw';

/** What each list is called, on the page and in its address. */
const LISTS = {
  onderwerpen: { list: 'topics', title: 'Onderwerpen', one: 'Onderwerp', add: 'Nieuw onderwerp' },
  organisaties: { list: 'bodies', title: 'Organisaties', one: 'Organisatie', add: 'Nieuwe organisatie' },
} as const;
type ListName = keyof typeof LISTS;

const form = defineForm(
  z.object({
    label: field.text('Vul een naam in.', 60),
    position: field.wholeNumber('Vul de plaats in de lijst in.', { min: 1, max: 200 }),
    retiredOn: field.optionalDay(),
    domain: field.oneOf([...DOMAINS, ''], ''),
    asksDigid: field.ticked(),
    usualBodyId: field.optionalText(60),
    version: field.version(),
    _key: field.key(),
  }),
);

type Row = {
  readonly id: string;
  readonly label: string;
  readonly retiredOn: string | null;
  readonly version: number;
} & Partial<Pick<Topic, 'domain' | 'asksDigid' | 'usualBodyId'>>;

const load = (c: Request) =>
  read(
    c,
    async ({ tx }): Promise<Record<ChoiceList, readonly Row[]>> => ({
      topics: await listTopics(tx),
      bodies: await listBodies(tx),
    }),
  );

/** Both lists that helpers choose from, in their order. */
export async function choicesPage(c: Request) {
  const rows = await load(c);
  return respond(
    c,
    'work',
    'Onderwerpen en organisaties',
    <>
      <PageHead
        title="Onderwerpen en organisaties"
        lead="Waaruit helpers kiezen. Je haalt niets weg: wat je niet meer gebruikt, laat je vervallen."
      />
      <SavedNotice c={c} />
      {(Object.keys(LISTS) as ListName[]).map((name) => (
        <section class="stack">
          <h2>{LISTS[name].title}</h2>
          <ListTable name={name} rows={rows[LISTS[name].list]} />
          <ButtonLink href={`${CHOICES}/${name}/${NEW}`} kind="secondary">
            {LISTS[name].add}
          </ButtonLink>
        </section>
      ))}
    </>,
  );
}

const ListTable = ({ name, rows }: { name: ListName; rows: readonly Row[] }) => (
  <DataTable
    caption={LISTS[name].title}
    captionHidden
    rows={rows}
    columns={[
      {
        key: 'label',
        header: LISTS[name].one,
        rowHeader: true,
        cell: ({ id, label }) => <a href={`${CHOICES}/${name}/${id}`}>{label}</a>,
      },
      ...(name === 'onderwerpen'
        ? [{ key: 'domain', header: 'Soort', cell: ({ domain }: Row) => (domain ? domainWords[domain] : '') }]
        : []),
      {
        key: 'retired',
        header: 'Vervallen',
        cell: ({ retiredOn }) => (retiredOn ? `vanaf ${formatDay(asDay(retiredOn))}` : ''),
      },
    ]}
  />
);

function nameAsked(c: Request): ListName {
  const name = c.req.param('list') ?? '';
  if (!(name in LISTS)) throw new NotFound(`list ${name}`);
  return name as ListName;
}

/** One choice to change, or a new one. */
export async function choicePage(c: Request) {
  const [name, id] = [nameAsked(c), c.req.param('choice')];
  const rows = (await load(c))[LISTS[name].list];
  if (id === NEW) return show(c, { state: form.filled({ position: String(rows.length + 1) }) });
  const row = found(
    rows.find((each) => each.id === id),
    `choice ${id}`,
  );
  const state = form.filled({
    label: row.label,
    position: String(rows.indexOf(row) + 1),
    retiredOn: row.retiredOn ?? '',
    asksDigid: row.asksDigid ? 'on' : '',
    usualBodyId: row.usualBodyId ?? '',
    version: String(row.version),
  });
  return show(c, { state });
}

/** Keeps it, or shows it again. */
export async function saveChoiceAction(c: Request) {
  const [name, keyword] = [nameAsked(c), c.req.param('choice')];
  const parsed = form.parse(await c.req.formData());
  if (!parsed.ok) return show(c, { state: parsed.state, status: 422 });
  const { domain, asksDigid, usualBodyId = null, ...values } = parsed.values;
  const details = { domain: domain || 'other', asksDigid, usualBodyId };
  const id = keyword === NEW ? undefined : keyword;
  const outcome = await submit(
    c,
    values,
    (ctx) => saveChoice(ctx, { ...values, list: LISTS[name].list, id, details }),
    () => savedAt(CHOICES),
  );
  if (outcome.ok) return outcome.response;
  return show(c, { state: parsed.state, refusal: textOf(choiceTexts, outcome.refusal), status: 422 });
}

type Shown = { state: typeof form.empty; refusal?: string; status?: 422 };

async function show(c: Request, { state, refusal, status }: Shown) {
  const name = nameAsked(c);
  const isNew = c.req.param('choice') === NEW;
  const { bodies } = await load(c);
  const title = isNew ? LISTS[name].add : LISTS[name].one;
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead title={title} breadcrumbs={[{ href: CHOICES, label: 'Onderwerpen en organisaties' }]} />
      <Form>
        <ErrorSummary state={state} {...(refusal !== undefined && { refusal })} />
        <HiddenField state={state} name="version" />
        <TextField state={state} name="label" label="Naam" required maxlength={60} />
        {name === 'onderwerpen' && <TopicFields state={state} bodies={bodies} isNew={isNew} />}
        <NumberField state={state} name="position" label="Plaats in de lijst" required />
        <DateField
          state={state}
          name="retiredOn"
          label="Vervalt op"
          hint="Vanaf deze dag kan niemand dit meer kiezen. Wat al is genoteerd, blijft."
        />
        <Actions>
          <Button>Bewaar</Button>
        </Actions>
      </Form>
    </>,
    status,
  );
}

const TopicFields = ({
  state,
  bodies,
  isNew,
}: {
  state: typeof form.empty;
  bodies: readonly Row[];
  isNew: boolean;
}) => (
  <>
    {isNew && (
      <RadioGroup
        state={state}
        name="domain"
        label="Soort vraag"
        choices={choicesOf(domainWords)}
        value="other"
        required
      />
    )}
    <Checkbox state={state} name="asksDigid" label="Vraag hoe het stond met DigiD" required />
    <Select
      state={state}
      name="usualBodyId"
      label="Organisatie die erbij hoort"
      choices={bodies.map(({ id, label }) => ({ value: id, label }))}
    />
  </>
);
