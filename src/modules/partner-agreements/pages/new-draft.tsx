import { z } from 'zod';
import { can, municipalitiesFor } from '#kernel/access.ts';
import { today } from '#kernel/days.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { found, type Request, read, submit } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { NotFound, textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { RadioGroup } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { NumberField, TextField } from '#ui/field.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { findPlace, listPlaces, PLACE_KINDS, type Place } from '../../places/index.ts';
import { startDraft } from '../commands/start-draft.ts';
import { isPartnerPlace, PARTNER_PLACES, YEAR_KINDS } from '../domain.ts';
import { nl } from '../messages.ts';
import { yearKindLabels } from '../words.ts';

const PATH = '/werk/conceptovereenkomsten/nieuw';
const breadcrumbs = [
  { href: '/werk/overeenkomsten', label: 'Overeenkomsten' },
  { href: '/werk/conceptovereenkomsten', label: 'Concepten' },
];
const form = defineForm(
  z.object({
    yearKind: field.oneOf(YEAR_KINDS, 'Kies schooljaren of kalenderjaren'),
    year: field.wholeNumber('Vul in welk jaar de overeenkomst ingaat', { min: 2000, max: 2100 }),
    _key: field.key(),
  }),
);
type Shown = { state: typeof form.empty; status?: 422; refusal?: string };

async function placeIn(c: Request): Promise<Place | undefined> {
  const id = c.req.query('plek');
  if (id === undefined) return undefined;
  return read(c, async ({ tx, actor }) => {
    const place = found(isId(id) ? await findPlace(tx, id) : undefined, 'place');
    const reaches = can(actor, 'agreements:edit', { municipality: place.municipalityCode });
    if (!reaches || !isPartnerPlace(place.kind)) throw new NotFound('place');
    return place;
  });
}

/** First the school or childcare location, from the register; then the year in which it starts. */
export async function newDraftPage(c: Request) {
  const place = await placeIn(c);
  if (!place) return choosePlace(c);
  const year = Number(today(c.var.now()).slice(0, 4)) + 1;
  const yearKind = place.kind === 'childcare' ? 'calendar' : 'school';
  return chooseYear(c, place, { state: form.filled({ year: String(year), yearKind }) });
}

/** Makes the draft and opens it, to fill in the rest. */
export async function startDraftAction(c: Request) {
  const place = found(await placeIn(c), 'place');
  const data = form.parse(await c.req.formData());
  if (!data.ok) return chooseYear(c, place, { state: data.state, status: 422 });
  const { _key, ...chosen } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => startDraft(ctx, { placeId: place.id, ...chosen }),
    ({ id }) => `/werk/conceptovereenkomsten/${id}/bewerken`,
  );
  if (outcome.ok) return outcome.response;
  return chooseYear(c, place, { state: data.state, status: 422, refusal: textOf(nl, outcome.refusal) });
}

async function choosePlace(c: Request) {
  const search = c.req.query('zoek')?.trim() ?? '';
  const reach = municipalitiesFor(c.var.actor, 'agreements:edit');
  const places = (await read(c, ({ tx }) => listPlaces(tx, { kinds: PARTNER_PLACES })))
    .filter(({ municipalityCode }) => reach === 'all' || reach.includes(municipalityCode))
    .filter(({ name, town }) => `${name} ${town}`.toLowerCase().includes(search.toLowerCase()));
  const count = places.length === 1 ? '1 gevonden' : `${places.length} gevonden`;
  return respond(
    c,
    'work',
    'Nieuwe overeenkomst met een school of kinderopvang',
    <>
      <PageHead
        title="Nieuwe overeenkomst met een school of kinderopvang"
        lead="Kies de locatie uit het register. Een kinderopvangorganisatie met meer locaties begint bij een ervan."
        breadcrumbs={breadcrumbs}
      />
      <FilterBar action={PATH} clearHref={PATH}>
        <TextField state={{ raw: { zoek: search }, errors: {} }} name="zoek" label="Naam of plaats" required />
      </FilterBar>
      <Results status={count}>
        <DataTable
          caption="Scholen en kinderopvang"
          captionHidden
          rows={places}
          columns={[
            {
              key: 'name',
              header: 'Naam',
              rowHeader: true,
              cell: ({ id, name }) => <a href={`${PATH}?plek=${id}`}>{name}</a>,
            },
            { key: 'town', header: 'Plaats', cell: ({ town }) => town },
            { key: 'kind', header: 'Soort', cell: ({ kind }) => PLACE_KINDS[kind] },
          ]}
          empty={{ title: 'Niets gevonden', text: 'Staat de school of opvang al bij Scholen en andere plekken?' }}
        />
      </Results>
    </>,
  );
}

function chooseYear(c: Request, place: Place, { state, status, refusal }: Shown) {
  return respond(
    c,
    'work',
    `Nieuwe overeenkomst met ${place.name}`,
    <>
      <PageHead
        title={`Nieuwe overeenkomst met ${place.name}`}
        kicker={`${PLACE_KINDS[place.kind]} in ${place.town}`}
        lead="Diensten, aantallen en looptijd vul je daarna in."
        breadcrumbs={[...breadcrumbs, { href: PATH, label: 'Kies een locatie' }]}
      />
      <Card>
        <Form>
          <ErrorSummary state={state} refusal={refusal} />
          <RadioGroup
            state={state}
            name="yearKind"
            label="In welke jaren loopt de overeenkomst?"
            hint="De catalogus zegt dit niet; spreek het af met de partner."
            choices={YEAR_KINDS.map((value) => ({ value, label: yearKindLabels[value] }))}
            required
          />
          <NumberField state={state} name="year" label="Jaar waarin de overeenkomst ingaat" width="short" required />
          <Actions>
            <Button>Maak concept</Button>
          </Actions>
        </Form>
      </Card>
    </>,
    status,
  );
}
