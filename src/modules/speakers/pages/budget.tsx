import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { found, type Request, read, submit } from '#kernel/http.ts';
import { typedEuros } from '#kernel/money.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EuroField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { setBudget } from '../commands/set-budget.ts';
import { listBudgets, listYearEngagements } from '../sql.ts';
import { NO_SERVICE } from '../words.ts';
import { servicesOf, yearOf } from '../year-of.ts';

const form = defineForm(z.object({ euros: field.euros(), version: field.version(), _key: field.key() }));
type State = typeof form.empty;
type Loaded = Awaited<ReturnType<typeof load>>;

const load = (c: Request) =>
  read(c, async (ctx) => {
    const { municipalities, year } = await yearOf(c, ctx, 'speakers:set-budgets');
    const municipality = found(
      municipalities.find(({ slug }) => slug === c.req.query('gemeente')),
      'municipality',
    );
    const of = { municipalityCode: municipality.code, year };
    const { promised, titles } = await servicesOf(ctx, municipality.code, year);
    const budgets = await listBudgets(ctx.tx, of);
    const others = [
      ...budgets,
      ...(await listYearEngagements(ctx.tx, { municipalityCodes: [of.municipalityCode], year })),
    ].map(({ serviceId }) => serviceId);
    const serviceId = found(
      [...promised, ...others].find((id) => id === (c.req.query('dienst') ?? '')),
      'service',
    );
    const title = serviceId === '' ? NO_SERVICE : (titles.get(serviceId) ?? serviceId);
    return { of, municipality, serviceId, title, budget: budgets.find((each) => each.serviceId === serviceId) };
  });

const filledFrom = ({ budget }: Loaded): State =>
  form.filled({ euros: budget ? typedEuros(budget.cents) : '', version: String(budget?.version ?? 0) });

/** What speakers for one service may cost a municipality in a year. */
export async function budgetPage(c: Request) {
  const loaded = await load(c);
  return show(c, loaded, { state: filledFrom(loaded) });
}

/** Sets it, and leads back to the year. */
export async function setBudgetAction(c: Request) {
  const loaded = await load(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { state: data.state });
  const { of, serviceId, municipality } = loaded;
  const { euros: cents, version } = data.values;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => setBudget(ctx, { ...of, serviceId, cents, version }),
    ({ year }) => `/werk/sprekers?gemeente=${municipality.slug}&jaar=${year}`,
  );
  if (outcome.ok) return outcome.response;
  const current = await load(c);
  const state = withVersion(data.state, current.budget?.version ?? 0);
  return show(c, current, { state, saved: filledFrom(current).raw });
}

type Shown = { state: State; saved?: State['raw'] };

function show(c: Request, { of, municipality, title }: Loaded, { state, saved }: Shown) {
  const back = `/werk/sprekers?gemeente=${municipality.slug}&jaar=${of.year}`;
  const heading = `Budget voor sprekers, ${of.year}`;
  return respond(
    c,
    'work',
    `${heading}: ${title}`,
    <>
      <PageHead
        title={heading}
        kicker={title}
        lead={`Gemeente ${municipality.name}. De catalogus noemt geen bedrag: dit stelt de bibliotheek zelf vast.`}
        breadcrumbs={[{ href: back, label: 'Sprekers' }]}
      />
      <StaleNotice labels={{ euros: 'Bedrag' }} saved={saved} typed={state.raw} />
      <Card>
        <Form>
          <ErrorSummary state={state} />
          <HiddenField state={state} name="version" />
          <EuroField state={state} name="euros" label="Bedrag, met btw" required />
          <Actions>
            <Button>Bewaar</Button>
            <a href={back}>Annuleer</a>
          </Actions>
        </Form>
      </Card>
    </>,
    saved ? 409 : Object.keys(state.errors).length > 0 ? 422 : 200,
  );
}
