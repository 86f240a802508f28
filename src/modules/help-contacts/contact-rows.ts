import { randomUUID } from 'node:crypto';
import type { Lists, NewContact, Place } from './contact.ts';
import type { ContactRow, QuestionRow } from './sql/contacts.ts';

/** A contact that has no fault as it is kept, with only what its topic and its kind of help ask. */
export function rowsOf(
  { questions, isChosen: _, place: key, ...contact }: NewContact,
  lists: Lists,
): { contact: ContactRow; questions: QuestionRow[] } {
  const { pointId, branchId, municipalityCode } = lists.places.get(key) as Place;
  const at = { pointId, branchId, municipalityCode };
  const rows = questions.map(({ topic, body, digid, help, referral, service }): QuestionRow => {
    const { domain = 'other', asksDigid = false } = lists.topics.get(topic) ?? {};
    const isReferred = help === 'referred';
    const sentTo = { referral: isReferred ? referral : null, service: isReferred ? service : null };
    const { id: contactId, day } = contact;
    return {
      id: randomUUID(),
      contactId,
      topicId: topic,
      domain,
      bodyId: body,
      digid: asksDigid ? digid : null,
      help,
      ...sentTo,
      ...at,
      day,
    };
  });
  return { contact: { ...contact, ...at }, questions: rows };
}
