import { z } from 'zod';
import { change, type Request } from '#kernel/http.ts';
import { ok } from '#kernel/result.ts';
import { type Answer, registerContacts } from '../commands/register-contacts.ts';
import { contactShape, dayPartShape, type NewContact } from '../contact.ts';
import { helpedToday } from '../queries.ts';

/** More than a village hall has in a week; a tablet with more sends again. */
const MOST_AT_ONCE = 500;

const sent = z.array(z.looseObject({ id: z.string().max(100) })).max(MOST_AT_ONCE);

/**
 * Takes what a tablet kept, and says of each contact what became of it. Sent again it changes nothing. A contact that cannot
 * be read is `unreadable`: the others are kept.
 */
export async function syncAction(c: Request) {
  const form = await c.req.formData();
  const present = dayPartShape.safeParse(parsed(form.get('present')));
  const batch = sent.safeParse(parsed(form.get('contacts')));
  if (!present.success || !batch.success) return c.json({ refused: 'Dit kwam niet heel aan.' }, 422);
  const shaped = batch.data.map((each) => ({ id: each.id, shape: contactShape.safeParse(each) }));
  const contacts = shaped.flatMap(({ shape }): NewContact[] => (shape.success ? [shape.data] : []));
  const done = await change(c, async (ctx) => {
    const kept = await registerContacts(ctx, { present: present.data, contacts });
    return kept.ok ? ok({ kept: kept.value, helped: await helpedToday(ctx, String(form.get('place'))) }) : kept;
  });
  if (!done.ok) return c.json({ refused: 'Dit kwam niet heel aan.' }, 422);
  const unreadable = shaped
    .filter(({ shape }) => !shape.success)
    .map(({ id }): Answer => ({ id, outcome: 'unreadable' }));
  return c.json({ answers: [...done.value.kept, ...unreadable], helped: done.value.helped });
}

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
