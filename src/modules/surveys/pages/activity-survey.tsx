import { z } from 'zod';
import { can } from '#kernel/access.ts';
import { formatDay } from '#kernel/days.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { RadioGroup } from '#ui/choice-field.tsx';
import { DateField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { type Activity, ActivityFrame, isAnnounced, readableActivity, scopeOf } from '../../activities/index.ts';
import { attachSurvey } from '../commands/attach-survey.ts';
import { setEnd } from '../commands/set-end.ts';
import { attachTexts, staleTexts } from '../messages.ts';
import type { Version } from '../questions.ts';
import { countAnswers } from '../sql/answers.ts';
import { findSurveyOf } from '../sql/surveys.ts';
import { findVersion, listLatestVersions } from '../sql/versions.ts';
import { isOpen, type Survey } from '../survey.ts';
import { WaysIn } from './ways-in.tsx';

const attachForm = defineForm(z.object({ questionnaireId: field.text('Kies een vragenlijst'), _key: field.key() }));
const endForm = defineForm(z.object({ openUntil: field.day(), version: field.version(), _key: field.key() }));

/** The survey of an activity: putting it there, and how people come to it. */
export async function activitySurveyPage(c: Request) {
  return show(c, await load(c), {});
}

/** Puts a questionnaire to who come to the activity. */
export async function attachAction(c: Request) {
  const loaded = await load(c);
  const data = attachForm.parse(await c.req.formData());
  const { id: activityId } = loaded.activity;
  if (!data.ok) return show(c, loaded, { attach: data.state });
  const { questionnaireId } = data.values;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => attachSurvey(ctx, { activityId, questionnaireId }),
    () => addressOf(activityId),
  );
  if (outcome.ok) return outcome.response;
  const attach = withError(data.state, 'questionnaireId', textOf(attachTexts, outcome.refusal));
  return show(c, await load(c), { attach });
}

/** Sets until when one can answer. */
export async function setEndAction(c: Request) {
  const loaded = await load(c);
  const data = endForm.parse(await c.req.formData());
  if (!data.ok || !loaded.survey) return show(c, loaded, { end: data.state });
  const { id } = loaded.survey;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => setEnd(ctx, { id, ...data.values }),
    () => savedAt(addressOf(loaded.activity.id)),
  );
  if (outcome.ok) return outcome.response;
  return show(c, await load(c), { refusal: textOf(staleTexts, outcome.refusal) });
}

const addressOf = (activityId: string): string => `/werk/activiteiten/${activityId}/enquete`;

type Loaded = {
  readonly activity: Activity;
  readonly survey: Survey | undefined;
  readonly asked: Version | undefined;
  readonly answers: number;
  readonly bank: readonly Version[];
  readonly mayUse: boolean;
};

const load = (c: Request): Promise<Loaded> =>
  read(c, async (ctx) => {
    const activity = await readableActivity(ctx, idParam(c));
    const survey = await findSurveyOf(ctx.tx, activity.id);
    return {
      activity,
      survey,
      asked: survey && (await findVersion(ctx.tx, survey.versionId)),
      answers: survey ? await countAnswers(ctx.tx, survey.id) : 0,
      bank: survey ? [] : await listLatestVersions(ctx.tx),
      mayUse: can(ctx.actor, 'surveys:use', scopeOf(activity)),
    };
  });

type Shown = { attach?: typeof attachForm.empty; end?: typeof endForm.empty; refusal?: string };

async function show(c: Request, loaded: Loaded, { attach, end, refusal }: Shown) {
  const { activity, survey } = loaded;
  return respond(
    c,
    'work',
    `Enquête: ${activity.title}`,
    <ActivityFrame c={c} activity={activity} part="enquete" heading="Enquête">
      <SavedNotice c={c} />
      {survey ? (
        <Columns aside={<Standing c={c} loaded={loaded} survey={survey} end={end} refusal={refusal} />}>
          <WaysIn survey={survey} baseUrl={c.var.config.baseUrl} mayUse={loaded.mayUse} />
        </Columns>
      ) : (
        <Attach loaded={loaded} state={attach ?? attachForm.empty} />
      )}
    </ActivityFrame>,
    attach || end || refusal ? 422 : 200,
  );
}

const Attach = ({ loaded, state }: { loaded: Loaded; state: typeof attachForm.empty }) => {
  const { activity, bank, mayUse } = loaded;
  if (!mayUse) return <p>Bij deze activiteit hoort geen enquête.</p>;
  if (!isAnnounced(activity)) return <p>{attachTexts['not-announced']()}</p>;
  return (
    <Card title="Vraag wat het bracht">
      <p>
        Wie kwam, vult de enquête in zonder naam. De link gaat mee in het bedankje. Daarnaast is er een QR-code, een
        pagina voor een tablet en een vel papier.
      </p>
      <Form>
        <ErrorSummary state={state} />
        <RadioGroup
          state={state}
          name="questionnaireId"
          label="Vragenlijst"
          value={bank[0]?.questionnaireId}
          choices={bank.map(({ questionnaireId, name, number }) => ({
            value: questionnaireId,
            label: `${name}, versie ${number}`,
          }))}
          required
        />
        <Actions>
          <Button>Zet bij de activiteit</Button>
        </Actions>
      </Form>
    </Card>
  );
};

type StandingProps = { c: Request; loaded: Loaded; survey: Survey; end: Shown['end']; refusal: string | undefined };

const Standing = ({ c, loaded: { activity, asked, answers, mayUse }, survey, end, refusal }: StandingProps) => {
  const state = end ?? endForm.empty;
  const results = `/werk/enquetes/${survey.id}`;
  return (
    <Card title={isOpen(survey, c.var.now()) ? 'Open' : 'Gesloten'}>
      <p>
        {asked?.name}, versie {asked?.number}. Invullen kan tot en met {formatDay(survey.openUntil)}.
      </p>
      <p>{answers === 1 ? '1 keer ingevuld' : `${answers} keer ingevuld`}</p>
      {c.var.mayOpen(results) && (
        <p>
          <a href={results}>Bekijk de uitkomsten</a>
        </p>
      )}
      {mayUse && (
        <Form action={`${addressOf(activity.id)}/einde`}>
          <ErrorSummary state={state} refusal={refusal} />
          <HiddenField name="version" value={survey.version} />
          <DateField state={state} name="openUntil" label="Laatste dag" value={survey.openUntil} required />
          <Actions>
            <Button kind="secondary">Bewaar</Button>
          </Actions>
        </Form>
      )}
    </Card>
  );
};
