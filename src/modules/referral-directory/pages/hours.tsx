import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { found, type Request, submit } from '#kernel/http.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { saveService } from '../commands/save-service.ts';
import { detailsOfService } from '../domain.ts';
import { weekIn, weekLabels, weekShape } from '../fields.ts';
import { entryToEdit, LIST, locationIn, pathOf, serviceIn } from './load.ts';
import { filledWeek, WeekFields } from './week-fields.tsx';

const form = defineForm(z.object({ ...weekShape, version: field.version(), _key: field.key() }));
type State = typeof form.empty;
type Loaded = Awaited<ReturnType<typeof load>>;

async function load(c: Request) {
  const { entry } = await entryToEdit(c);
  const service = found(serviceIn(c, entry), 'service');
  const location = found(locationIn(c, entry), 'location');
  found(
    service.places.find(({ locationId }) => locationId === location.id),
    'service there',
  );
  return { entry, service, location };
}

const filledFrom = ({ service, location }: Loaded): State => {
  const week = service.hours.filter(({ locationId }) => locationId === location.id);
  return form.filled({ ...filledWeek(week), version: String(service.version) });
};

/** When a service is at one of its locations. */
export async function hoursPage(c: Request) {
  const loaded = await load(c);
  return show(c, loaded, { state: filledFrom(loaded) });
}

/** Sets it; after a change by somebody else the form comes back with the differences. */
export async function setHoursAction(c: Request) {
  const loaded = await load(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { state: data.state });
  const { entry, service, location } = loaded;
  const elsewhere = service.hours.filter(({ locationId }) => locationId !== location.id);
  const here = weekIn(data.values).map((span) => ({ ...span, locationId: location.id }));
  const outcome = await submit(
    c,
    data.values,
    (ctx) =>
      saveService(ctx, {
        details: detailsOfService(service),
        locationIds: service.places.map(({ locationId }) => locationId),
        hours: [...elsewhere, ...here],
        existing: { id: service.id, version: data.values.version },
      }),
    () => pathOf(entry.id),
  );
  if (outcome.ok) return outcome.response;
  const now = await load(c);
  return show(c, now, { state: withVersion(data.state, now.service.version), saved: filledFrom(now).raw });
}

const show = (c: Request, loaded: Loaded, { state, saved }: { state: State; saved?: State['raw'] }) => {
  const { entry, service, location } = loaded;
  return respond(
    c,
    'work',
    `Uren van ${service.name}`,
    <>
      <PageHead
        title={`Uren van ${service.name}`}
        kicker={`${location.name}${location.town ? `, ${location.town}` : ''}`}
        lead="Vul dit alleen in als de uren hier anders zijn dan op andere plekken."
        breadcrumbs={[
          { href: LIST, label: 'Sociale kaart' },
          { href: pathOf(entry.id), label: entry.name },
        ]}
      />
      <StaleNotice labels={weekLabels} saved={saved} typed={state.raw} />
      <Card>
        <Form>
          <ErrorSummary state={state} />
          <HiddenField state={state} name="version" />
          <WeekFields state={state} legend="Wanneer" />
          <Actions>
            <Button>Bewaar</Button>
            <a href={pathOf(entry.id)}>Annuleer</a>
          </Actions>
        </Form>
      </Card>
    </>,
    saved ? 409 : Object.keys(state.errors).length > 0 ? 422 : 200,
  );
};
