import { today } from '#kernel/days.ts';
import type { Request } from '#kernel/http.ts';
import { sharedRead } from '#kernel/shared-read.ts';
import { Alert } from '#ui/alert.tsx';
import { Badge, Badges } from '#ui/badge.tsx';
import { Card, Cards } from '#ui/card.tsx';
import { Checkbox, Select } from '#ui/choice-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { TextField } from '#ui/field.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { type EditionDocument, type Service, words } from '../../tariffs/index.ts';
import { type Edition, editionInForce } from '../queries.ts';
import { LevelBadges } from '../views/level-badge.tsx';
import { byProgrammeLine } from '../views/service-words.ts';
import {
  audiences,
  filterNames,
  findServices,
  type ServiceFilter,
  tariffSorts,
  tariffSortsOf,
} from './find-services.ts';

/** The year in which the library lives now. */
const thisYear = (c: Request): number => Number(today(c.var.now()).slice(0, 4));

const sharedEdition = sharedRead(editionInForce);

/** The edition whose prices hold today, for everybody. One row of an edition that never changes: that needs no snapshot. */
export const loadEditionInForce = (c: Request): Promise<Edition | undefined> =>
  c.var.actor.kind === 'visitor' ? sharedEdition(c.var.db, thisYear(c)) : editionInForce(c.var.db, thisYear(c));

/** All services of the edition in force, narrowed by what the address asks. */
export async function cataloguePage(c: Request) {
  const edition = await loadEditionInForce(c);
  const filter = Object.fromEntries(filterNames.map((name) => [name, (c.req.query(name) ?? '').slice(0, 100)]));
  return respond(
    c,
    'public',
    'Aanbod',
    edition ? <Catalogue edition={edition} filter={filter as ServiceFilter} year={thisYear(c)} /> : <EmptyCatalogue />,
  );
}

const EmptyCatalogue = () => (
  <>
    <PageHead title="Aanbod" />
    <EmptyState title="Hier staat nog geen aanbod">
      De bibliotheek werkt nog aan haar activiteitencatalogus. Kom later nog eens kijken.
    </EmptyState>
  </>
);

type Shown = { edition: Edition; filter: ServiceFilter; year: number };

/** The page with what was found, from what is already in memory. */
export const Catalogue = ({ edition, filter, year }: Shown) => {
  const { document } = edition;
  const found = findServices(document.services, filter);
  return (
    <>
      <PageHead
        title="Aanbod"
        kicker={document.title}
        lead="Dit kan de bibliotheek doen in een gemeente, op een school of in de kinderopvang, en dit kost het."
      />
      {document.year !== year && (
        <Alert title={`Dit zijn de prijzen van ${document.year}`}>
          <p>De prijzen van {year} zijn nog niet bekend.</p>
        </Alert>
      )}
      <Filter filter={filter} document={document} />
      <Results status={found.length === 1 ? '1 dienst gevonden' : `${found.length} diensten gevonden`}>
        <FoundServices found={found} document={document} />
      </Results>
      <OpenData year={document.year} />
    </>
  );
};

const choices = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const levelChoices = choices({
  ...words.level,
  unknown: 'Niveau onbekend in de bron',
  'rood-omkaderd': 'Rood omkaderd',
});
const audienceChoices = [
  ...Object.entries(audiences).map(([value, { label }]) => ({ value, label })),
  { value: 'ouders', label: 'Ouders' },
];

const Filter = ({ filter, document }: { filter: ServiceFilter; document: EditionDocument }) => {
  const state = { raw: filter, errors: {} };
  const lines = document.programmeLines.map(({ id, title }) => ({ value: id, label: title }));
  const functions = document.coreFunctions.map(({ number, title }) => ({
    value: String(number),
    label: `${number} ${title}`,
  }));
  return (
    <FilterBar action="/aanbod" clearHref="/aanbod">
      <TextField state={state} name="zoek" label="Zoek in de tekst" />
      <Select
        state={state}
        name="programmalijn"
        label="Programmalijn"
        prompt="Alle"
        choices={[...lines, { value: 'geen', label: 'Maatwerk' }]}
      />
      <Select state={state} name="kernfunctie" label="Kernfunctie" prompt="Alle" choices={functions} />
      <Select state={state} name="doelgroep" label="Doelgroep" prompt="Iedereen" choices={audienceChoices} />
      <Select state={state} name="tarief" label="Soort tarief" prompt="Alle" choices={choices(tariffSorts)} />
      <Select state={state} name="niveau" label="Niveau" prompt="Alle" choices={levelChoices} />
      <Checkbox state={state} name="alleenBron" label="Alleen een niveau dat in de bron staat" />
    </FilterBar>
  );
};

const FoundServices = ({ found, document }: { found: readonly Service[]; document: EditionDocument }) => {
  if (found.length === 0) {
    return (
      <EmptyState title="Geen dienst gevonden" action={<a href="/aanbod">Toon alle diensten</a>}>
        Probeer een ander woord, of kies minder filters.
      </EmptyState>
    );
  }
  return (
    <>
      <p class="hint">{found.length === 1 ? '1 dienst' : `${found.length} diensten`}</p>
      {byProgrammeLine(found, document).map(({ title, services }) => (
        <section class="stack">
          <h2>{title}</h2>
          <Cards>
            {services.map((service) => (
              <ServiceCard service={service} />
            ))}
          </Cards>
        </section>
      ))}
    </>
  );
};

const ServiceCard = ({ service }: { service: Service }) => (
  <Card title={service.title} href={`/aanbod/${service.id}`} level={3} meta={service.audience.label}>
    <p>{service.description}</p>
    <Badges>
      <LevelBadges service={service} />
      {tariffSortsOf(service).map((sort) => (
        <Badge>{tariffSorts[sort].replace(/ \(.*/, '')}</Badge>
      ))}
    </Badges>
  </Card>
);

/** The whole catalogue to take away. */
const OpenData = ({ year }: { year: number }) => (
  <section class="stack">
    <h2>De hele catalogus</h2>
    <ul class="link-list">
      <li>
        <a href="/aanbod/catalogus.pdf">Om te lezen en te printen (PDF)</a>
      </li>
      <li>
        <a href="/aanbod/catalogus.csv">Alle tarieven in een tabel (CSV)</a>
      </li>
      <li>
        <a href={`/api/v1/catalogue-editions/${year}/services`}>Alles als open data (JSON)</a>, met{' '}
        <a href="/api">uitleg voor ontwikkelaars</a>
      </li>
    </ul>
  </section>
);
