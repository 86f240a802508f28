import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Language } from '#kernel/languages.ts';
import type { AskerKind, RequestOrganiser, RequestState } from '../kinds.ts';

/** What somebody asked for, as it stands in the table. */
export type ProgrammeRequest = {
  readonly id: string;
  readonly branchId: string;
  readonly municipalityCode: string;
  readonly askerKind: AskerKind;
  readonly organisation: string;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  readonly accountId: string | null;
  readonly language: Language;
  readonly title: string;
  readonly about: string;
  readonly persons: number;
  readonly organiser: RequestOrganiser;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly fromTime: string;
  readonly untilTime: string;
  readonly state: RequestState;
  readonly confirmUntil: Date | null;
  readonly reason: string;
  readonly activityId: string | null;
  readonly askedAt: Date;
  readonly endedOn: Day | null;
  readonly staffId: string | null;
};

const TYPED = [
  sql<AskerKind>`asker_kind`.as('askerKind'),
  sql<Language>`language`.as('language'),
  sql<RequestOrganiser>`organiser`.as('organiser'),
  sql<RequestState>`state`.as('state'),
  sql<Day>`first_day`.as('firstDay'),
  sql<Day>`last_day`.as('lastDay'),
  sql<Day | null>`ended_on`.as('endedOn'),
] as const;

const requests = (tx: Tx) =>
  tx
    .selectFrom('programmeRequests.requests')
    .select(['id', 'branchId', 'municipalityCode', 'organisation', 'contactName', 'contactEmail', 'contactPhone'])
    .select(['accountId', 'title', 'about', 'persons', 'fromTime', 'untilTime', 'confirmUntil', 'reason'])
    .select(['activityId', 'askedAt', 'staffId'])
    .select(TYPED);

export type NewRequest = Omit<ProgrammeRequest, 'reason' | 'activityId' | 'endedOn' | 'staffId'>;

export const insertRequest = (tx: Tx, request: NewRequest): Promise<unknown> =>
  tx.insertInto('programmeRequests.requests').values(request).execute();

export const findRequest = (tx: Tx, id: string): Promise<ProgrammeRequest | undefined> =>
  requests(tx).where('id', '=', id).executeTakeFirst();

/** Locks the request until commit: one decision at a time, so that nobody is told two things. */
export const lockRequest = (tx: Tx, id: string): Promise<ProgrammeRequest | undefined> =>
  requests(tx).where('id', '=', id).forUpdate().executeTakeFirst();

/** What the municipalities asked from their own side, the newest first. */
export const listOfMunicipalities = (tx: Tx, codes: 'all' | readonly string[]): Promise<ProgrammeRequest[]> =>
  requests(tx)
    .where('askerKind', '=', 'municipality')
    .$if(codes !== 'all', (query) => query.where('municipalityCode', '=', sql<string>`any(${codes})`))
    .orderBy('askedAt', 'desc')
    .orderBy('id')
    .execute();

type Changes = Partial<
  Pick<ProgrammeRequest, 'state' | 'confirmUntil' | 'reason' | 'activityId' | 'endedOn' | 'staffId'>
>;

export const updateRequest = (tx: Tx, id: string, changes: Changes): Promise<unknown> =>
  tx.updateTable('programmeRequests.requests').set(changes).where('id', '=', id).execute();

export type Author = 'library' | 'asker';
export type Message = { readonly id: string; readonly author: Author; readonly text: string; readonly writtenAt: Date };

export const insertMessage = (tx: Tx, message: Message & { requestId: string }): Promise<unknown> =>
  tx.insertInto('programmeRequests.messages').values(message).execute();

/** What was asked back and answered, in its order. */
export const listMessages = (tx: Tx, requestId: string): Promise<Message[]> =>
  tx
    .selectFrom('programmeRequests.messages')
    .select(['id', 'text', 'writtenAt', sql<Author>`author`.as('author')])
    .where('requestId', '=', requestId)
    .orderBy('writtenAt')
    .orderBy('id')
    .execute();

export type Settings = { readonly confirmHours: number };

export const getSettings = (tx: Tx): Promise<Settings> =>
  tx.selectFrom('programmeRequests.settings').select('confirmHours').executeTakeFirstOrThrow();
