import type { PropsWithChildren } from 'hono/jsx';
import { z } from 'zod';
import { requirePermission } from '#kernel/access.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { RadioGroup } from '#ui/choice-field.tsx';
import { NumberField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { type Activity, ActivityFrame, readableActivity, scopeOf } from '../../activities/index.ts';
import { setRefundRule } from '../commands/set-refund-rule.ts';
import { DEFAULT_RULE, type RefundRule } from '../refund.ts';
import { findRule } from '../sql/refunds.ts';
import { PaymentTabs } from './payment-tabs.tsx';

const HOW = ['organisation', 'days', 'never'] as const;
const form = defineForm(
  z.object({
    how: field.oneOf(HOW, 'Kies een regel'),
    days: field.optionalWholeNumber({ max: 365 }),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;
type Loaded = {
  /** Undefined: the rule of the organisation. */
  readonly activity: Activity | undefined;
  readonly own: RefundRule | undefined;
  readonly general: RefundRule;
};

const load = (c: Request): Promise<Loaded> =>
  read(c, async (ctx) => {
    const general = (await findRule(ctx.tx, null)) ?? DEFAULT_RULE;
    if (c.req.param('id') === undefined) {
      requirePermission(ctx.actor, 'payments:set-rules', {});
      return { activity: undefined, own: general, general };
    }
    const activity = await readableActivity(ctx, idParam(c));
    requirePermission(ctx.actor, 'activities:edit', scopeOf(activity));
    return { activity, own: await findRule(ctx.tx, activity.id), general };
  });

/** Until when who cancels has money back: of the organisation, or of the activity in the address. */
export async function rulePage(c: Request) {
  const loaded = await load(c);
  return show(c, { ...loaded, state: filledFrom(loaded.own) });
}

export async function ruleAction(c: Request) {
  const data = form.parse(await c.req.formData());
  const loaded = await load(c);
  if (!data.ok) return show(c, { ...loaded, state: data.state });
  const { how, days, version, _key } = data.values;
  if (how === 'days' && days === undefined)
    return show(c, { ...loaded, state: withError(data.state, 'days', 'Vul in hoeveel dagen ervoor, of 0') });
  const fullUntilDays = how === 'never' ? null : how === 'days' ? days : undefined;
  const activityId = loaded.activity?.id ?? null;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => setRefundRule(ctx, { activityId, fullUntilDays, version }),
    () => savedAt(c.req.path),
  );
  if (outcome.ok) return outcome.response;
  const current = await load(c);
  const refusal = 'Iemand anders heeft de regel net veranderd. Kijk of hij zo goed is.';
  return show(c, { ...current, state: filledFrom(current.own), refusal });
}

const filledFrom = (rule: RefundRule | undefined): State =>
  form.filled({
    how: rule === undefined ? 'organisation' : rule.fullUntilDays === null ? 'never' : 'days',
    days: String(rule?.fullUntilDays ?? ''),
    version: String(rule?.version ?? 0),
  });

const said = ({ fullUntilDays }: RefundRule): string => {
  if (fullUntilDays === null) return 'niets terug';
  if (fullUntilDays === 0) return 'alles terug tot het begint';
  return `alles terug tot en met ${fullUntilDays === 1 ? 'de dag' : `${fullUntilDays} dagen`} ervoor`;
};

type Shown = Loaded & { readonly state: State; readonly refusal?: string };

function show(c: Request, { activity, general, state, refusal }: Shown) {
  const isWrong = refusal !== undefined || Object.keys(state.errors).length > 0;
  const heading = 'Terugbetalen na afmelden';
  return respond(
    c,
    'work',
    activity ? `${heading}, ${activity.title}` : heading,
    <Frame c={c} activity={activity} heading={heading}>
      <SavedNotice c={c}>De regel is bewaard.</SavedNotice>
      <p>Gaat een bijeenkomst niet door, dan krijgt iedereen altijd alles terug.</p>
      <Card title="Wie zich afmeldt, krijgt">
        <Form>
          <ErrorSummary state={state} {...(refusal !== undefined && { refusal })} />
          <HiddenField state={state} name="version" />
          <RadioGroup
            state={state}
            name="how"
            label="Regel"
            choices={[
              ...(activity ? [{ value: 'organisation', label: `Zoals overal: ${said(general)}` }] : []),
              { value: 'days', label: 'Alles terug tot een aantal dagen ervoor' },
              { value: 'never', label: 'Niets terug' },
            ]}
            required
          />
          <NumberField
            state={state}
            name="days"
            label="Aantal dagen ervoor"
            hint="0: tot het begint, 1: tot en met de dag ervoor"
            unit="dagen"
          />
          <Actions>
            <Button>Bewaar</Button>
          </Actions>
        </Form>
      </Card>
    </Frame>,
    isWrong ? 422 : 200,
  );
}

type FrameProps = PropsWithChildren<{ c: Request; activity: Activity | undefined; heading: string }>;

const Frame = ({ c, activity, heading, children }: FrameProps) =>
  activity ? (
    <ActivityFrame c={c} activity={activity} part="terugbetalen" heading={heading}>
      {children}
    </ActivityFrame>
  ) : (
    <>
      <PageHead title={heading} />
      <PaymentTabs c={c} />
      {children}
    </>
  );
