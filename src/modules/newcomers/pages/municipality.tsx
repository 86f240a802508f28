import { can } from '#kernel/access.ts';
import { type Request, read } from '#kernel/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { type LanguageStates, SECTION_KINDS, type Section, scopeOf, statesOf } from '../domain.ts';
import { listSections, listTranslations } from '../sql.ts';
import { LanguagesByState } from '../views/languages-by-state.tsx';
import { addresses } from './addresses.ts';
import { type Area, areaOf } from './load.ts';

type Line = Section & { readonly states: LanguageStates; readonly mayEdit: boolean };

/** The sections on the page of one municipality, or on those of all, and how their translations stand. */
export async function municipalityPage(c: Request) {
  const { area, lines, mayEdit } = await read(c, async (ctx) => {
    const known = await areaOf(ctx, c);
    const sections = await listSections(ctx.tx, known.code);
    const translations = await listTranslations(
      ctx.tx,
      sections.map(({ id }) => id),
    );
    const mayEditAt = (code: string | null) => can(ctx.actor, 'newcomers:edit', scopeOf({ municipalityCode: code }));
    return {
      area: known,
      mayEdit: mayEditAt(known.code),
      lines: sections.map((section) => ({
        ...section,
        states: statesOf(section, translations),
        mayEdit: mayEditAt(section.municipalityCode),
      })),
    };
  });
  const title = area.code === null ? 'Nieuwkomers: voor alle gemeenten' : `Nieuwkomers in ${area.name}`;
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead
        title={title}
        lead="Een onderdeel dat nog niet vertaald is, lezen bewoners in het Nederlands."
        breadcrumbs={[{ href: addresses.home, label: 'Nieuwkomers' }]}
        actions={<PageActions area={area} mayEdit={mayEdit} />}
      />
      <DataTable
        caption="Onderdelen"
        captionHidden
        rows={lines}
        columns={COLUMNS}
        empty={{ title: 'Nog geen onderdelen', text: 'De pagina toont dan alleen vestigingen, hulp en de agenda.' }}
      />
    </>,
  );
}

const PageActions = ({ area, mayEdit }: { area: Area; mayEdit: boolean }) => (
  <>
    {area.code !== null && (
      <ButtonLink href={`/nieuw-in-nederland/${area.slug}`} kind="secondary">
        Bekijk de pagina
      </ButtonLink>
    )}
    {mayEdit && <ButtonLink href={addresses.newSection(area.slug)}>Nieuw onderdeel</ButtonLink>}
  </>
);

const COLUMNS: readonly Column<Line>[] = [
  {
    key: 'title',
    header: 'Onderdeel',
    rowHeader: true,
    cell: ({ id, title, mayEdit }) => (mayEdit ? <a href={addresses.section(id)}>{title}</a> : title),
  },
  { key: 'kind', header: 'Soort', cell: ({ kind }) => SECTION_KINDS[kind] },
  {
    key: 'where',
    header: 'Geldt in',
    cell: ({ municipalityCode }) => (municipalityCode === null ? 'alle gemeenten' : 'deze gemeente'),
  },
  {
    key: 'languages',
    header: 'Talen',
    cell: ({ id, states, mayEdit }) => (
      <LanguagesByState
        states={states}
        hrefOf={mayEdit ? (language) => addresses.translation(id, language) : undefined}
      />
    ),
  },
];
