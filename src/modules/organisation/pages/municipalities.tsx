import { municipalitiesFor } from '#kernel/access.ts';
import { type Request, read } from '#kernel/http.ts';
import { formatQuantity } from '#kernel/money.ts';
import { DataTable } from '#ui/data-table.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { factsOf } from '../queries.ts';
import { listMunicipalities } from '../sql.ts';

/** The municipalities that the user may see, with what is known of each this year. */
export async function municipalitiesPage(c: Request) {
  const year = c.var.now().getFullYear();
  const rows = await read(c, async ({ tx, actor }) => {
    const municipalities = await listMunicipalities(tx, municipalitiesFor(actor, 'organisation:read'));
    return Promise.all(municipalities.map(async (municipality) => ({ ...municipality, facts: await factsOf(tx, municipality.code, year) })));
  });
  const count = (value: number | undefined) => (value === undefined ? 'onbekend' : formatQuantity(value));
  return respond(
    c,
    'work',
    'Gemeenten',
    <>
      <PageHead title="Gemeenten" lead="Waar wij het bibliotheekwerk doen, met de laatst bekende gegevens." />
      <DataTable
        caption="Gemeenten"
        captionHidden
        rows={rows}
        columns={[
          { key: 'name', header: 'Gemeente', rowHeader: true, cell: (row) => <a href={`/werk/gemeenten/${row.slug}`}>{row.name}</a> },
          { key: 'inhabitants', header: 'Inwoners', align: 'end', cell: ({ facts }) => count(facts.values.inhabitants) },
          { key: 'branches', header: 'Vestigingen', align: 'end', cell: ({ facts }) => count(facts.branches.length) },
          { key: 'pupils', header: 'Leerlingen', align: 'end', cell: ({ facts }) => count(facts.values.pupils) },
          { key: 'childcare', header: 'Kinderopvang', align: 'end', cell: ({ facts }) => count(facts.values.childcareLocations) },
        ]}
        empty={{ title: 'Nog geen gemeenten' }}
      />
    </>,
  );
}
