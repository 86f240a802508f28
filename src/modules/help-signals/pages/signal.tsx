import { z } from 'zod';
import { can } from '#kernel/access.ts';
import { addDays, dayOf, formatDay, today } from '#kernel/days.ts';
import { defineForm, type FormState, field, withError } from '#kernel/forms.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { findGroup, type Group } from '../../course-groups/index.ts';
import { listTopics } from '../../help-contacts/index.ts';
import { helpPointWords, scopeOf } from '../../help-points/index.ts';
import { putAside } from '../commands/put-aside.ts';
import { putAsideTexts } from '../messages.ts';
import { proposalFor } from '../proposal.ts';
import { type SignalAt, signalAt } from '../queries.ts';
import { signalPath } from '../when-begun.ts';
import { decisionText } from '../words.ts';
import { AsideForm } from './aside-form.tsx';
import { AskedChart } from './asked-chart.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { Stand } from './stand.tsx';

export const asideForm = defineForm(
  z.object({ reason: field.text('Schrijf op waarom', 300), returnsOn: field.day(), _key: field.key() }),
);
type State = typeof asideForm.empty;

const WEEKS_ASIDE = 13;

const keyOf = (c: Request) => ({ pointId: idParam(c, 'point'), courseId: idParam(c, 'course') });

const load = (c: Request) =>
  read(c, async (ctx) => {
    const signal = await signalAt(ctx, keyOf(c));
    const groups = new Map<string, Group>();
    for (const { groupId } of signal.decisions) {
      const group = groupId === null ? undefined : await findGroup(ctx.tx, groupId);
      if (group) groups.set(group.id, group);
    }
    return {
      ...{ signal, groups, topics: await listTopics(ctx.tx), day: today(ctx.now) },
      proposal: signal.isOpen ? await proposalFor(ctx, signal) : undefined,
      mayDecide: can(ctx.actor, 'help-signals:decide', scopeOf(signal.point)),
    };
  });
type Loaded = Awaited<ReturnType<typeof load>>;

/** One signal: what was asked, what is proposed, and what was decided before. */
export async function signalPage(c: Request) {
  const loaded = await load(c);
  return show(c, loaded, { state: asideForm.filled({ returnsOn: addDays(loaded.day, 7 * WEEKS_ASIDE) }) });
}

/** Puts the signal aside. */
export async function putAsideAction(c: Request) {
  const loaded = await load(c);
  const parsed = asideForm.parse(await c.req.formData());
  if (!parsed.ok) return show(c, loaded, { state: parsed.state });
  const { values, state } = parsed;
  const outcome = await submit(
    c,
    values,
    (ctx) => putAside(ctx, { ...keyOf(c), ...values }),
    (key) => savedAt(signalPath(key)),
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  const said = textOf(putAsideTexts, refusal);
  if (refusal.code === 'not-open') return show(c, await load(c), { state, refusal: said });
  return show(c, loaded, { state: withError(state, refusal.code === 'no-reason' ? 'reason' : 'returnsOn', said) });
}

type Shown = { readonly state: State; readonly refusal?: string };

function show(c: Request, loaded: Loaded, { state, refusal }: Shown) {
  const { signal, proposal, mayDecide } = loaded;
  const { point, course, rule } = signal;
  const isFaulty = refusal !== undefined || Object.keys(state.errors).length > 0;
  return respond(
    c,
    'work',
    `${course.name}: ${point.name}`,
    <>
      <PageHead
        title={course.name}
        kicker={point.name}
        lead={`We stellen deze cursus voor vanaf ${rule.questions} vragen in ${rule.days} dagen.`}
        breadcrumbs={[{ href: '/werk/signalen', label: 'Signalen' }]}
      />
      <SavedNotice c={c} />
      {refusal && <Alert kind="error" title={refusal} />}
      <Stand {...loaded} />
      <Columns aside={<Aside loaded={loaded} state={state} />}>
        {proposal && <ProposalCard signal={signal} proposal={proposal} mayBegin={mayDecide} c={c} />}
        <AskedChart {...loaded} />
        <Decisions loaded={loaded} />
      </Columns>
    </>,
    isFaulty ? 422 : 200,
  );
}

const Aside = ({ loaded: { signal, mayDecide }, state }: { loaded: Loaded; state: FormState }) => (
  <>
    <Card title="Waar het speelt">
      <p>
        <a href={`/werk/informatiepunten/${signal.point.id}`}>{signal.point.name}</a>
      </p>
      <p>{helpPointWords.where(signal.point)}</p>
      <p>
        <a href={`/werk/cursussen/${signal.course.id}`}>Over de cursus {signal.course.name}</a>
      </p>
    </Card>
    {signal.isOpen && mayDecide && <AsideForm state={state as State} />}
  </>
);

const Decisions = ({ loaded: { signal, groups } }: { loaded: Loaded }) =>
  signal.decisions.length === 0 ? null : (
    <DataTable
      caption="Eerder besloten"
      rows={signal.decisions}
      columns={[
        { key: 'day', header: 'Op', rowHeader: true, cell: ({ decidedAt }) => formatDay(dayOf(decidedAt)) },
        { key: 'what', header: 'Besluit', cell: (decision) => <Decided decision={decision} groups={groups} /> },
      ]}
    />
  );

type DecidedProps = { decision: SignalAt['decisions'][number]; groups: Loaded['groups'] };

const Decided = ({ decision, groups }: DecidedProps) => {
  const { groupId } = decision;
  if (groupId === null) return <>{decisionText(decision)}</>;
  return (
    <a href={`/werk/cursusgroepen/${groupId}`}>
      {decisionText(decision)}: {groups.get(groupId)?.title ?? 'bekijk de groep'}
    </a>
  );
};
