import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { slugOf } from '#kernel/slug.ts';
import {
  type Choice,
  type ChoiceList,
  insertBody,
  insertTopic,
  lockChoices,
  moveChoice,
  type TopicDetails,
  updateBody,
  updateTopic,
} from '../sql/choices.ts';

export type SaveChoice = Omit<Choice, 'id'> & {
  readonly list: ChoiceList;
  /** Undefined: a new one. */
  readonly id?: string | undefined;
  /** For a topic. */
  readonly details: TopicDetails;
};
export type SaveChoiceRefusal = Stale | { readonly code: 'label-taken' };

/**
 * Keeps a choice in its place of a list, renamed or retired from a day on. It is never deleted.
 * Refuses: stale, label-taken. Throws NotFound, Forbidden.
 */
export async function saveChoice(ctx: Ctx, input: SaveChoice): Promise<Result<{ id: string }, SaveChoiceRefusal>> {
  const { list, label, position, retiredOn, version, details } = input;
  requirePermission(ctx.actor, 'help-contacts:edit-lists', {});
  const choices = await lockChoices(ctx.tx, list);
  const before = choices.find(({ id }) => id === input.id);
  if (input.id !== undefined && !before) throw new NotFound(`choice ${input.id}`);
  if (before && before.version !== version) return refuse({ code: 'stale' });
  const id = before?.id ?? slugOf(label);
  const others = choices.filter((each) => each !== before);
  if (id === '' || others.some((each) => each.id === id || each.label === label))
    return refuse({ code: 'label-taken' });
  const row = { id, label, position, retiredOn };
  const { domain, ...changeable } = details;
  const next = { ...row, version: version + 1 };
  if (list === 'topics')
    await (before ? updateTopic(ctx.tx, { ...next, ...changeable }) : insertTopic(ctx.tx, { ...row, ...details }));
  else await (before ? updateBody(ctx.tx, next) : insertBody(ctx.tx, row));
  for (const [index, other] of inPlace(others, id, position).entries())
    await moveChoice(ctx.tx, list, { id: other, position: index + 1 });
  await audit(ctx, 'help-contacts.choice-saved', id, { list });
  return ok({ id });
}

/** The ids in their order, with this one on its place; the first is 1. */
const inPlace = (others: readonly Choice[], id: string, position: number): string[] =>
  others.map((each) => each.id).toSpliced(Math.max(0, position - 1), 0, id);
