import { z } from 'zod';
import { defineForm, type FormState, field, withError } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { parsePeriod } from '#kernel/reporting-period.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Select } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { TextArea, TextField } from '#ui/field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { listMunicipalities, type Municipality } from '../../organisation/index.ts';
import { importPanel } from '../commands/import-panel.ts';
import { importTexts } from '../messages.ts';
import { certaintyWords, type PanelItem, type PanelScope, percentageText } from '../panel.ts';
import { headerLine, panelItemsIn } from '../panel-table.ts';
import { PANELS } from './panels.tsx';

const form = defineForm(
  z.object({
    instrument: field.text('Hoe heet het onderzoek?', 80),
    fieldwork: field
      .text('In welke maand werd het gevraagd?', 20)
      .refine((month) => /-\d\d$/.test(month) && parsePeriod(month) !== undefined, {
        error: 'Schrijf jaar en maand als 2024-09',
      }),
    population: field.text('Aan wie werd het gevraagd?', 80),
    area: field.text('Kies voor welk gebied het geldt', 20),
    commissioner: field.optionalText(80),
    source: field.text('Waar staan deze uitkomsten?', 200),
    note: field.optionalText(1_000),
    lines: field.text('Plak de regels', 20_000),
    why: field.optionalText(300),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

/** Where printed results are pasted. */
export async function importPage(c: Request) {
  return show(c, { state: form.empty });
}

/** Shows what was read, or keeps it. Nothing is kept as long as one line cannot be read. */
export async function importAction(c: Request) {
  const sent = await c.req.formData();
  const data = form.parse(sent);
  if (!data.ok) return show(c, { state: data.state });
  const { lines, area, why = '', commissioner = '', note = '', _key, ...said } = data.values;
  const { items, faults } = panelItemsIn(lines);
  if (faults.length > 0) return show(c, { state: withError(data.state, 'lines', faults.slice(0, 10).join(' ')) });
  if (sent.get('stap') !== 'bewaar') return show(c, { state: data.state, items });
  const head = { ...said, commissioner, note, scope: scopeIn(area) };
  const outcome = await submit(
    c,
    { _key },
    (ctx) => importPanel(ctx, { head, items, why }),
    ({ id }) => `${PANELS}/${id}`,
  );
  if (outcome.ok) return outcome.response;
  const at = outcome.refusal.code === 'nothing' ? 'lines' : 'why';
  return show(c, { state: withError(data.state, at, textOf(importTexts, outcome.refusal)), items });
}

const scopeIn = (area: string): PanelScope =>
  area === 'organisation' || area === 'not-stated' ? { kind: area } : { kind: 'municipality', municipalityCode: area };

type Shown = { state: State; items?: readonly PanelItem[] };

async function show(c: Request, { state, items }: Shown) {
  const municipalities = (await read(c, ({ tx }) => listMunicipalities(tx))).filter(({ served }) => served);
  return respond(
    c,
    'work',
    'Uitkomsten van onderzoek invoeren',
    <>
      <PageHead
        title="Uitkomsten van onderzoek invoeren"
        lead="Neem de percentages over zoals ze zijn gedrukt. Is niet duidelijk welk percentage waarbij hoort, zeg dat dan."
        breadcrumbs={[{ href: PANELS, label: 'Panelonderzoek' }]}
      />
      <Form>
        <ErrorSummary state={state} />
        <HeadFields state={state} municipalities={municipalities} />
        <TextArea
          state={state}
          name="lines"
          label="Uitkomsten"
          hint={`Zet erboven: ${headerLine}. Bij mogelijk: 81 of 83.`}
          rows={12}
          maxlength={20_000}
          required
        />
        <TextField
          state={state}
          name="why"
          label="Waarom eerdere uitkomsten niet kloppen"
          hint="Alleen als van dit onderzoek al uitkomsten in het systeem staan"
          maxlength={300}
        />
        {items && <Preview items={items} />}
        <Actions>
          {items && (
            <Button name="stap" value="bewaar">
              Bewaar deze {items.length} regels
            </Button>
          )}
          <Button kind={items ? 'secondary' : 'primary'} name="stap" value="bekijk">
            Bekijk wat er wordt gelezen
          </Button>
        </Actions>
      </Form>
    </>,
    Object.keys(state.errors).length > 0 ? 422 : 200,
  );
}

const HeadFields = ({ state, municipalities }: { state: FormState; municipalities: readonly Municipality[] }) => (
  <>
    <TextField state={state} name="instrument" label="Onderzoek" hint="Zoals BiebPanel" maxlength={80} required />
    <TextField
      state={state}
      name="fieldwork"
      label="Gehouden in"
      hint="Jaar en maand, zoals 2024-09"
      width="short"
      required
    />
    <TextField state={state} name="population" label="Onder wie" hint="Zoals leden" maxlength={80} required />
    <Select
      state={state}
      name="area"
      label="Gebied"
      choices={[
        { value: 'not-stated', label: 'Zegt de bron niet' },
        { value: 'organisation', label: 'Hele organisatie' },
        ...municipalities.map(({ code, name }) => ({ value: code, label: name })),
      ]}
      required
    />
    <TextField state={state} name="commissioner" label="In opdracht van" maxlength={80} />
    <TextField state={state} name="source" label="Bron" hint="Welk stuk, welke bladzijde" maxlength={200} required />
    <TextArea
      state={state}
      name="note"
      label="Let op"
      hint="Wat de bron in het midden laat"
      rows={2}
      maxlength={1_000}
    />
  </>
);

const Preview = ({ items }: { items: readonly PanelItem[] }) => (
  <DataTable
    caption="Zo is het gelezen"
    dense
    rows={items}
    groupOf={({ list }) => list}
    columns={[
      { key: 'label', header: 'Onderwerp', rowHeader: true, cell: ({ label }) => label },
      { key: 'percentage', header: 'Percentage', align: 'end', cell: (item) => percentageText(item) },
      { key: 'certainty', header: 'Lezing', cell: ({ certainty }) => certaintyWords[certainty] },
      { key: 'note', header: 'Toelichting', cell: ({ note }) => note },
    ]}
  />
);
