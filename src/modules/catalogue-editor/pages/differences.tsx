import type { Request } from '#kernel/http.ts';
import { DescriptionList } from '#ui/description-list.tsx';
import { Diff } from '#ui/diff.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { type Difference, differencesBetween, frameDifferences, type ServiceDifferences } from '../differences.ts';
import { pathText } from '../field-words.ts';
import { editionHref, loadEdition, nameOf } from './load.ts';

/** What one edition says differently from another. */
export async function differencesPage(c: Request) {
  const [edition, other] = [await loadEdition(c), await loadEdition(c, 'otherId')];
  const title = `Verschillen tussen ${nameOf(other)} en ${nameOf(edition)}`;
  const services = differencesBetween(other.document, edition.document);
  const frame = frameDifferences(other.document, edition.document);
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead
        title={title}
        breadcrumbs={[
          { href: '/werk/catalogus', label: 'Activiteitencatalogus' },
          { href: editionHref(edition), label: nameOf(edition) },
        ]}
      />
      {frame.length > 0 && (
        <section class="stack">
          <h2>Opbouw van de editie</h2>
          <Differences differences={frame} />
        </section>
      )}
      {services.length === 0 && <EmptyState title="De diensten zijn gelijk" />}
      {services.map((service) => (
        <ServicePart service={service} />
      ))}
    </>,
  );
}

const kinds = { added: 'Nieuw in deze editie.', removed: 'Staat niet meer in deze editie.', changed: undefined };

const ServicePart = ({ service: { title, kind, differences } }: { service: ServiceDifferences }) => (
  <section class="stack">
    <h2>{title}</h2>
    {kinds[kind] && <p>{kinds[kind]}</p>}
    {differences.length > 0 && <Differences differences={differences} />}
  </section>
);

const Differences = ({ differences }: { differences: readonly Difference[] }) => (
  <DescriptionList
    items={differences.map(({ path, before, after }) => ({
      term: pathText(path),
      details: <Diff before={before} after={after} />,
    }))}
  />
);
