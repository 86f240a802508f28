import { requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import type { DayPart } from '#kernel/half-days.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Fault, NewContact } from '../contact.ts';
import { rowsOf } from '../contact-rows.ts';
import { behind, faultOf, onRightDay } from '../decide-contact.ts';
import { listsFor, scopeOf } from '../queries.ts';
import { insertContacts } from '../sql/contacts.ts';

export type RegisterContacts = {
  /** What the device takes for now. */
  readonly present: DayPart;
  readonly contacts: readonly NewContact[];
};
export type Answer = { readonly id: string; readonly outcome: 'kept' | Fault };

/**
 * Keeps who was helped, each once by its id, and says of each what became of it. Nothing is kept of who registers or when:
 * no audit row, no key of the form. See docs/decisions/0030-help-contacts-without-a-person.md.
 */
export async function registerContacts(ctx: Ctx, { present, contacts }: RegisterContacts): Promise<Result<Answer[]>> {
  const lists = await listsFor(ctx);
  const halfDays = behind(present, ctx.now);
  const decided = contacts.map((sent) => {
    const contact = onRightDay(sent, halfDays);
    return { contact, fault: faultOf(contact, lists, today(ctx.now)) };
  });
  const fine = decided.flatMap(({ contact, fault }) => (fault ? [] : [rowsOf(contact, lists)]));
  for (const { contact } of fine) requirePermission(ctx.actor, 'help-contacts:register', scopeOf(contact));
  if (fine.length > 0)
    await insertContacts(
      ctx.tx,
      fine.map(({ contact }) => contact),
      fine.flatMap(({ questions }) => questions),
    );
  return ok(decided.map(({ contact: { id }, fault }) => ({ id, outcome: fault ?? 'kept' })));
}
