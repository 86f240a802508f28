import { can, municipalitiesFor } from '#kernel/access.ts';
import { type Request, read } from '#kernel/http.ts';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { listMunicipalities } from '../../organisation/index.ts';
import { type LanguageStates, type Section, statesOf, worstOf } from '../domain.ts';
import { listAllSections, listTranslations } from '../sql.ts';
import { LanguagesByState } from '../views/languages-by-state.tsx';
import { addresses, EVERYWHERE } from './addresses.ts';

type Line = {
  readonly slug: string;
  readonly name: string;
  readonly sections: number;
  readonly states: LanguageStates | undefined;
};

/** The pages for newcomers of the municipalities, and in which languages each can be read. */
export async function overviewPage(c: Request) {
  const lines = await load(c);
  return respond(
    c,
    'work',
    'Nieuwkomers',
    <>
      <PageHead
        title="Nieuwkomers"
        lead="Wat de bibliotheek doet voor wie Nederlands leert, per gemeente en in tien talen."
      />
      <DataTable caption="Pagina’s voor nieuwkomers" captionHidden rows={lines} columns={COLUMNS} />
    </>,
  );
}

const load = (c: Request): Promise<Line[]> =>
  read(c, async ({ tx, actor }) => {
    const municipalities = await listMunicipalities(tx, municipalitiesFor(actor, 'newcomers:read'));
    const sections = await listAllSections(tx);
    const translations = await listTranslations(
      tx,
      sections.map(({ id }) => id),
    );
    const lineOf = (place: { slug: string; name: string }, those: readonly Section[]): Line => ({
      ...place,
      sections: those.length,
      states: worstOf(those.map((section) => statesOf(section, translations))),
    });
    const of = (code: string | null) => sections.filter(({ municipalityCode }) => municipalityCode === code);
    const everywhere = lineOf({ slug: EVERYWHERE, name: 'Voor alle gemeenten' }, of(null));
    const lines = municipalities.map(({ slug, name, code }) => lineOf({ slug, name }, of(code)));
    return can(actor, 'newcomers:read', {}) ? [everywhere, ...lines] : lines;
  });

const COLUMNS: readonly Column<Line>[] = [
  {
    key: 'name',
    header: 'Gemeente',
    rowHeader: true,
    cell: ({ slug, name }) => <a href={addresses.municipality(slug)}>{name}</a>,
  },
  { key: 'sections', header: 'Onderdelen', align: 'end', cell: ({ sections }) => sections },
  { key: 'languages', header: 'Talen', cell: ({ states }) => states && <LanguagesByState states={states} /> },
];
