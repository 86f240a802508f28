import { z } from 'zod';
import { type Day, formatDay, parseDay, today } from '#kernel/days.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { change, idParam, type Request, read } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { DateField, TextArea, TextField } from '#ui/field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { takeBack } from '../commands/take-back.ts';
import { typeAnswers } from '../commands/type-answers.ts';
import { typeTexts } from '../messages.ts';
import { OPEN_QUESTIONS } from '../questions.ts';
import { type AskedSurvey, usableSurvey } from '../readable-survey.ts';
import { countAnswers } from '../sql/answers.ts';
import { answersInLine, exampleLine } from '../typed-form.ts';
import { MOST_SIGNS } from './answer-form.ts';

const form = defineForm(
  z.object({
    line: field.optionalText(40),
    liked: field.optionalText(MOST_SIGNS),
    better: field.optionalText(MOST_SIGNS),
    day: field.day(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

/** Sheets of paper, typed one after the other: the cursor stands ready and Enter keeps. */
export async function typingPage(c: Request) {
  return show(c, await load(c), {});
}

/** Keeps one sheet, and shows the page for the next. */
export async function typingAction(c: Request) {
  const loaded = await load(c);
  const { id: surveyId } = loaded.survey;
  const data = form.parse(await c.req.formData());
  const { _key: formId = '', line, day, ...texts } = data.ok ? data.values : { day: today(c.var.now()) };
  if (!data.ok || !isId(formId)) return show(c, loaded, { state: data.state });
  const circles = line === undefined ? {} : answersInLine(line, loaded.asked);
  if (!circles) return show(c, loaded, { state: withError(data.state, 'line', wrongLine(loaded)) });
  const outcome = await change(c, (ctx) =>
    typeAnswers(ctx, { surveyId, day, formId, answers: { ...circles, ...texts } }),
  );
  if (outcome.ok) return c.redirect(`${addressOf(surveyId)}?dag=${day}&getypt=${formId}`, 303);
  const at = outcome.refusal.code === 'empty' ? 'line' : 'day';
  return show(c, loaded, { state: withError(data.state, at, textOf(typeTexts, outcome.refusal)) });
}

/** Takes the last sheet back. */
export async function takeBackAction(c: Request) {
  const [surveyId, id] = [idParam(c), idParam(c, 'answerId')];
  await change(c, (ctx) => takeBack(ctx, { surveyId, id }));
  return c.redirect(`${addressOf(surveyId)}?terug=1`, 303);
}

const addressOf = (surveyId: string): string => `/werk/enquetes/${surveyId}/invoer`;

const wrongLine = ({ asked }: Loaded): string =>
  `Typ het zoals op het vel, van boven naar beneden: ${exampleLine(asked)}`;

type Loaded = AskedSurvey & { readonly answers: number };

const load = (c: Request): Promise<Loaded> =>
  read(c, async (ctx) => {
    const known = await usableSurvey(ctx, idParam(c));
    return { ...known, answers: await countAnswers(ctx.tx, known.survey.id) };
  });

function show(c: Request, loaded: Loaded, { state }: { state?: State }) {
  const { survey, activity, answers } = loaded;
  const day = parseDay(c.req.query('dag') ?? '') ?? today(c.var.now());
  return respond(
    c,
    'work',
    `Papier overtypen: ${activity.title}`,
    <>
      <PageHead
        title="Papier overtypen"
        kicker={activity.title}
        breadcrumbs={[{ href: `/werk/activiteiten/${activity.id}/enquete`, label: 'Enquête' }]}
      />
      <LastSheet c={c} surveyId={survey.id} />
      <SheetForm loaded={loaded} state={state ?? form.empty} day={day} />
      <p>
        {answers === 1
          ? '1 keer ingevuld, op papier en online samen'
          : `${answers} keer ingevuld, op papier en online samen`}
      </p>
    </>,
    state ? 422 : 200,
  );
}

const SheetForm = ({ loaded, state, day }: { loaded: Loaded; state: State; day: Day }) => (
  <Form action={addressOf(loaded.survey.id)}>
    <ErrorSummary state={state} />
    <TextField
      state={state}
      name="line"
      label="Wat is aangekruist"
      hint={`Eerst de vier uitspraken, daarna de cijfers: ${exampleLine(loaded.asked)}. 0 is weet ik niet, - is niets.`}
      maxlength={40}
      width="medium"
      dir="ltr"
      autofocus
    />
    {OPEN_QUESTIONS.map((question) => (
      <TextArea
        state={state}
        name={question}
        label={loaded.asked.texts.nl[question]}
        hint={question === 'liked' ? 'Laat namen weg' : undefined}
        rows={2}
        maxlength={MOST_SIGNS}
      />
    ))}
    <DateField state={state} name="day" label="Ingevuld op" value={day} required />
    <Actions>
      <Button>Bewaar en typ de volgende</Button>
    </Actions>
  </Form>
);

const LastSheet = ({ c, surveyId }: { c: Request; surveyId: string }) => {
  const typed = c.req.query('getypt') ?? '';
  const day = parseDay(c.req.query('dag') ?? '');
  if (c.req.query('terug')) return <Alert kind="success" title="Teruggenomen" />;
  if (!isId(typed) || !day) return null;
  return (
    <Alert kind="success" title={`Bewaard, op ${formatDay(day)}`}>
      <Form action={`${addressOf(surveyId)}/${typed}/terugname`}>
        <Actions>
          <Button kind="secondary" small>
            Neem de kruisjes terug
          </Button>
        </Actions>
      </Form>
    </Alert>
  );
};
