import type { FormState } from '#kernel/forms.ts';
import { change, found, idParam, type Request, read } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { NotFound, type Result, textOf } from '#kernel/result.ts';
import { spacedCode } from '#kernel/short-code.ts';
import { Badge } from '#ui/badge.tsx';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { type ChangeRoute, changeRoute, type FullCard } from '../commands/change-route.ts';
import { type CountedEarlier, markStep } from '../commands/mark-step.ts';
import { type CardStep, LEVELS, LINES, stepText } from '../kinds.ts';
import { deskTexts } from '../messages.ts';
import { namedSpot } from '../spots.ts';
import { findCard, listCardSteps } from '../sql/cards.ts';
import { listSteps } from '../sql/steps.ts';

const NO_FORM: FormState = { raw: {}, errors: {} };

const load = (c: Request) =>
  read(c, async ({ tx }) => {
    const card = found(await findCard(tx, idParam(c)), 'card');
    const steps = await listCardSteps(tx, card.id);
    const more = (await listSteps(tx)).filter(({ id, isRetired }) => !isRetired && !steps.some((own) => own.id === id));
    return { card, steps, more, spot: await namedSpot(tx, card) };
  });

type Loaded = Awaited<ReturnType<typeof load>>;

/** A visitor's own route, as somebody of the staff goes through it together with the visitor. */
export const cardPage = async (c: Request) => show(c, await load(c), {});

/** Marks a step, or changes which steps there are. */
export async function cardAction(c: Request) {
  const cardId = idParam(c);
  const data = await c.req.formData();
  const [step, stepId] = [String(data.get('doen')), String(data.get('stap'))];
  if (!isId(stepId)) return show(c, await load(c), { refusal: 'Kies een stap', status: 422 });
  const outcome = await change(c, (ctx): Promise<Result<unknown, FullCard | CountedEarlier>> => {
    const isMark = step === 'gedaan' || step === 'terug';
    if (isMark) return markStep(ctx, { cardId, stepId, isDone: step === 'gedaan' });
    const changes: Readonly<Record<string, ChangeRoute['change']>> = { erbij: 'add', eraf: 'remove' };
    const wish = changes[step];
    if (!wish) throw new NotFound(`step ${step}`);
    return changeRoute(ctx, { cardId, stepId, change: wish });
  });
  if (outcome.ok) return c.redirect(c.req.path, 303);
  return show(c, await load(c), { refusal: textOf(deskTexts, outcome.refusal), status: 422 });
}

type Shown = { refusal?: string; status?: 422 };

function show(c: Request, { card, steps, more, spot }: Loaded, { refusal, status }: Shown) {
  const next = steps.find(({ isDone }) => !isDone);
  return respond(
    c,
    'work',
    `Kaart ${spacedCode(card.code)}`,
    <>
      <PageHead
        title={spacedCode(card.code)}
        kicker={spot.name}
        lead={`${card.question}. ${next ? `Volgende stap: ${next.title}.` : 'Alle stappen zijn gedaan.'}`}
        breadcrumbs={[{ href: `/werk/leerplein?plek=${spot.key}`, label: 'Leerplein' }]}
        actions={
          <ButtonLink href={`/werk/leerplein/kaarten/${card.id}/kaart.pdf`} icon="download">
            Print de kaart (PDF)
          </ButtonLink>
        }
      />
      <ErrorSummary state={NO_FORM} refusal={refusal} />
      <DataTable
        caption="Stappen"
        rows={steps}
        columns={[
          { key: 'title', header: 'Stap', rowHeader: true, cell: ({ title }) => title },
          { key: 'line', header: 'Lijn', cell: ({ line, level }) => `${LINES[line]}, ${LEVELS[level].toLowerCase()}` },
          { key: 'done', header: 'Stand', cell: (step) => <State step={step} /> },
          { key: 'do', header: 'Doen', cell: (step) => <Marks step={step} /> },
        ]}
      />
      {more.length > 0 && <AddStep more={more} />}
      <p>
        Geen printer? Schrijf de code {spacedCode(card.code)} op een kaartje. De bezoeker ziet de route ook op
        /leerroute.
      </p>
    </>,
    status,
  );
}

const State = ({ step: { isDone } }: { step: CardStep }) => (
  <Badge tone={isDone ? 'green' : 'neutral'}>{isDone ? 'Gedaan' : 'Nog te doen'}</Badge>
);

const Marks = ({ step: { id, isDone, materialUrl } }: { step: CardStep }) => (
  <Form>
    <HiddenField name="stap" value={id} />
    <Actions>
      {isDone ? (
        <Button kind="quiet" small name="doen" value="terug">
          Toch niet gedaan
        </Button>
      ) : (
        <>
          <Button small name="doen" value="gedaan">
            Gedaan
          </Button>
          <Button kind="quiet" small name="doen" value="eraf">
            Haal eraf
          </Button>
        </>
      )}
      {materialUrl && <a href={materialUrl}>Materiaal</a>}
    </Actions>
  </Form>
);

const AddStep = ({ more }: Pick<Loaded, 'more'>) => (
  <Card title="Stap erbij">
    <Form>
      <HiddenField name="doen" value="erbij" />
      <Select
        state={NO_FORM}
        name="stap"
        id="more"
        label="Stap"
        choices={more.map((step) => ({ value: step.id, label: stepText(step) }))}
        required
      />
      <Actions>
        <Button kind="secondary">Zet op de kaart</Button>
      </Actions>
    </Form>
  </Card>
);
