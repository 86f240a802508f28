import { z } from 'zod';
import type { PriceChange } from '#kernel/agreed-prices.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Diff } from '#ui/diff.tsx';
import { NumberField } from '#ui/field.tsx';
import { ErrorSummary, FieldGroup, FieldRow, Form, Live } from '#ui/form.tsx';
import { Money } from '#ui/money.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { type Edition, startDraft } from '../../activity-catalogue/index.ts';
import { type EditionDocument, tariffRowsOf } from '../../tariffs/index.ts';
import {
  type Indexation,
  indexed,
  type PriceGroup,
  priceGroupOf,
  priceGroups,
  repriced,
  roundings,
} from '../indexation.ts';
import { catalogueTexts } from '../messages.ts';
import { editionHref, loadEdition, nameOf } from './load.ts';

const groupWords: Readonly<Record<PriceGroup, string>> = {
  perInhabitant: 'Bedragen per inwoner',
  perBranch: 'Bedragen per vestiging',
  packages: 'Pakketten',
  perPupil: 'Bedragen per leerling',
  perLocation: 'Bedragen per locatie',
  fixed: 'Vaste bedragen',
  hourlyRates: 'Uurtarieven',
  books: 'Boeken',
  contributions: 'Bijdragen van anderen',
  visitors: 'Bijdragen van bezoekers',
  stateMoney: 'Geld van Rijk en provincie',
};
const roundingWords = {
  cent: 'Op de cent',
  euro: 'Op hele euro’s',
  source: 'Zoals de oude prijs: hele euro’s blijven heel',
};

const percentage = () =>
  z
    .string()
    .default('')
    .transform((typed, context): string => {
      const text = typed.trim().replace(',', '.') || '0';
      const fits = /^-?\d{1,2}(\.\d{1,3})?$/.test(text) && Number(text) >= -50;
      if (!fits) context.addIssue({ code: 'custom', message: 'Vul een percentage in van -50 tot 100, zoals 3,2' });
      return text;
    });

