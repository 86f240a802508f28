import type { Ctx } from '#kernel/ctx.ts';
import { type Request, submit } from '#kernel/http.ts';
import { type Result, textOf } from '#kernel/result.ts';
import { approveQuote } from '../commands/approve-quote.ts';
import { requestApproval } from '../commands/request-approval.ts';
import { reviseQuote } from '../commands/revise-quote.ts';
import { sendBack } from '../commands/send-back.ts';
import { sendQuote } from '../commands/send-quote.ts';
import { withdrawQuote } from '../commands/withdraw-quote.ts';
import { type LibraryRefusal, nl } from '../messages.ts';
import { loadForLibrary } from './load.ts';
import { showQuote } from './quote.tsx';
import { stepForm } from './step-form.ts';

type Input = { versionId: string; version: number; reason: string; baseUrl: string };
type Step<T> = (ctx: Ctx, input: Input) => Promise<Result<T, LibraryRefusal>>;

/** Takes the step and leads to the version it gave, or back to the same page with the reason why not. */
const stepAction =
  <T>(
    step: Step<T>,
    { needsReason = false, leadsTo }: { needsReason?: boolean; leadsTo?: (value: T) => string } = {},
  ) =>
  async (c: Request) => {
    const loaded = await loadForLibrary(c);
    const data = stepForm.parse(await c.req.formData());
    if (!data.ok) return showQuote(c, loaded, data.state.errors.reason);
    const { version, reason, _key } = data.values;
    if (needsReason && reason === undefined) return showQuote(c, loaded, 'Schrijf erbij waarom.');
    const { id } = loaded.version;
    const input = { versionId: id, version, reason: reason ?? '', baseUrl: c.var.config.baseUrl };
    const outcome = await submit(
      c,
      { _key },
      (ctx) => step(ctx, input),
      (value) => `/werk/offertes/${leadsTo?.(value) ?? id}`,
    );
    if (outcome.ok) return outcome.response;
    return showQuote(c, await loadForLibrary(c), textOf(nl, outcome.refusal));
  };

export const requestApprovalAction = stepAction(requestApproval);
export const approveAction = stepAction(approveQuote);
export const sendBackAction = stepAction((ctx, { versionId, reason }) => sendBack(ctx, { versionId, note: reason }), {
  needsReason: true,
});
export const sendAction = stepAction(sendQuote);
export const withdrawAction = stepAction(withdrawQuote, { needsReason: true });
export const reviseAction = stepAction(reviseQuote, { leadsTo: ({ versionId }) => versionId });
