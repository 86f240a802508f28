import type { Ctx } from '#kernel/ctx.ts';
import { withError } from '#kernel/forms.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import type { Module } from '#kernel/module.ts';
import { type Result, textOf } from '#kernel/result.ts';
import { savedAt } from '#ui/saved-notice.tsx';
import { reportSteps } from '../../reports/index.ts';
import { finaliseReport } from '../commands/finalise-report.ts';
import { sendForReview } from '../commands/send-for-review.ts';
import { reviewTexts } from '../messages.ts';
import { findForLibrary } from '../open-for.ts';
import { showFinish } from './finish.tsx';
import { finishForm } from './finish-form.ts';
import { loadFinish } from './load-finish.ts';

type Input = { id: string; version: number; reason: string; baseUrl: string };
type Refusal = Parameters<typeof textOf<{ code: keyof typeof reviewTexts }>>[1];
type Step = (ctx: Ctx, input: Input, modules: readonly Module[]) => Promise<Result<{ id: string }, Refusal>>;

/** Takes the step and leads back to the page, or shows it with what was typed and the reason why not. */
const stepAction = (step: Step) => async (c: Request) => {
  const { id } = (await read(c, (ctx) => findForLibrary(ctx, c.var.modules, idParam(c)))).report;
  const data = finishForm.parse(await c.req.formData());
  if (!data.ok) return showFinish(c, await loadFinish(c), { state: data.state });
  const { version, reason = '', _key } = data.values;
  const input = { id, version, reason, baseUrl: c.var.config.baseUrl };
  const outcome = await submit(
    c,
    { _key },
    (ctx) => step(ctx, input, c.var.modules),
    () => savedAt(`/werk/jaarberichten/${id}/afronden`),
  );
  if (outcome.ok) return outcome.response;
  const sentence = textOf(reviewTexts, outcome.refusal);
  const typed =
    outcome.refusal.code === 'no-reason'
      ? { state: withError(data.state, 'reason', sentence) }
      : { state: data.state, refusal: sentence };
  return showFinish(c, await loadFinish(c), typed);
};

export const sendAction = stepAction(sendForReview);
export const takeBackAction = stepAction(reportSteps.takeBack);
export const finaliseAction = stepAction((ctx, input, modules) => finaliseReport(ctx, modules, input));
export const takeUpAction = stepAction(reportSteps.takeUp);