const form = defineForm(
  z.object({
    ...(Object.fromEntries(priceGroups.map((group) => [group, percentage()])) as Record<
      PriceGroup,
      ReturnType<typeof percentage>
    >),
    rounding: field.oneOf(roundings, 'Kies hoe er wordt afgerond'),
    year: field.wholeNumber('Vul een jaar in', { min: 2000, max: 2100 }),
    action: field.optionalText(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;
type Shown = { edition: Edition; state: State; preview?: EditionDocument; changes: readonly PriceChange[] };

/** New prices from old ones: a percentage for each group of prices, seen before anything is made. */
export async function indexationPage(c: Request) {
  const edition = await loadEdition(c);
  const state = form.filled({ rounding: 'source', year: String(edition.year + 1) });
  return show(c, { edition, state, changes: [] });
}

/** Shows what each price becomes, or starts the draft with those prices. */
export async function indexationAction(c: Request) {
  const edition = await loadEdition(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, { edition, state: data.state, changes: [] }, 422);
  const { year, action, rounding, _key, ...percentages } = data.values;
  const indexation: Indexation = { percentages, rounding };
  const preview = indexed(edition.document, indexation);
  const changes = await changesOf(c, preview);
  if (action !== 'start') return show(c, { edition, state: data.state, preview, changes });
  const outcome = await submit(
    c,
    { _key },
    (ctx) => startDraft(ctx, { from: edition.id, year, change: (document) => indexed(document, indexation) }),
    editionHref,
  );
  if (outcome.ok) return outcome.response;
  const state = withError(data.state, 'year', textOf(catalogueTexts, outcome.refusal));
  return show(c, { edition, state, preview, changes }, 422);
}

/** What other modules say that their agreements would cost. */
const changesOf = (c: Request, document: EditionDocument): Promise<PriceChange[]> =>
  read(c, async ({ tx }) => {
    const reprice = (input: unknown): number | undefined => {
      const { result, gone } = repriced(document, (input ?? {}) as Parameters<typeof repriced>[1]);
      return result.ok && gone.length === 0 ? result.value.totals.municipality.annualCents : undefined;
    };
    const changes: PriceChange[] = [];
    for (const { previewIndexation } of c.var.modules)
      changes.push(...((await previewIndexation?.(tx, document.year, reprice)) ?? []));
    return changes;
  });

const show = (c: Request, shown: Shown, status: 200 | 422 = 200) =>
  respond(c, 'work', `${nameOf(shown.edition)} indexeren`, <IndexationView {...shown} />, status);

const IndexationView = (shown: Shown) => {
  const { edition, state, preview, changes } = shown;
  const rows = preview ? priceRows(edition.document, preview) : [];
  const moved = rows.filter(({ before, after }) => before !== after).length;
  return (
    <>
      <PageHead
        title="Indexeren"
        lead="Je ziet eerst wat elke prijs wordt. Daarna maak je een concept, dat je nog kunt bewerken."
        breadcrumbs={[
          { href: '/werk/catalogus', label: 'Activiteitencatalogus' },
          { href: editionHref(edition), label: nameOf(edition) },
        ]}
      />
      <IndexationForm state={state} edition={edition} />
      <Live status={preview ? `${moved} prijzen veranderen` : ''}>
        {preview && (
          <div class="stack">
            <p>{moved === 1 ? '1 prijs verandert.' : `${moved} prijzen veranderen.`}</p>
            <ChangeTable changes={changes} />
            <PriceRows rows={rows} />
          </div>
        )}
      </Live>
    </>
  );
};

const IndexationForm = ({ state, edition }: { state: State; edition: Edition }) => {
  const occurring = new Set(edition.document.services.flatMap(({ tariff }) => tariff.components.map(priceGroupOf)));
  return (
    <Card>
      <Form liveUrl={`${editionHref(edition)}/indexatie`}>
        <ErrorSummary state={state} />
        <FieldGroup legend="Percentage per soort prijs">
          <p class="hint">Wat je leeg laat, houdt zijn prijs.</p>
          <FieldRow>
            {priceGroups
              .filter((group) => occurring.has(group))
              .map((group) => (
                <NumberField state={state} name={group} label={groupWords[group]} unit="%" required />
              ))}
          </FieldRow>
        </FieldGroup>
        <FieldRow>
          <Select
            state={state}
            name="rounding"
            label="Afronden"
            choices={roundings.map((value) => ({ value, label: roundingWords[value] }))}
            required
          />
          <NumberField state={state} name="year" label="Voor het jaar" required />
        </FieldRow>
        <Actions>
          <Button kind="secondary">Toon de nieuwe prijzen</Button>
          <Button name="action" value="start">
            Maak concept
          </Button>
        </Actions>
      </Form>
    </Card>
  );
};

type PriceRow = { service: string; label: string; unit: string; before: string; after: string };

/** Every price with its old and its new amount; the two editions have the same components. */
function priceRows(before: EditionDocument, after: EditionDocument): PriceRow[] {
  return before.services.flatMap((service, index) => {
    const raised = tariffRowsOf(after.services[index]?.tariff.components ?? [], before);
    return tariffRowsOf(service.tariff.components, before).flatMap(({ label, unit, amount }, at) =>
      /\d/.test(amount)
        ? [{ service: service.title, label, unit, before: amount, after: raised[at]?.amount ?? '' }]
        : [],
    );
  });
}

const PriceRows = ({ rows }: { rows: readonly PriceRow[] }) => (
  <DataTable
    caption="Alle prijzen, oud en nieuw"
    rows={rows}
    groupOf={({ service }) => service}
    columns={[
      { key: 'label', header: 'Onderdeel', rowHeader: true, cell: ({ label }) => label },
      { key: 'unit', header: 'Per', cell: ({ unit }) => unit || 'niet genoemd' },
      {
        key: 'price',
        header: 'Prijs',
        align: 'end',
        cell: ({ before, after }) => (before === after ? before : <Diff before={before} after={after} />),
      },
    ]}
  />
);

const ChangeTable = ({ changes }: { changes: readonly PriceChange[] }) => (
  <>
    {changes.length > 0 && (
      <DataTable
        caption="Wat afspraken per jaar zouden kosten"
        rows={changes}
        columns={[
          {
            key: 'label',
            header: 'Afspraak',
            rowHeader: true,
            cell: ({ label, href }) => (href ? <a href={href}>{label}</a> : label),
          },
          {
            key: 'before',
            header: 'Nu',
            align: 'end',
            nowrap: true,
            cell: ({ beforeCents }) => <Money cents={beforeCents} />,
          },
          {
            key: 'after',
            header: 'Straks',
            align: 'end',
            nowrap: true,
            cell: ({ afterCents }) => (afterCents === undefined ? 'niet te berekenen' : <Money cents={afterCents} />),
          },
        ]}
      />
    )}
  </>
);
