import { z } from 'zod';
import { can, requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { change, found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { NotFound, textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond, SubjectActions } from '#ui/respond.tsx';
import { addGoal } from '../commands/add-goal.ts';
import { addScenario } from '../commands/add-scenario.ts';
import { removeGoal } from '../commands/remove-goal.ts';
import { removeScenario } from '../commands/remove-scenario.ts';
import { nl } from '../messages.ts';
import { type Advice, adviceById } from '../queries.ts';
import { reportOf, type Surroundings } from '../scenario-report.ts';
import { findGoal, findScenario } from '../sql.ts';
import { surroundingsOf } from '../surroundings.ts';
import { GoalList } from './goals.tsx';
import { ScenarioDetails } from './scenario-details.tsx';
import { AddScenario, Comparison, type Reported, ScenarioCards } from './scenario-overview.tsx';

const scenarioForm = defineForm(
  z.object({
    scenarioName: field.text('Geef het scenario een naam', 60),
    copyOf: field.text('Kies een scenario'),
    _key: field.key(),
  }),
);
const goalForm = defineForm(z.object({ goal: field.text('Vul een doel in', 120), _key: field.key() }));
type States = { scenario: typeof scenarioForm.empty; goal: typeof goalForm.empty };
type Shown = Partial<States> & { status?: 200 | 422 };
/** A copy starts from the first scenario, unless somebody says otherwise. */
const untouched = ({ scenarios: [first] }: Advice): States => ({
  scenario: scenarioForm.filled({ copyOf: first?.id }),
  goal: goalForm.empty,
});

export type AdviceInPlace = { advice: Advice; surroundings: Surroundings };

/** The advice in the address with what it is held against, loaded through the actor. */
export async function loadAdvice(c: Request): Promise<AdviceInPlace> {
  const id = idParam(c);
  return read(c, async (ctx) => {
    const advice = await readableAdvice(ctx, id);
    return { advice, surroundings: await surroundingsOf(ctx.tx, c.var.modules, advice) };
  });
}

async function readableAdvice({ tx, actor }: Ctx, id: string): Promise<Advice> {
  const advice = found(await adviceById(tx, id), 'advice');
  if (!can(actor, 'advice:read', { municipality: advice.municipality.code })) throw new NotFound('advice');
  return advice;
}

/** The scenarios with their reports, and the one that the address asks for, or else the first. */
export function reportsOf(c: Request, { advice, surroundings }: AdviceInPlace) {
  const reported: Reported[] = advice.scenarios.map((scenario) => ({
    scenario,
    report: reportOf(advice, scenario, surroundings),
  }));
  const shown = reported.find(({ scenario }) => scenario.id === c.req.query('scenario')) ?? reported[0];
  return { reported, shown };
}

/** An advice: its scenarios side by side, and one of them in full. */
export async function advicePage(c: Request) {
  const place = await loadAdvice(c);
  return show(c, place);
}

function show(c: Request, place: AdviceInPlace, { status = 200, ...typed }: Shown = {}) {
  const { advice } = place;
  const states: States = { ...untouched(advice), ...typed };
  const mayEdit = can(c.var.actor, 'advice:edit', { municipality: advice.municipality.code });
  const { reported, shown } = reportsOf(c, place);
  return respond(
    c,
    'work',
    `${advice.municipality.name} ${advice.year}`,
    <>
      <PageHead
        title={`Advies voor ${advice.municipality.name}, ${advice.year}`}
        lead={`Prijzen uit de catalogus van ${advice.edition.year}.`}
        breadcrumbs={[{ href: '/werk/adviezen', label: 'Adviezen' }]}
        actions={<AdviceLinks c={c} advice={advice} shown={shown} />}
      />
      <ScenarioCards advice={advice} reported={reported} mayEdit={mayEdit} />
      {reported.length > 1 && <Comparison advice={advice} reported={reported} />}
      {shown?.report ? <ScenarioDetails advice={advice} report={shown.report} /> : <Incomplete shown={shown} />}
      {mayEdit && <GoalList advice={advice} state={states.goal} />}
      {mayEdit && <AddScenario advice={advice} state={states.scenario} />}
    </>,
    status,
  );
}

const AdviceLinks = ({ c, advice, shown }: { c: Request; advice: Advice; shown: Reported | undefined }) => {
  const which = shown ? `?scenario=${shown.scenario.id}` : '';
  return (
    <>
      {shown?.report && (
        <>
          <SubjectActions c={c} subject="advice" id={advice.id} row={{ municipality: advice.municipality.code }} />
          <a href={`/werk/adviezen/${advice.id}/advies.pdf${which}`}>Advies als PDF</a>
          <a href={`/werk/adviezen/${advice.id}/bijlage.pdf${which}`}>Bijlage voor de raad (PDF)</a>
        </>
      )}
      <a href={`/werk/gemeenten/${advice.municipality.slug}/${advice.year}`}>Gegevens van de gemeente</a>
    </>
  );
};

const Incomplete = ({ shown }: { shown: Reported | undefined }) => (
  <Alert kind="warning" title={`‘${shown?.scenario.name}’ is nog niet compleet`}>
    Bij een gekozen dienst ontbreekt een aantal of een keuze. Kies ‘Stel samen’ om het aan te vullen.
  </Alert>
);

/** Adds a scenario and opens it. */
export async function addScenarioAction(c: Request) {
  const place = await loadAdvice(c);
  const data = scenarioForm.parse(await c.req.formData());
  if (!data.ok) return show(c, place, { scenario: data.state, status: 422 });
  const { scenarioName: name, copyOf, _key } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => addScenario(ctx, { adviceId: place.advice.id, name, copyOf }),
    ({ id }) => `/werk/scenarios/${id}`,
  );
  if (outcome.ok) return outcome.response;
  const state = withError(data.state, 'scenarioName', textOf(nl, outcome.refusal));
  return show(c, place, { scenario: state, status: 422 });
}

export async function addGoalAction(c: Request) {
  const place = await loadAdvice(c);
  const data = goalForm.parse(await c.req.formData());
  if (!data.ok) return show(c, place, { goal: data.state, status: 422 });
  const { goal: title, _key } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => addGoal(ctx, { adviceId: place.advice.id, title }),
    () => `/werk/adviezen/${place.advice.id}`,
  );
  if (outcome.ok) return outcome.response;
  const state = withError(data.state, 'goal', textOf(nl, outcome.refusal));
  return show(c, place, { goal: state, status: 422 });
}

