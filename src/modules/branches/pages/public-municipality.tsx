import { raw } from 'hono/html';
import { asDay, type Day, formatDay, today } from '#kernel/days.ts';
import { found, type Request, read } from '#kernel/http.ts';
import { formatQuantity } from '#kernel/money.ts';
import { Columns } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import {
  bordersOf,
  FACTS,
  findMunicipality,
  type Municipality,
  type YearlyFacts,
  yearlyFactsOf,
} from '../../organisation/index.ts';
import { type OpenBranch, withHours } from '../branches.ts';
import { municipalityMap } from '../library-map.ts';
import { listBranches } from '../sql/branches.ts';
import { todayText } from './public-branches.tsx';

/** What the library is in one municipality: its branches on a map and in an equal list, and what we know of the municipality. */
export async function publicMunicipalityPage(c: Request) {
  const day = today(c.var.now());
  const { municipality, branches, borders, facts } = await read(c, async ({ tx }) => {
    const known = found(await findMunicipality(tx, c.req.param('slug') ?? ''), 'municipality');
    return {
      municipality: found(known.served ? known : undefined, 'served municipality'),
      branches: await withHours(tx, await listBranches(tx, day, known.code), day),
      borders: await bordersOf(tx),
      facts: await yearlyFactsOf(tx, known.code, Number(day.slice(0, 4))),
    };
  });
  return respond(
    c,
    'public',
    `De bibliotheek in ${municipality.name}`,
    <>
      <PageHead
        title={`De bibliotheek in ${municipality.name}`}
        lead={leadOf(branches.length)}
        breadcrumbs={[{ href: '/vestigingen', label: 'Vestigingen' }]}
      />
      <Columns aside={<BranchList branches={branches} day={day} />}>
        <figure class="figure">
          {raw(municipalityMap(borders, municipality, branches))}
          <figcaption>De nummers op de kaart staan ook in de lijst.</figcaption>
        </figure>
      </Columns>
      <KnownFacts municipality={municipality} facts={facts} />
    </>,
  );
}

const leadOf = (count: number): string =>
  count === 1
    ? 'Er is een plek waar je welkom bent, ook als je geen lid bent.'
    : `Er zijn ${count} plekken waar je welkom bent, ook als je geen lid bent.`;

const BranchList = ({ branches, day }: { branches: readonly OpenBranch[]; day: Day }) => (
  <section class="stack" aria-labelledby="vestigingen">
    <h2 id="vestigingen">Vestigingen</h2>
    {branches.length === 0 && <EmptyState title="Geen vestiging">In deze gemeente is nu geen vestiging.</EmptyState>}
    <ol>
      {branches.map((branch) => (
        <li>
          <a href={`/vestigingen/${branch.slug}`}>{branch.name}</a>
          <br />
          {branch.street}, {branch.town}
          <br />
          <span class="hint">{todayText(branch, day)}</span>
        </li>
      ))}
    </ol>
  </section>
);

const KnownFacts = ({ municipality, facts }: { municipality: Municipality; facts: YearlyFacts }) => (
  <DataTable
    caption={`${municipality.name} in cijfers`}
    rows={FACTS.map((fact) => ({ ...fact, value: facts.values[fact.id], origin: facts.origins[fact.id] })).filter(
      ({ value }) => value !== undefined,
    )}
    columns={[
      { key: 'label', header: 'Wat', rowHeader: true, cell: (row) => row.label },
      { key: 'value', header: 'Aantal', align: 'end', cell: (row) => formatQuantity(row.value ?? 0) },
      { key: 'asOf', header: 'Op', cell: (row) => (row.origin ? formatDay(asDay(row.origin.asOf)) : '') },
      { key: 'source', header: 'Waar het cijfer vandaan komt', cell: (row) => row.origin?.source ?? '' },
    ]}
    empty={{ title: 'Nog geen cijfers' }}
  />
);
