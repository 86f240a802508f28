import { z } from 'zod';
import { can } from '#kernel/access.ts';
import { dayOf, formatDay, today } from '#kernel/days.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { NumberField } from '#ui/field.tsx';
import { ErrorSummary, FieldRow, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { listEditions, startDraft } from '../../activity-catalogue/index.ts';
import { catalogueTexts } from '../messages.ts';
import { editionHref, nameOf, stateWords } from './load.ts';
import { READING_HREF } from './reading.tsx';

const form = defineForm(
  z.object({
    from: field.text('Kies een editie'),
    year: field.wholeNumber('Vul een jaar in', { min: 2000, max: 2100 }),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

const load = (c: Request) => read(c, ({ tx }) => listEditions(tx, ['draft', 'published', 'archived']));

/** All editions with their state, and a form to start the next. */
export async function editionsPage(c: Request) {
  const editions = await load(c);
  const state = form.filled({ from: editions[0]?.id ?? '', year: String(Number(today(c.var.now()).slice(0, 4)) + 1) });
  return respond(
    c,
    'work',
    'Activiteitencatalogus',
    <Editions editions={editions} state={state} mayEdit={mayEdit(c)} />,
  );
}

/** Starts a draft: of the same year as a correction, of another year as a copy. */
export async function startDraftAction(c: Request) {
  const data = form.parse(await c.req.formData());
  const again = async (state: State) =>
    respond(c, 'work', 'Activiteitencatalogus', <Editions editions={await load(c)} state={state} mayEdit />, 422);
  if (!data.ok) return again(data.state);
  const { from, year } = data.values;
  if (!(await load(c)).some(({ id }) => id === from)) return again(withError(data.state, 'from', 'Kies een editie'));
  const outcome = await submit(c, data.values, (ctx) => startDraft(ctx, { from, year }), editionHref);
  return outcome.ok ? outcome.response : again(withError(data.state, 'year', textOf(catalogueTexts, outcome.refusal)));
}

const mayEdit = (c: Request): boolean => can(c.var.actor, 'activity-catalogue:edit');
const tones = { draft: 'ochre', published: 'green', archived: 'neutral' } as const;

const Editions = ({
  editions,
  state,
  mayEdit,
}: {
  editions: Awaited<ReturnType<typeof load>>;
  state: State;
  mayEdit: boolean;
}) => (
  <>
    <PageHead
      title="Activiteitencatalogus"
      lead="Een gepubliceerde editie verandert niet meer. Verbeteren doe je in een nieuwe versie van hetzelfde jaar."
      actions={<a href={READING_HREF}>Scholen precies op de grens</a>}
    />
    <DataTable
      caption="Edities"
      rows={editions}
      columns={[
        {
          key: 'edition',
          header: 'Editie',
          rowHeader: true,
          cell: (row) => <a href={editionHref(row)}>{nameOf(row)}</a>,
        },
        {
          key: 'state',
          header: 'Stand',
          cell: (row) => <Badge tone={tones[row.state as keyof typeof tones]}>{stateWords[row.state]}</Badge>,
        },
        {
          key: 'published',
          header: 'Gepubliceerd op',
          cell: ({ publishedAt }) => (publishedAt ? formatDay(dayOf(publishedAt)) : ''),
        },
      ]}
      empty={{ title: 'Nog geen editie' }}
    />
    {mayEdit && editions.length > 0 && (
      <Card title="Nieuw concept">
        <Form>
          <ErrorSummary state={state} />
          <FieldRow>
            <Select
              state={state}
              name="from"
              label="Maak een kopie van"
              choices={editions.map((row) => ({
                value: row.id,
                label: `${nameOf(row)} (${stateWords[row.state]?.toLowerCase()})`,
              }))}
              required
            />
            <NumberField
              state={state}
              name="year"
              label="Voor het jaar"
              hint="Hetzelfde jaar geeft een verbeterde versie"
              required
            />
          </FieldRow>
          <Button>Begin concept</Button>
        </Form>
      </Card>
    )}
  </>
);
