import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';

export type Note = {
  readonly id: string;
  readonly text: string;
  readonly writtenOn: string;
  readonly reviewed: boolean;
};

export const findSettings = (tx: Tx): Promise<{ takesNotes: boolean; version: number }> =>
  tx.selectFrom('helpContacts.settings').select(['takesNotes', 'version']).executeTakeFirstOrThrow();

/** Gives how many were changed: none when somebody else changed it since. */
export async function updateSettings(tx: Tx, { takesNotes, version }: { takesNotes: boolean; version: number }) {
  const { numUpdatedRows } = await tx
    .updateTable('helpContacts.settings')
    .set({ takesNotes, version: version + 1 })
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

export const insertNote = (tx: Tx, note: Note): Promise<unknown> =>
  tx
    .insertInto('helpContacts.notes')
    .values(note)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();

/** Those that nobody read first, by day and alphabet: the order in which they came says who was first. */
export const listNotes = (tx: Tx): Promise<Note[]> =>
  tx
    .selectFrom('helpContacts.notes')
    .select(['id', 'text', 'writtenOn', 'reviewed'])
    .orderBy('reviewed')
    .orderBy('writtenOn', 'desc')
    .orderBy('text')
    .execute();

export const setReviewed = (tx: Tx, id: string): Promise<unknown> =>
  tx.updateTable('helpContacts.notes').set({ reviewed: true }).where('id', '=', id).execute();

export const deleteNote = (tx: Tx, id: string): Promise<unknown> =>
  tx.deleteFrom('helpContacts.notes').where('id', '=', id).execute();

export const deleteNotesBefore = (tx: Tx, day: Day): Promise<unknown> =>
  tx.deleteFrom('helpContacts.notes').where('writtenOn', '<', day).execute();
