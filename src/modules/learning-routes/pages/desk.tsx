import { can } from '#kernel/access.ts';
import { today } from '#kernel/days.ts';
import type { FormState } from '#kernel/forms.ts';
import { change, type Request, read } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { RadioGroup, Select } from '#ui/choice-field.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { TextField } from '#ui/field.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { beginRoute } from '../commands/begin-route.ts';
import { countVisit } from '../commands/count-visit.ts';
import { visitWithCard } from '../commands/visit-with-card.ts';
import { HALF_DAYS, halfDayOf } from '../kinds.ts';
import { deskTexts } from '../messages.ts';
import { type NamedSpot, spotsFor } from '../spots.ts';
import { findCounts } from '../sql/half-days.ts';
import { listRoutes } from '../sql/routes.ts';

const PATH = '/werk/leerplein';
const NO_FORM: FormState = { raw: {}, errors: {} };

async function load(c: Request, asked: string | undefined) {
  return read(c, async (ctx) => {
    const spots = await spotsFor(ctx);
    const spot = spots.find(({ key }) => key === asked) ?? spots[0];
    const halfDay = halfDayOf(ctx.now);
    return {
      ...{ spots, spot, halfDay },
      routes: (await listRoutes(ctx.tx)).filter(({ isRetired }) => !isRetired),
      counts: spot && (await findCounts(ctx.tx, { ...spot, day: today(ctx.now), halfDay })),
    };
  });
}

type Loaded = Awaited<ReturnType<typeof load>>;

/** The one screen of a walk-in: open a card by its code, begin a route, count who came without. */
export const deskPage = async (c: Request) => show(c, await load(c, c.req.query('plek')), {});

/** Does what was pressed: opens a card, begins a route, or counts a visit. */
export async function deskAction(c: Request) {
  const data = await c.req.formData();
  const typed = (name: string): string => (data.get(name) ?? '').toString();
  const loaded = await load(c, typed('plek'));
  const { spot } = loaded;
  if (!spot) return show(c, loaded, { status: 422 });
  const [code, routeId, step] = [typed('code'), typed('route'), typed('doen')];
  const where = whereOf(spot);
  const faulty = (name: string, text: string) =>
    show(c, loaded, { state: { raw: { code, route: routeId }, errors: { [name]: text } }, status: 422 });
  if (step === 'kaart') {
    const opened = await change(c, (ctx) => visitWithCard(ctx, { ...where, code }));
    return opened.ok ? c.redirect(cardAt(opened.value.id), 303) : faulty('code', textOf(deskTexts, opened.refusal));
  }
  if (step === 'begin') {
    if (!isId(routeId)) return faulty('route', 'Kies wat de bezoeker wil leren');
    const begun = await change(c, (ctx) => beginRoute(ctx, { ...where, routeId }));
    return begun.ok ? c.redirect(cardAt(begun.value.id), 303) : show(c, loaded, { status: 422 });
  }
  const counted = await change(c, (ctx) => countVisit(ctx, { ...where, isBack: step === 'terug' }));
  if (counted.ok) return c.redirect(`${PATH}?plek=${spot.key}`, 303);
  return show(c, loaded, { refusal: textOf(deskTexts, counted.refusal), status: 422 });
}

const whereOf = ({ branchId, placeId }: NamedSpot) => ({ branchId, placeId });

const cardAt = (id: string): string => `${PATH}/kaarten/${id}`;

type Shown = { state?: FormState; refusal?: string; status?: 422 };

function show(c: Request, loaded: Loaded, { state = NO_FORM, refusal, status }: Shown) {
  const { spots, spot } = loaded;
  return respond(
    c,
    'work',
    'Leerplein',
    <>
      <PageHead
        title="Leerplein"
        lead="Open de kaart van een bezoeker, of begin samen een nieuwe route. We vragen geen naam."
        actions={
          can(c.var.actor, 'learning-routes:edit') && (
            <ButtonLink href="/werk/leerstappen" kind="secondary">
              Leerstappen en routes
            </ButtonLink>
          )
        }
      />
      <FilterBar action={PATH}>
        <Select
          state={{ raw: { plek: spot?.key ?? '' }, errors: {} }}
          name="plek"
          label="Waar ben je?"
          prompt=""
          choices={spots.map(({ key, name }) => ({ value: key, label: name }))}
          required
        />
      </FilterBar>
      <ErrorSummary state={state} refusal={refusal} />
      {spot ? (
        <Columns aside={<Visits loaded={loaded} spot={spot} />}>
          <OpenCard state={state} spot={spot} />
          <BeginRoute loaded={loaded} state={state} spot={spot} />
        </Columns>
      ) : (
        <EmptyState title="Geen plek">Er is geen plek waar je bezoekers kunt helpen.</EmptyState>
      )}
    </>,
    status,
  );
}

type PartProps = { state: FormState; spot: NamedSpot };

const OpenCard = ({ state, spot }: PartProps) => (
  <Card title="Bezoeker met een kaart">
    <Form action={PATH}>
      <HiddenField name="doen" value="kaart" />
      <HiddenField name="plek" value={spot.key} />
      <TextField
        state={state}
        name="code"
        label="Code op de kaart"
        hint="Acht tekens. Spaties en kleine letters mogen."
        width="medium"
        maxlength={20}
        autocomplete="off"
        dir="ltr"
        autofocus
        required
      />
      <Actions>
        <Button>Open de kaart</Button>
      </Actions>
    </Form>
  </Card>
);

const BeginRoute = ({ loaded: { routes }, state, spot }: PartProps & { loaded: Loaded }) => (
  <Card title="Nieuwe route">
    {routes.length === 0 ? (
      <EmptyState title="Nog geen routes">Maak eerst leerstappen en een route.</EmptyState>
    ) : (
      <Form action={PATH}>
        <HiddenField name="doen" value="begin" />
        <HiddenField name="plek" value={spot.key} />
        <RadioGroup
          state={state}
          name="route"
          label="Wat wil de bezoeker leren?"
          choices={routes.map(({ id, question, stepIds }) => ({
            ...{ value: id, label: question },
            hint: stepIds.length === 1 ? '1 stap' : `${stepIds.length} stappen`,
          }))}
          required
        />
        <Actions>
          <Button>Begin met deze route</Button>
        </Actions>
      </Form>
    )}
  </Card>
);

const Visits = ({ loaded: { counts, halfDay }, spot }: { loaded: Loaded; spot: NamedSpot }) => (
  <Card title={`Deze ${HALF_DAYS[halfDay]}`}>
    <DescriptionList
      items={[
        { term: 'Met kaart', details: String(counts?.visitsWithCard ?? 0) },
        { term: 'Zonder kaart', details: String(counts?.visitsWithoutCard ?? 0) },
        { term: 'Routes begonnen', details: String(counts?.routesBegun ?? 0) },
        { term: 'Stappen gedaan', details: String(counts?.stepsDone ?? 0) },
      ]}
    />
    <Form action={PATH}>
      <HiddenField name="plek" value={spot.key} />
      <Actions>
        <Button kind="secondary" name="doen" value="tel">
          Tel een bezoek zonder kaart
        </Button>
        <Button kind="quiet" name="doen" value="terug">
          Tel er een minder
        </Button>
      </Actions>
    </Form>
  </Card>
);
