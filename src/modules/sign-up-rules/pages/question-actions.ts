import { idParam, type Request, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { addQuestion } from '../commands/add-question.ts';
import { removeQuestion } from '../commands/remove-question.ts';
import { signUpRuleTexts } from '../messages.ts';
import { addressOf, questionForm } from './questions.tsx';
import { loadSettings, showSettings } from './settings.tsx';

/** Asks something more of who signs up. */
export async function addQuestionAction(c: Request) {
  const loaded = await loadSettings(c);
  const data = questionForm.parse(await c.req.formData());
  if (!data.ok) return showSettings(c, loaded, { question: data.state });
  const { _key, choices = '', ...question } = data.values;
  const lines = [
    ...new Set(
      choices
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ];
  const { id: activityId } = loaded.activity;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => addQuestion(ctx, { ...question, choices: lines, activityId }),
    () => addressOf(activityId),
  );
  if (outcome.ok) return outcome.response;
  return showSettings(c, loaded, { question: data.state, refusal: textOf(signUpRuleTexts, outcome.refusal) });
}

/** Asks a question no more. */
export async function removeQuestionAction(c: Request) {
  const input = { activityId: idParam(c), questionId: idParam(c, 'questionId') };
  const outcome = await submit(
    c,
    {},
    (ctx) => removeQuestion(ctx, input),
    ({ activityId }) => addressOf(activityId),
  );
  if (!outcome.ok) throw new Error('taking a question out is never refused');
  return outcome.response;
}
