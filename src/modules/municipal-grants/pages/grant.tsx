import { can } from '#kernel/access.ts';
import type { FormState } from '#kernel/forms.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { typedEuros } from '#kernel/money.ts';
import { NotFound, textOf } from '#kernel/result.ts';
import { Card } from '#ui/card.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { applyForGrant } from '../commands/apply-for-grant.ts';
import { decideGrant } from '../commands/decide-grant.ts';
import { planAdvances } from '../commands/plan-advances.ts';
import { settleGrant } from '../commands/settle-grant.ts';
import type { GrantLine } from '../domain.ts';
import { grantTexts } from '../messages.ts';
import { type Grant, grantOf } from '../queries.ts';
import {
  AdvancesStep,
  ApplyStep,
  advancesForm,
  applyForm,
  DecisionStep,
  decisionForm,
  lineField,
  linesForm,
  SettleStep,
  settleForm,
} from './grant-forms.tsx';
import { GrantFacts, GrantTables } from './grant-view.tsx';

type Step = 'apply' | 'decide' | 'advances' | 'settle';
/** A form that came back, with what was typed. */
type Returned = { step: Step; state: FormState; refusal?: string };
type Loaded = { grant: Grant; path: string };

async function load(c: Request): Promise<Loaded> {
  const agreementId = idParam(c);
  return read(c, async ({ tx, actor }) => {
    const grant = await grantOf(tx, agreementId);
    if (!grant || !can(actor, 'municipal-grants:edit', { municipality: grant.municipalityCode }))
      throw new NotFound(`grant of agreement ${agreementId}`);
    return { grant, path: `/werk/overeenkomsten/${agreementId}/subsidie` };
  });
}

/** The subsidy of an agreement: application, decision, advances, settlement. */
export const grantPage = async (c: Request) => show(c, await load(c));

export async function applyAction(c: Request) {
  const loaded = await load(c);
  const data = applyForm.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { step: 'apply', state: data.state });
  const { _key, appliedOn } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => applyForGrant(ctx, { agreementId: loaded.grant.agreementId, appliedOn }),
    () => loaded.path,
  );
  return outcome.ok
    ? outcome.response
    : show(c, loaded, { step: 'apply', state: data.state, refusal: textOf(grantTexts, outcome.refusal) });
}

export async function decideAction(c: Request) {
  const loaded = await load(c);
  const typed = await c.req.formData();
  const data = decisionForm.parse(typed);
  const perLine = linesForm(loaded.grant.lines).parse(typed);
  const state: FormState = { raw: data.state.raw, errors: { ...data.state.errors, ...perLine.state.errors } };
  if (!data.ok || !perLine.ok) return show(c, loaded, { step: 'decide', state });
  const cuts = cutsIn(loaded.grant.lines, perLine.values);
  const unexplained = cuts
    .filter(({ reason }) => reason === '')
    .map(({ lineId }) => [lineField.reason({ id: lineId }), 'Schrijf waarom deze dienst minder krijgt']);
  if (unexplained.length > 0)
    return show(c, loaded, { step: 'decide', state: { ...state, errors: Object.fromEntries(unexplained) } });
  const { _key, granted: grantedCents, decisionNumber, decidedOn } = data.values;
  const decision = { agreementId: loaded.grant.agreementId, decisionNumber, decidedOn, grantedCents, lines: cuts };
  const outcome = await submit(
    c,
    { _key },
    (ctx) => decideGrant(ctx, decision),
    () => loaded.path,
  );
  return outcome.ok
    ? outcome.response
    : show(c, loaded, { step: 'decide', state, refusal: textOf(grantTexts, outcome.refusal) });
}

const cutsIn = (lines: readonly GrantLine[], values: Readonly<Record<string, string | number | undefined>>) =>
  lines.flatMap((line) => {
    const grantedCents = values[lineField.granted(line)];
    const reason = String(values[lineField.reason(line)] ?? '');
    return typeof grantedCents === 'number' && grantedCents < line.askedCents
      ? [{ lineId: line.id, grantedCents, reason }]
      : [];
  });

export async function planAdvancesAction(c: Request) {
  const loaded = await load(c);
  const data = advancesForm.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { step: 'advances', state: data.state });
  const { _key, advanceTotal: totalCents, advanceCount: count, advanceFirstDay: firstDay } = data.values;
  const plan = { agreementId: loaded.grant.agreementId, totalCents, count, firstDay };
  const outcome = await submit(
    c,
    { _key },
    (ctx) => planAdvances(ctx, plan),
    () => loaded.path,
  );
  return outcome.ok
    ? outcome.response
    : show(c, loaded, { step: 'advances', state: data.state, refusal: textOf(grantTexts, outcome.refusal) });
}

export async function settleAction(c: Request) {
  const loaded = await load(c);
  const data = settleForm.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { step: 'settle', state: data.state });
  const { _key, settledOn, settled: settledCents } = data.values;
  const settlement = { agreementId: loaded.grant.agreementId, settledOn, settledCents };
  const outcome = await submit(
    c,
    { _key },
    (ctx) => settleGrant(ctx, settlement),
    () => loaded.path,
  );
  return outcome.ok
    ? outcome.response
    : show(c, loaded, { step: 'settle', state: data.state, refusal: textOf(grantTexts, outcome.refusal) });
}

function show(c: Request, { grant, path }: Loaded, returned?: Returned) {
  const { agreementId, agreementNumber, partyName, lines, askedCents, appliedOn, decidedOn, settledOn } = grant;
  const granted = typedEuros(grant.grantedCents ?? askedCents);
  const step = (of: Step, raw: FormState['raw'] = {}) => ({
    path,
    state: returned?.step === of ? returned.state : { raw, errors: {} },
    refusal: returned?.step === of ? returned.refusal : undefined,
  });
  return respond(
    c,
    'work',
    `Subsidie van ${agreementNumber}`,
    <>
      <PageHead
        title="Subsidie"
        lead={partyName}
        breadcrumbs={[
          { href: '/werk/overeenkomsten', label: 'Overeenkomsten' },
          { href: `/werk/overeenkomsten/${agreementId}`, label: agreementNumber },
        ]}
      />
      <Card title="Stand">
        <GrantFacts grant={grant} />
      </Card>
      <GrantTables grant={grant} />
      {!appliedOn && <ApplyStep {...step('apply')} askedCents={askedCents} />}
      {appliedOn && !decidedOn && <DecisionStep {...step('decide', { granted })} lines={lines} />}
      {decidedOn && !settledOn && (
        <>
          <AdvancesStep {...step('advances', { advanceTotal: granted, advanceCount: '4' })} />
          <SettleStep {...step('settle', { settled: granted })} />
        </>
      )}
    </>,
    returned ? 422 : 200,
  );
}
