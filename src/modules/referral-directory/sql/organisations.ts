import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Organisation, OrganisationDetails } from '../domain.ts';

const ORGANISATION = [
  'id',
  'name',
  'alternateName',
  'description',
  'website',
  'email',
  'phones',
  'municipalityCode',
  'parentId',
  'contactEmail',
  'wantsMail',
  'editedAt',
  'confirmedOn',
  sql<Organisation['confirmedBy']>`confirmed_by`.as('confirmedBy'),
  'version',
] as const;

/** The organisations with these ids, or all of them, by name. */
export const listOrganisations = (tx: Tx, ids: readonly string[] | 'all'): Promise<Organisation[]> =>
  tx
    .selectFrom('referralDirectory.organisations')
    .select(ORGANISATION)
    .$if(ids !== 'all', (query) => query.where('id', '=', sql<string>`any(${ids})`))
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute();

/** Locks the organisation until commit, so that two who change its entry come one after the other. Take this lock first. */
export const lockOrganisation = (tx: Tx, id: string): Promise<Organisation | undefined> =>
  tx
    .selectFrom('referralDirectory.organisations')
    .select(ORGANISATION)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** Makes sure that two who say whose part an organisation is come one after the other: together they could close a circle. */
export const lockParents = (tx: Tx): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended('referral-directory.parents', 0))`.execute(tx);

/** Each organisation with the one that it is a part of. */
export const listParents = (tx: Tx): Promise<{ id: string; parentId: string | null }[]> =>
  tx.selectFrom('referralDirectory.organisations').select(['id', 'parentId']).execute();

type Edited = OrganisationDetails & { editedAt: Date };

export const insertOrganisation = (tx: Tx, row: Edited & { id: string }): Promise<unknown> =>
  tx.insertInto('referralDirectory.organisations').values(row).execute();

export const updateOrganisation = (
  tx: Tx,
  id: string,
  changes: Partial<Edited & Pick<Organisation, 'confirmedOn' | 'confirmedBy'>>,
): Promise<unknown> =>
  tx
    .updateTable('referralDirectory.organisations')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

/** What one looks for in the guide; `states` narrow it to what somebody must see to. */
export type Wanted = {
  words: string;
  /** Topics that the words name. */
  topicsMeant: readonly string[];
  municipalityCode?: string | undefined;
  topic?: string | undefined;
  state?: ListState | undefined;
  staleBefore: Day;
};
export const LIST_STATES = ['confirmed', 'stale', 'broken', 'ended'] as const;
export type ListState = (typeof LIST_STATES)[number];

export type Listed = {
  id: string;
  name: string;
  municipalityCode: string | null;
  services: number;
  topics: string[];
  confirmedSince: string | null;
  isStale: boolean;
  broken: number;
  total: number;
};

const CLOSE_ENOUGH = 0.6;

/** A part of the organisations that fit, those that somebody stands behind first, with how many fit in all. */
export async function listEntries(
  tx: Tx,
  wanted: Wanted,
  { limit, offset }: { limit: number; offset: number },
): Promise<Listed[]> {
  const { words, topicsMeant, municipalityCode = null, topic = null, state = null, staleBefore } = wanted;
  const { rows } = await sql<Listed>`
    with offered as (
      select service.organisation_id, count(*) as services, bool_or(service.confirmed_on is null) as is_open,
        min(service.confirmed_on) as confirmed_on,
        array(select distinct unnest(array_agg(array_to_string(service.topics, ',')))) as topics,
        string_agg(service.name || ' ' || service.description, ' ') as texts,
        bool_or(service.municipality_codes = '{}' or ${municipalityCode} = any(service.municipality_codes)) as is_near,
        bool_or(${topic} = any(service.topics)) as has_topic,
        bool_or(service.topics && ${[...topicsMeant]}::text[]) as is_meant
      from referral_directory.services service
      where service.status in ('active', 'temporarily closed') group by service.organisation_id
    ), entries as (
      select organisation.id, organisation.name, organisation.municipality_code,
        coalesce(offered.services, 0)::int as services, coalesce(offered.topics, '{}') as topics,
        case when organisation.confirmed_on is null or offered.is_open then null
          else least(organisation.confirmed_on, offered.confirmed_on) end as confirmed_since,
        (select count(*)::int from referral_directory.links link where link.failed_days >= 2 and (link.url = organisation.website
          or link.url in (select service.url from referral_directory.services service
            where service.organisation_id = organisation.id and service.status in ('active', 'temporarily closed')))) as broken,
        offered.is_near, offered.has_topic, offered.is_meant,
        lower(unaccent(concat_ws(' ', organisation.name, organisation.alternate_name, offered.texts))) as texts
      from referral_directory.organisations organisation
      left join offered on offered.organisation_id = organisation.id
    ), judged as (
      select entries.*, coalesce(confirmed_since < ${staleBefore}, true) as is_stale from entries
      where (${words} = '' or is_meant or texts like '%' || lower(unaccent(${words})) || '%'
          or word_similarity(lower(unaccent(${words})), texts) >= ${CLOSE_ENOUGH})
        and (${municipalityCode}::text is null or is_near or municipality_code = ${municipalityCode})
        and (${topic}::text is null or has_topic)
    )
    select id, name, municipality_code, services, topics, confirmed_since, is_stale, broken, (count(*) over ())::int as total
    from judged
    where case ${state}::text when 'confirmed' then services > 0 and not is_stale when 'stale' then services > 0 and is_stale
      when 'broken' then broken > 0 when 'ended' then services = 0 else true end
    order by services = 0, is_stale, lower(name), id limit ${limit} offset ${offset}`.execute(tx);
  return rows;
}
