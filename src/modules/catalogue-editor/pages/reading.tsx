import { z } from 'zod';
import { can } from '#kernel/access.ts';
import { formatInstant, today } from '#kernel/days.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { RadioGroup } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { TextArea } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { editionInForce } from '../../activity-catalogue/index.ts';
import { listAccountNames } from '../../people/index.ts';
import { decideReading, listReadings, openBoundariesOf, READINGS, readingWords } from '../../school-norms/index.ts';

/** Where the library says how it reads a number of pupils that the source puts in no band. */
export const READING_HREF = '/werk/catalogus/leerlinggrens';

const form = defineForm(
  z.object({
    reading: field.oneOf(READINGS, 'Kies een lezing'),
    reason: field.text('Schrijf op waarom', 500),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

const labels = { reading: 'Lezing', reason: 'Waarom' } as const;
const choices = READINGS.map((value) => ({ value, label: readingWords[value] }));

async function load(c: Request) {
  const year = Number(today(c.var.now()).slice(0, 4));
  return read(c, async ({ tx }) => {
    const decisions = await listReadings(tx);
    const accounts = await listAccountNames(tx, [...new Set(decisions.flatMap(({ accountId }) => accountId ?? []))]);
    const services = (await editionInForce(tx, year))?.document.services ?? [];
    return {
      decisions,
      names: new Map(accounts.map(({ id, name }) => [id, name])),
      open: services.flatMap(({ title, norms }) =>
        norms.flatMap((norm) => openBoundariesOf(norm).map((each) => ({ ...each, title, label: norm.label }))),
      ),
    };
  });
}
type Loaded = Awaited<ReturnType<typeof load>>;

const filled = ({ decisions: [last] }: Loaded): State =>
  form.filled({ reading: last?.reading ?? 'undecided', version: String(last?.version ?? 0) });

/** How the library reads what the source leaves open, since when, by whom and why. */
export async function readingPage(c: Request) {
  const loaded = await load(c);
  return show(c, { loaded, state: filled(loaded) });
}

/** Decides it; after a decision of somebody else the form comes back with the differences. */
export async function decideReadingAction(c: Request) {
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, { loaded: await load(c), state: data.state }, 422);
  const { _key, ...decision } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => decideReading(ctx, decision),
    () => READING_HREF,
  );
  if (outcome.ok) return outcome.response;
  const loaded = await load(c);
  const [last] = loaded.decisions;
  const saved = { reading: last?.reading ?? 'undecided', reason: last?.reason ?? '' };
  return show(c, { loaded, state: withVersion(data.state, last?.version ?? 0), saved: worded(saved) }, 409);
}

type Shown = { loaded: Loaded; state: State; saved?: State['raw'] };

/** What is compared, in the words of the form. */
const worded = (raw: State['raw']): State['raw'] => ({
  ...raw,
  reading: choices.find(({ value }) => value === raw.reading)?.label ?? '',
});

const TITLE = 'Scholen precies op de grens';

const show = (c: Request, { loaded, state, saved }: Shown, status: 200 | 409 | 422 = 200) =>
  respond(
    c,
    'work',
    TITLE,
    <>
      <PageHead
        title={TITLE}
        lead="Soms zegt de catalogus niet wat een school krijgt. Hier besluit de bibliotheek hoe zij dat leest. Toezeggingen volgen het besluit vanaf dat moment; wat al is toegezegd, blijft zoals het is."
        breadcrumbs={[{ href: '/werk/catalogus', label: 'Activiteitencatalogus' }]}
      />
      <StaleNotice labels={labels} saved={saved} typed={worded(state.raw)} />
      <Boundaries open={loaded.open} />
      {can(c.var.actor, 'activity-catalogue:edit') && <Decision state={state} />}
      <Decided {...loaded} />
    </>,
    status,
  );

const Boundaries = ({ open }: Pick<Loaded, 'open'>) => (
  <DataTable
    caption="Wat de catalogus openlaat"
    rows={open}
    columns={[
      { key: 'norm', header: 'Norm', rowHeader: true, cell: ({ title, label }) => `${title}: ${label.toLowerCase()}` },
      { key: 'pupils', header: 'Bij precies', nowrap: true, cell: ({ pupils }) => `${pupils} leerlingen` },
      { key: 'more-books', header: 'Als wij lezen: meer boeken', cell: ({ texts }) => texts['more-books'] },
      { key: 'exchange', header: 'Als wij lezen: wisselen', cell: ({ texts }) => texts.exchange },
    ]}
    empty={{ title: 'De editie die nu geldt laat geen aantal leerlingen open' }}
  />
);

const Decision = ({ state }: { state: State }) => (
  <Card title="Besluit">
    <Form>
      <ErrorSummary state={state} />
      <HiddenField state={state} name="version" />
      <RadioGroup state={state} name="reading" label={labels.reading} choices={choices} required />
      <TextArea
        state={state}
        name="reason"
        label={labels.reason}
        hint="Bijvoorbeeld wat met de scholen is afgesproken"
        required
      />
      <Actions>
        <Button>Bewaar het besluit</Button>
      </Actions>
    </Form>
  </Card>
);

const Decided = ({ decisions, names }: Pick<Loaded, 'decisions' | 'names'>) => (
  <section class="stack">
    <h2>Wat is besloten</h2>
    {decisions.length === 0 ? (
      <p>
        Er is nog niets besloten. Een school met precies dat aantal krijgt een bereik toegezegd: van het een tot het
        ander.
      </p>
    ) : (
      <Timeline
        items={decisions.map(({ reading, accountId, decidedAt, reason }) => ({
          what: readingWords[reading],
          who: accountId ? names.get(accountId) : 'het programma',
          when: formatInstant(decidedAt),
          note: reason,
        }))}
      />
    )}
  </section>
);
