import { z } from 'zod';
import { requirePermission } from '#kernel/access.ts';
import { defineForm, type FormState, field, withError } from '#kernel/forms.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CheckboxGroup } from '#ui/choice-field.tsx';
import { NumberField } from '#ui/field.tsx';
import { ErrorSummary, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { savedAt } from '#ui/saved-notice.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { type Course, findCourse } from '../../courses/index.ts';
import { listTopics } from '../../help-contacts/index.ts';
import { saveRule } from '../commands/save-rule.ts';
import { ruleTexts } from '../messages.ts';
import { FEWEST_DAYS, FEWEST_QUESTIONS, MOST_DAYS, type Rule, USUAL } from '../signal.ts';
import { listRules } from '../sql.ts';
import { usualTopics } from '../usual-topics.ts';

const form = defineForm(
  z.object({
    topics: field.optionalText(4_000),
    questions: field.wholeNumber('Vul in vanaf hoeveel vragen', { min: FEWEST_QUESTIONS, max: 500 }),
    days: field.wholeNumber('Vul in hoeveel dagen', { min: FEWEST_DAYS, max: MOST_DAYS }),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

const labels = { topics: 'Onderwerpen', questions: 'Vanaf zoveel vragen', days: 'In zoveel dagen' } as const;

const load = (c: Request) =>
  read(c, async ({ tx, actor }) => {
    requirePermission(actor, 'help-signals:set-rules', {});
    const course = found(await findCourse(tx, idParam(c)), 'course');
    const rule = (await listRules(tx)).find(({ courseId }) => courseId === course.id);
    const topics = (await listTopics(tx)).filter(({ id, retiredOn }) => !retiredOn || rule?.topics.includes(id));
    return { course, rule, topics };
  });
type Loaded = Awaited<ReturnType<typeof load>>;

const filledFrom = (course: Course, rule: Rule | undefined): State =>
  form.filled({
    topics: (rule?.topics ?? usualTopics(course)).join(','),
    questions: String(rule?.questions ?? USUAL.questions),
    days: String(rule?.days ?? USUAL.days),
    version: String(rule?.version ?? 0),
  });

/** At which questions one course is proposed. A first rule is filled in with what courses of its name teach. */
export async function rulePage(c: Request) {
  const loaded = await load(c);
  return show(c, loaded, { state: filledFrom(loaded.course, loaded.rule) });
}

export async function saveRuleAction(c: Request) {
  const loaded = await load(c);
  const parsed = form.parse(await c.req.formData());
  if (!parsed.ok) return show(c, loaded, { state: parsed.state });
  const { state, values } = parsed;
  const chosen = values.topics?.split(',') ?? [];
  const topics = loaded.topics.map(({ id }) => id).filter((id) => chosen.includes(id));
  const { questions, days, version } = values;
  const outcome = await submit(
    c,
    values,
    (ctx) => saveRule(ctx, { courseId: loaded.course.id, topics, questions, days, version }),
    () => savedAt('/werk/signaalregels'),
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  if (refusal.code !== 'stale')
    return show(c, loaded, { state: withError(state, 'questions', textOf(ruleTexts, refusal)) });
  const now = await load(c);
  return show(c, now, {
    state: withVersion(state, now.rule?.version ?? 0),
    saved: filledFrom(now.course, now.rule).raw,
  });
}

type Shown = { readonly state: State; readonly saved?: FormState['raw'] };

function show(c: Request, { course, topics }: Loaded, { state, saved }: Shown) {
  return respond(
    c,
    'work',
    `Vanaf hoeveel vragen: ${course.name}`,
    <>
      <PageHead
        title={course.name}
        lead="Wordt hier bij een informatiepunt zo vaak naar gevraagd, dan stellen we daar een groep voor."
        breadcrumbs={[
          { href: '/werk/signalen', label: 'Signalen' },
          { href: '/werk/signaalregels', label: 'Vanaf hoeveel vragen' },
        ]}
      />
      <StaleNotice labels={labels} saved={saved} typed={state.raw} />
      <Card>
        <Form>
          <ErrorSummary state={state} />
          <HiddenField state={state} name="version" />
          <CheckboxGroup
            state={state}
            name="topics"
            label={labels.topics}
            hint="Kies je niets, dan wordt deze cursus niet voorgesteld"
            choices={topics.map(({ id, label }) => ({ value: id, label }))}
            inline
          />
          <FieldRow>
            <NumberField state={state} name="questions" label={labels.questions} required />
            <NumberField state={state} name="days" label={labels.days} hint="Vandaag en de dagen ervoor" required />
          </FieldRow>
          <Actions>
            <Button>Bewaar</Button>
            <a href="/werk/signaalregels">Annuleer</a>
          </Actions>
        </Form>
      </Card>
    </>,
    saved ? 409 : Object.keys(state.errors).length > 0 ? 422 : 200,
  );
}
