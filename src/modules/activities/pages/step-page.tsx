import { requirePermission } from '#kernel/access.ts';
import type { FormState } from '#kernel/forms.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { type Activity, scopeOf } from '../activity.ts';
import { aroundActivity } from '../around.ts';
import { readableActivity } from '../changeable-activity.ts';
import { saveActivity } from '../commands/save-activity.ts';
import { activityTexts } from '../messages.ts';
import { ActivityFrame, addressOf, formsOf } from './activity-frame.tsx';
import type { Around, Step } from './steps/step.ts';
import { STEPS } from './steps/steps.ts';

/** One part of an activity, to fill in and to leave for later. */
export async function stepPage(c: Request) {
  const { step, activity, around } = await load(c);
  return show(c, { step, activity, around, state: step.filled(activity, around) }, 200);
}

/** Saves the part and goes on to the next, or back to the activity. */
export async function saveStepAction(c: Request) {
  const { step, activity, around } = await load(c);
  const data = await c.req.formData();
  const { state, version, _key, save } = step.read(data, around);
  if (!save) return show(c, { step, activity, around, state }, 422);
  const next = data.get('verder') === '1' ? nextOf(step) : '';
  const outcome = await submit(
    c,
    { _key },
    (ctx) => saveActivity(ctx, { id: activity.id, version, ...save }),
    ({ id }) => (next ? `${formsOf(id)}${next}` : addressOf(id)),
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  if (refusal.code !== 'stale')
    return show(c, { step, activity, around, state, refusal: textOf(activityTexts, refusal) }, 422);
  const current = await load(c);
  const saved = step.filled(current.activity, current.around).raw;
  return show(c, { ...current, state: withVersion(state, current.activity.version), saved }, 409);
}

function nextOf({ slug }: Step): string {
  const next = STEPS[STEPS.findIndex((step) => step.slug === slug) + 1];
  return next ? `/onderdelen/${next.slug}` : '/foto';
}

const load = (c: Request): Promise<{ step: Step; activity: Activity; around: Around }> =>
  read(c, async (ctx) => {
    const step = found(
      STEPS.find(({ slug }) => slug === c.req.param('step')),
      'step',
    );
    const activity = await readableActivity(ctx, idParam(c));
    requirePermission(ctx.actor, 'activities:edit', scopeOf(activity));
    return { step, activity, around: await aroundActivity(ctx, c.var.modules, activity) };
  });

type Shown = {
  step: Step;
  activity: Activity;
  around: Around;
  state: FormState;
  saved?: FormState['raw'];
  refusal?: string;
};

function show(c: Request, { step, activity, around, state, saved, refusal }: Shown, status: 200 | 409 | 422) {
  const { Fields } = step;
  return respond(
    c,
    'work',
    `${step.title}: ${activity.title}`,
    <ActivityFrame c={c} activity={activity} part={`onderdelen/${step.slug}`} heading={step.title}>
      <StaleNotice labels={step.labels} saved={saved} typed={state.raw} />
      <Card>
        <Form>
          <ErrorSummary state={state} refusal={refusal} />
          <HiddenField state={state} name="version" />
          <Fields state={state} activity={activity} around={around} />
          <Actions>
            <Button name="verder" value="1">
              Bewaar en ga verder
            </Button>
            <Button kind="secondary" name="verder" value="0">
              Bewaar en stop
            </Button>
          </Actions>
        </Form>
      </Card>
    </ActivityFrame>,
    status,
  );
}
