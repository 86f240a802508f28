import { can, municipalitiesFor } from '#kernel/access.ts';
import { today } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { formatQuantity } from '#kernel/money.ts';
import { ButtonLink } from '#ui/button.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { ExportLinks } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { type FilledList, municipalListsOf } from '../municipal-lists.ts';
import { yearlyFactsOfEach } from '../queries.ts';
import { listMunicipalities, listUnserved, type Municipality } from '../sql/municipalities.ts';

/** The municipalities that the user may see, with what is known of each this year. */
export async function municipalitiesPage(c: Request) {
  const year = Number(today(c.var.now()).slice(0, 4));
  const mayEdit = can(c.var.actor, 'organisation:edit-organisation', {});
  const { rows, lists, unserved } = await read(c, async ({ tx, actor }) => {
    const municipalities = await listMunicipalities(tx, municipalitiesFor(actor, 'organisation:read'));
    const codes = municipalities.map(({ code }) => code);
    const facts = await yearlyFactsOfEach(tx, codes, year);
    const rows = municipalities.map((municipality) => ({ ...municipality, facts: facts.get(municipality.code) }));
    const lists = await municipalListsOf(tx, c.var.modules, { municipalityCodes: codes, year });
    return { rows, lists, unserved: mayEdit ? await listUnserved(tx) : [] };
  });
  const count = (value: number | undefined) => (value === undefined ? 'onbekend' : formatQuantity(value));
  return respond(
    c,
    'work',
    'Gemeenten',
    <>
      <PageHead
        title="Gemeenten"
        lead="Waar wij het bibliotheekwerk doen, met de laatst bekende gegevens."
        actions={
          <>
            {can(c.var.actor, 'organisation:edit-facts') && (
              <ButtonLink href="/werk/gemeenten/import" kind="secondary">
                Importeer gegevens
              </ButtonLink>
            )}
            {mayEdit && <ButtonLink href="/werk/gemeenten/nieuw">Nieuwe gemeente</ButtonLink>}
          </>
        }
      />
      <DataTable
        caption="Gemeenten"
        captionHidden
        rows={rows}
        columns={[
          {
            key: 'name',
            header: 'Gemeente',
            rowHeader: true,
            cell: (row) => <a href={`/werk/gemeenten/${row.slug}`}>{row.name}</a>,
          },
          {
            key: 'inhabitants',
            header: 'Inwoners',
            align: 'end',
            cell: ({ facts }) => count(facts?.values.inhabitants),
          },
          ...lists.map(countColumn),
          { key: 'pupils', header: 'Leerlingen', align: 'end', cell: ({ facts }) => count(facts?.values.pupils) },
          {
            key: 'childcare',
            header: 'Kinderopvang',
            align: 'end',
            cell: ({ facts }) => count(facts?.values.childcareLocations),
          },
        ]}
        empty={{ title: 'Nog geen gemeenten' }}
      />
      <ExportLinks csv="/werk/gemeenten/gegevens.csv" xlsx="/werk/gemeenten/gegevens.xlsx" />
      {unserved.length > 0 && <Unserved municipalities={unserved} />}
    </>,
  );
}

/** How many each municipality has of what a module to the right lists. */
const countColumn = ({ title, rows }: FilledList): Column<Municipality> => ({
  key: title,
  header: title,
  align: 'end',
  cell: ({ code }) => formatQuantity(rows.filter(({ municipalityCode }) => municipalityCode === code).length),
});

const Unserved = ({ municipalities }: { municipalities: readonly Municipality[] }) => (
  <section class="stack" aria-labelledby="andere-gemeenten">
    <h2 id="andere-gemeenten">Gemeenten waar een andere bibliotheek werkt</h2>
    <ul>
      {municipalities.map(({ slug, name }) => (
        <li>
          <a href={`/werk/gemeenten/${slug}/bewerken`}>{name}</a>
        </li>
      ))}
    </ul>
  </section>
);
