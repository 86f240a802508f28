import { folded } from '#kernel/folded.ts';
import { found, type Request, read } from '#kernel/http.ts';
import { answer, problem } from '#kernel/problem.ts';
import type { Entry } from '../../referral-directory/index.ts';
import { guideOf, nestedServices } from '../guide.ts';
import {
  type Hsds,
  listedServiceOf,
  locationOf,
  type Names,
  organisationOf,
  placesOf,
  serviceOf,
  TAXONOMY,
  TERMS,
} from '../hsds.ts';
import { HsdsQuery, pageOf, perPageOf } from './hsds-query.ts';

type Guide = { entries: readonly Entry[]; names: Names };
type Answered = (guide: Guide, query: HsdsQuery) => readonly object[];

/** A list of the guide: what is asked behind the address is read, the answer goes in pages. */
const listOf = (items: Answered) => async (c: Request) => {
  const asked = HsdsQuery.safeParse(Object.fromEntries(new URL(c.req.url).searchParams));
  if (!asked.success) {
    const faults = asked.error.issues.map(({ path, code, message }) => ({ path: path.join('.'), code, message }));
    return problem(c, 400, 'De vraag klopt niet. Bij faults staat wat er mis is.', faults);
  }
  const guide = await read(c, ({ tx }) => guideOf(tx));
  return answer(c, pageOf(items(guide, asked.data), { page: asked.data.page, per_page: perPageOf(asked.data) }));
};

/** One thing of the guide by the id in the address. */
const oneOf = (items: (guide: Guide) => readonly Hsds[]) => async (c: Request) => {
  const guide = await read(c, ({ tx }) => guideOf(tx));
  return answer(
    c,
    found(
      items(guide).find(({ id }) => id === c.req.param('id')),
      'object of the guide',
    ),
  );
};

const placesIn = ({ entries }: Guide): Hsds[] =>
  entries.flatMap((entry) => entry.services.flatMap((service) => placesOf(entry, service)));
const locationsIn = ({ entries }: Guide): Hsds[] => entries.flatMap(({ locations }) => locations.map(locationOf));

/** The services of entries that fit what was asked. */
function asked({ entries }: Guide, query: HsdsQuery) {
  const { search, organization_id: organisationId, modified_after: since, taxonomy_term_id: termId } = query;
  const term = TERMS.find(({ id }) => id === termId)?.code;
  const isOurs = query.taxonomy_id === undefined || query.taxonomy_id === TAXONOMY.id;
  const all = entries.flatMap((entry) => entry.services.map((service) => ({ entry, service })));
  return all.filter(
    ({ entry, service }) =>
      isOurs &&
      (organisationId === undefined || entry.id === organisationId) &&
      (termId === undefined || service.topics.some((topic) => topic === term)) &&
      (since === undefined || new Date(service.editedAt) >= new Date(since)) &&
      folded(`${entry.name} ${service.name} ${service.description}`).includes(folded(search ?? '')),
  );
}

export const servicesApi = listOf((guide, query) =>
  asked(guide, query).map(({ entry, service }) => {
    if (query.minimal) return { id: service.id, modified_date: new Date(service.editedAt).toISOString() };
    return query.full ? serviceOf(entry, service, guide.names) : listedServiceOf(entry, service);
  }),
);
export const serviceApi = oneOf(nestedServices);

/** An organisation with where it is and what it offers: whole services where that was asked, else what they are called. */
const nestedOrganisation = (entry: Entry, names: Names, isFull: boolean): Hsds => ({
  ...organisationOf(entry),
  locations: entry.locations.map(locationOf),
  services: entry.services.map((service) =>
    isFull ? serviceOf(entry, service, names) : { id: service.id, name: service.name, status: service.status },
  ),
});

export const organizationsApi = listOf((guide, query) => {
  const isAboutServices = query.taxonomy_term_id !== undefined || query.taxonomy_id !== undefined;
  const offering = new Set(asked(guide, { ...query, search: undefined }).map(({ entry }) => entry.id));
  return guide.entries
    .filter(
      ({ id, name }) => folded(name).includes(folded(query.search ?? '')) && (!isAboutServices || offering.has(id)),
    )
    .map((entry) => (query.full ? nestedOrganisation(entry, guide.names, query.full_service) : organisationOf(entry)));
});
export const organizationApi = oneOf(({ entries, names }) =>
  entries.map((entry) => nestedOrganisation(entry, names, false)),
);

export const locationsApi = listOf(locationsIn);
export const locationApi = oneOf(locationsIn);

export const serviceAtLocationsApi = listOf((guide, query) =>
  asked(guide, query).flatMap(({ entry, service }) => placesOf(entry, service)),
);
export const serviceAtLocationApi = oneOf(placesIn);

export const taxonomiesApi = listOf(() => [TAXONOMY]);
export const taxonomyApi = oneOf(() => [TAXONOMY]);
export const taxonomyTermsApi = listOf(() => TERMS);
export const taxonomyTermApi = oneOf(() => TERMS);

/** Which standard this is, and where it is written down. */
export const hsdsApi = (c: Request) => {
  const { baseUrl } = c.var.config;
  return answer(c, {
    version: '3.0',
    profile: 'https://docs.openreferral.org/en/3.0/hsds/overview.html',
    openapi_url: `${baseUrl}/api/v1/openapi.json`,
    description: 'De sociale kaart: wie helpt waarmee, waar en wanneer',
    publisher: { name: c.var.organisation, website: baseUrl },
  });
};
