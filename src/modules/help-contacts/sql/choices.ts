import type { Tx } from '#kernel/db.ts';

/** Which list of choices: topics of questions, or organisations that they are about. */
export type ChoiceList = 'topics' | 'bodies';

export type Choice = {
  readonly id: string;
  readonly label: string;
  readonly position: number;
  readonly retiredOn: string | null;
  readonly version: number;
};

/** What only topics have. */
export type TopicDetails = {
  readonly domain: string;
  readonly asksDigid: boolean;
  readonly usualBodyId: string | null;
};

export const lockChoices = (tx: Tx, list: ChoiceList): Promise<Choice[]> =>
  tx
    .selectFrom(`helpContacts.${list}`)
    .select(['id', 'label', 'position', 'retiredOn', 'version'])
    .orderBy('position')
    .orderBy('id')
    .forUpdate()
    .execute();

export const insertTopic = (tx: Tx, row: Omit<Choice, 'version'> & TopicDetails): Promise<unknown> =>
  tx.insertInto('helpContacts.topics').values(row).execute();

export const insertBody = (tx: Tx, row: Omit<Choice, 'version'>): Promise<unknown> =>
  tx.insertInto('helpContacts.bodies').values(row).execute();

/** The domain of a topic stays: what was counted under it would move along. */
export const updateTopic = (tx: Tx, { id, ...row }: Choice & Omit<TopicDetails, 'domain'>): Promise<unknown> =>
  tx.updateTable('helpContacts.topics').set(row).where('id', '=', id).execute();

export const updateBody = (tx: Tx, { id, ...row }: Choice): Promise<unknown> =>
  tx.updateTable('helpContacts.bodies').set(row).where('id', '=', id).execute();

export const moveChoice = (tx: Tx, list: ChoiceList, { id, position }: Pick<Choice, 'id' | 'position'>) =>
  tx.updateTable(`helpContacts.${list}`).set({ position }).where('id', '=', id).execute();
