import { randomUUID } from 'node:crypto';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import type { Language } from '#kernel/languages.ts';
import type { Refusal } from '#kernel/result.ts';
import type { Card, Contact } from './kinds.ts';
import { insertCard, insertContact, type NewCard } from './sql/cards.ts';
import { listFields } from './sql/fields.ts';

/** What somebody wrote on a card, with how they want to be reached if they said so. */
export type FilledIn = Omit<Card, 'id'> & {
  /** Random, of the form that was shown: sent twice it is one card. */
  readonly formId: string;
  readonly contact: Contact | undefined;
  readonly language: Language;
};
export type Empty = Refusal & { readonly code: 'empty' };

/** The ticked numbers that there are; one that was taken off new cards still counts on an old one. */
export const knownFields = async ({ tx }: Pick<Ctx, 'tx'>, numbers: readonly number[]): Promise<number[]> =>
  (await listFields(tx)).map(({ number }) => number).filter((number) => numbers.includes(number));

type Kept = Omit<FilledIn, 'formId'> & Pick<NewCard, 'origin' | 'filledOn'> & { readonly id?: string };

/** Keeps a card once, with the contact apart from it. Gives whether it was new. */
export async function keepCard({ tx, now }: Pick<Ctx, 'tx' | 'now'>, card: Kept): Promise<boolean> {
  const { contact, language, id = randomUUID(), ...ticked } = card;
  const isNew = await insertCard(tx, { ...ticked, id });
  if (isNew && contact) await insertContact(tx, { ...contact, cardId: id, language, consentedOn: today(now) });
  return isNew;
}
