import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { WeeklyHours } from '#kernel/weekly-hours.ts';
import { type ReferralTopic, topicsNamed } from '../topics.ts';

/** Something that people can be sent to, as a picker and a page for residents show it. */
export type Referral = {
  id: string;
  name: string;
  description: string;
  status: 'active' | 'temporarily closed';
  topics: ReferralTopic[];
  /** By ISO 639-1. */
  languages: string[];
  /** The area served, by CBS code; empty: everywhere. */
  municipalityCodes: string[];
  eligibilityDescription: string;
  applicationProcess: string;
  feesDescription: string;
  /** Zero is free, null is unknown. */
  costCents: number | null;
  alert: string;
  organisationId: string;
  organisationName: string;
  url: string | null;
  email: string | null;
  phones: string[];
  /** Name, street and town of each. */
  places: string[];
  /** At one of them, or at all where no place is named. */
  hours: (WeeklyHours & { place: string | null })[];
  /** When a person last said that it is right; null is never. */
  confirmedOn: Day | null;
  /** Do not lead there: say that the website does not work now. */
  isUrlBroken: boolean;
};

const COLUMNS = sql`id, name, description, status, topics, languages, municipality_codes, eligibility_description,
  application_process, fees_description, cost_cents, alert, organisation_id, organisation_name, url, email, phones, places,
  hours, confirmed_on, is_url_broken`;

const CLOSE_ENOUGH = 0.6;

type Asked = { municipalityCode?: string | undefined; topic?: ReferralTopic | undefined; term?: string | undefined };

/**
 * What people of a municipality can be sent to, for a topic or by words in any spelling. What was confirmed last comes
 * first, what nobody confirmed comes last.
 */
export async function listReferrals(tx: Tx, { municipalityCode, topic, term = '' }: Asked): Promise<Referral[]> {
  const words = term.trim();
  const { rows } = await sql<Referral>`
    select ${COLUMNS} from (select service.*, lower(unaccent(concat_ws(' ', organisation_name, name, description))) as texts
      from referral_directory.pub_services service) service
    where (${municipalityCode ?? null}::text is null or municipality_codes = '{}'
        or ${municipalityCode ?? null} = any(municipality_codes))
      and (${topic ?? null}::text is null or ${topic ?? null} = any(topics))
      and (${words} = '' or topics && ${topicsNamed(words)}::text[] or texts like '%' || lower(unaccent(${words})) || '%'
        or word_similarity(lower(unaccent(${words})), texts) >= ${CLOSE_ENOUGH})
    order by confirmed_on desc nulls last, lower(organisation_name), lower(name), id`.execute(tx);
  return rows;
}

/** What can be referred to under this id; undefined once it has ended. */
export async function findReferral(tx: Tx, id: string): Promise<Referral | undefined> {
  const { rows } = await sql<Referral>`
    select ${COLUMNS} from referral_directory.pub_services where id = ${id}`.execute(tx);
  return rows[0];
}
