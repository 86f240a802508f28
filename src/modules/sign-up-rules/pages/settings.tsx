import { requirePermission } from '#kernel/access.ts';
import { doubledTimeText, isDoubled, timeOf } from '#kernel/clock-times.ts';
import { dayOf } from '#kernel/days.ts';
import type { FormState } from '#kernel/forms.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Checkbox, choicesOf, RadioGroup } from '#ui/choice-field.tsx';
import { DateField, NumberField, TimeField } from '#ui/field.tsx';
import { ErrorSummary, FieldGroup, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { withVersion } from '#ui/stale-notice.tsx';
import { type Activity, ActivityFrame, readableActivity, scopeOf } from '../../activities/index.ts';
import { saveSettings } from '../commands/save-settings.ts';
import { signUpRuleTexts } from '../messages.ts';
import type { Question } from '../questions.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings.ts';
import { listQuestions } from '../sql/questions.ts';
import { findSettings } from '../sql/settings.ts';
import { Questions } from './questions.tsx';
import {
  filledSettings,
  PAYMENT_RULES,
  REGISTERS_FOR,
  type SettingsState,
  settingsForm,
  settingsOf,
} from './settings-form.ts';

export type LoadedSettings = {
  readonly activity: Activity;
  readonly settings: Settings;
  readonly questions: readonly Question[];
};

/** How one signs up for an activity, for staff who may set that up. Throws NotFound, Forbidden. */
export const loadSettings = (c: Request): Promise<LoadedSettings> =>
  read(c, async (ctx) => {
    const activity = await readableActivity(ctx, idParam(c));
    requirePermission(ctx.actor, 'sign-up-rules:edit', scopeOf(activity));
    const settings = (await findSettings(ctx.tx, activity.id)) ?? DEFAULT_SETTINGS;
    return { activity, settings, questions: await listQuestions(ctx.tx, activity.id) };
  });

/** How residents sign up for an activity, and what they are asked. */
export async function settingsPage(c: Request) {
  return showSettings(c, await loadSettings(c), {});
}

/** Saves how residents sign up. */
export async function saveSettingsAction(c: Request) {
  const loaded = await loadSettings(c);
  const data = settingsForm.parse(await c.req.formData());
  if (!data.ok) return showSettings(c, loaded, { state: data.state });
  const typed = settingsOf(data.values, data.state);
  if (!typed.ok) return showSettings(c, loaded, { state: typed.state });
  const outcome = await submit(
    c,
    data.values,
    (ctx) => saveSettings(ctx, { ...typed.settings, activityId: loaded.activity.id }),
    ({ activityId }) => savedAt(`/werk/activiteiten/${activityId}/aanmelding`),
  );
  if (outcome.ok) return outcome.response;
  const current = await loadSettings(c);
  const state = withVersion(data.state, current.settings.version);
  return showSettings(c, current, { state, refusal: textOf(signUpRuleTexts, outcome.refusal) });
}

type Shown = { readonly state?: SettingsState; readonly question?: FormState; readonly refusal?: string };

/** The page again, after something on it was refused too. */
export function showSettings(c: Request, loaded: LoadedSettings, { state, question, refusal }: Shown) {
  const { activity, settings, questions } = loaded;
  const faulty = state ?? question;
  return respond(
    c,
    'work',
    `Aanmelden: ${activity.title}`,
    <ActivityFrame c={c} activity={activity} part="aanmelding" heading="Aanmelden">
      {(faulty || refusal !== undefined) && (
        <ErrorSummary state={faulty ?? settingsForm.empty} {...(refusal !== undefined && { refusal })} />
      )}
      <SavedNotice c={c} />
      {activity.signUp === 'not-needed' && (
        <Alert>Voor deze activiteit hoeft niemand zich aan te melden. Dat kies je bij Voor wie.</Alert>
      )}
      <Doubled settings={settings} />
      <SettingsCard state={state ?? filledSettings(settings)} />
      <Questions activityId={activity.id} questions={questions} state={question} />
    </ActivityFrame>,
    faulty || refusal !== undefined ? 422 : 200,
  );
}

const Doubled = ({ settings: { opensAt, closesAt } }: { settings: Settings }) => {
  const doubled = [opensAt, closesAt].filter((at) => at !== null && isDoubled(dayOf(at), timeOf(at)));
  return <>{doubled.map((at) => at && <Alert>{doubledTimeText(dayOf(at), timeOf(at))}</Alert>)}</>;
};

const SettingsCard = ({ state }: { state: SettingsState }) => (
  <Card title="Zo meldt men zich aan">
    <Form>
      <HiddenField state={state} name="version" />
      <RadioGroup state={state} name="registersFor" label="Waarvoor" choices={choicesOf(REGISTERS_FOR)} required />
      <FieldRow>
        <DateField state={state} name="opensDay" label="Open vanaf" hint="Leeg: zodra de activiteit openbaar is" />
        <TimeField state={state} name="opensTime" label="Tijd van opengaan" />
      </FieldRow>
      <FieldRow>
        <DateField state={state} name="closesDay" label="Open tot en met" hint="Leeg: tot het begint" />
        <TimeField state={state} name="closesTime" label="Tijd van sluiten" />
      </FieldRow>
      <NumberField state={state} name="mostPersons" label="Eén aanmelding is voor hoogstens" unit="personen" required />
      <Checkbox
        state={state}
        name="asksFirstNames"
        label="Vraag de voornaam van ieder die komt"
        hint="Alleen als je die nodig hebt, zoals voor naamkaartjes. Wie hem niet wil geven, laat hem leeg."
        required
      />
      <FieldGroup legend="Als het vol is">
        <Checkbox state={state} name="hasWaitingList" label="Er is een wachtlijst" required />
        <Checkbox
          state={state}
          name="newHouseholdsFirst"
          label="Wie nog geen plek heeft, gaat voor"
          hint="Anders geldt de volgorde van aanmelden"
          required
        />
        <Checkbox
          state={state}
          name="ownMunicipalityFirst"
          label="Inwoners van de gemeente gaan voor"
          hint="We vragen dan in welke gemeente iemand woont"
          required
        />
        <NumberField
          state={state}
          name="offerHours"
          label="Zo lang houden we een vrijgekomen plek vast"
          hint="0: de plek wordt meteen gegeven, zonder te vragen"
          unit="uur"
          required
        />
      </FieldGroup>
      <RadioGroup state={state} name="payment" label="Betalen" choices={choicesOf(PAYMENT_RULES)} required />
      <Actions>
        <Button>Bewaar</Button>
      </Actions>
    </Form>
  </Card>
);
