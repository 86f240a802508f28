import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { type Empty, knownFields } from '../keep-card.ts';
import type { Card, Contact } from '../kinds.ts';
import { lockCard, updateCard, updateContact } from '../sql/cards.ts';

export type ChangeCard = Card & { readonly contact: Contact };

/** Changes what one's own card says, behind its link. Contact that is gone does not come back. Refuses: empty. Throws NotFound. */
export async function changeCard(ctx: Ctx, { contact, ...card }: ChangeCard): Promise<Result<{ id: string }, Empty>> {
  const known = await lockCard(ctx.tx, card.id);
  if (!known?.hasContact) throw new NotFound(`card ${card.id}`);
  const fieldNumbers = await knownFields(ctx, card.fieldNumbers);
  if (fieldNumbers.length === 0) return refuse({ code: 'empty' });
  await updateCard(ctx.tx, { ...card, fieldNumbers });
  await updateContact(ctx.tx, card.id, contact);
  return ok({ id: card.id });
}