/** The advice to go back to after a part of it is removed; 404 for who may not read it, 403 for who may only read. */
async function editableAdviceId(ctx: Ctx, adviceId: string): Promise<string> {
  const { municipality } = await readableAdvice(ctx, adviceId);
  requirePermission(ctx.actor, 'advice:edit', { municipality: municipality.code });
  return adviceId;
}

export async function removeScenarioAction(c: Request) {
  const scenarioId = idParam(c);
  const adviceId = await read(c, async (ctx) => {
    const scenario = found(await findScenario(ctx.tx, scenarioId), 'scenario');
    return editableAdviceId(ctx, scenario.adviceId);
  });
  const removed = await change(c, (ctx) => removeScenario(ctx, { scenarioId }));
  // The last scenario has no button; who posts all the same comes back to it unharmed.
  return c.redirect(`/werk/adviezen/${adviceId}${removed.ok ? '' : `?scenario=${scenarioId}`}`, 303);
}

export async function removeGoalAction(c: Request) {
  const goalId = idParam(c);
  const adviceId = await read(c, async (ctx) => {
    const goal = found(await findGoal(ctx.tx, goalId), 'goal');
    return editableAdviceId(ctx, goal.adviceId);
  });
  await change(c, (ctx) => removeGoal(ctx, { goalId }));
  return c.redirect(`/werk/adviezen/${adviceId}`, 303);
}
