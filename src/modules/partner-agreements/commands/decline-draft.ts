import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { lockForAnswer } from '../locked-draft.ts';
import { tellLibrary } from '../mails.ts';
import { deleteLink, updateDraft } from '../sql/drafts.ts';

export type DeclineDraft = { token: string; reason: string; baseUrl: string };
export type DeclineRefusal = { code: 'link-gone' };

/** Declines the draft behind a personal link, with the reason; the link is used up. Refuses: link-gone. */
export async function declineDraft(ctx: Ctx, input: DeclineDraft): Promise<Result<null, DeclineRefusal>> {
  const draft = await lockForAnswer(ctx, input.token);
  if (!draft) return refuse({ code: 'link-gone' });
  await updateDraft(ctx.tx, draft.id, { state: 'declined', answeredAt: ctx.now, reason: input.reason });
  await deleteLink(ctx.tx, draft.id);
  const link = `${input.baseUrl}/werk/conceptovereenkomsten/${draft.id}`;
  await tellLibrary(ctx, draft, { answer: 'wijst de overeenkomst af. De reden staat hier:', link });
  await audit(ctx, 'partner-agreements.draft-declined', draft.id);
  return ok(null);
}
