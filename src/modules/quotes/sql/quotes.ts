import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { QuoteState } from '../domain.ts';

export type QuoteRow = {
  id: string;
  number: string;
  municipalityCode: string;
  year: number;
  adviceId: string | null;
};

const QUOTE = ['id', 'number', 'municipalityCode', 'year', 'adviceId'] as const;

/** Locks the quote until commit. Every change to one of its versions takes this lock first. */
export const lockQuoteOf = (tx: Tx, versionId: string): Promise<QuoteRow | undefined> =>
  tx
    .selectFrom('quotes.quotes')
    .select(QUOTE)
    .where('id', '=', (eb) => eb.selectFrom('quotes.versions').select('quoteId').where('id', '=', versionId))
    .forUpdate()
    .executeTakeFirst();

export const findQuote = (tx: Tx, id: string): Promise<QuoteRow | undefined> =>
  tx.selectFrom('quotes.quotes').select(QUOTE).where('id', '=', id).executeTakeFirst();

export async function nextNumber(tx: Tx): Promise<number> {
  const { rows } = await sql<{ number: number }>`select nextval('quotes.numbers') as number`.execute(tx);
  return rows[0]?.number ?? 0;
}

export const insertQuote = (tx: Tx, quote: QuoteRow & { createdAt: Date; createdBy: string | null }) =>
  tx.insertInto('quotes.quotes').values(quote).execute();

/** What a list shows of a version. `annualCents` is unknown for a draft: it is not frozen yet. */
export type QuoteSummary = {
  versionId: string;
  quoteId: string;
  quoteNumber: string;
  versionNumber: number;
  municipalityCode: string;
  year: number;
  state: QuoteState;
  validUntil: string;
  annualCents: number | null;
  sentAt: Date | null;
};

export type QuoteFilter = {
  municipalities: 'all' | readonly string[];
  states?: readonly QuoteState[];
  year?: number;
  /** Only what the municipality may see. */
  sentOnly?: boolean;
};

/** Versions of quotes, the newest first. */
export const listVersions = (tx: Tx, filter: QuoteFilter): Promise<QuoteSummary[]> =>
  tx
    .selectFrom('quotes.versions as v')
    .innerJoin('quotes.quotes as q', 'q.id', 'v.quoteId')
    .select([
      'v.id as versionId',
      'q.id as quoteId',
      'q.number as quoteNumber',
      'v.number as versionNumber',
      'q.municipalityCode',
      'q.year',
      sql<QuoteState>`v.state`.as('state'),
      'v.validUntil',
      'v.municipalityAnnualCents as annualCents',
      'v.sentAt',
    ])
    .$if(filter.municipalities !== 'all', (query) =>
      query.where('q.municipalityCode', '=', sql<string>`any(${filter.municipalities})`),
    )
    .$if(filter.states !== undefined, (query) => query.where('v.state', '=', sql<string>`any(${filter.states})`))
    .$if(filter.year !== undefined, (query) => query.where('q.year', '=', filter.year ?? 0))
    .$if(filter.sentOnly === true, (query) => query.where('v.sentAt', 'is not', null))
    .orderBy('q.createdAt', 'desc')
    .orderBy('q.id')
    .orderBy('v.number', 'desc')
    .execute();
