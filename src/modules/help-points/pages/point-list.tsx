import { municipalitiesFor } from '#kernel/access.ts';
import { today } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { choicesOf, Select } from '#ui/choice-field.tsx';
import type { Column } from '#ui/data-table.tsx';
import { asked, respondWithList } from '#ui/staff-list.tsx';
import { listMunicipalities, MunicipalityFilter } from '../../organisation/index.ts';
import { POINT_KINDS, type PointKind } from '../kinds.ts';
import { listPoints, type Point } from '../sql/points.ts';

type Listed = Point & { readonly municipality: string };

/** The points that are there now, by municipality. */
export async function pointListPage(c: Request) {
  const { municipalities, points } = await load(c);
  return respondWithList(c, {
    title: 'Informatiepunten',
    lead: 'Waar inwoners hulp krijgen: informatiepunten en andere spreekuren.',
    filters: (state) => (
      <>
        <MunicipalityFilter state={state} municipalities={municipalities} />
        <Select state={state} name="soort" label="Soort" prompt="Alle soorten" choices={choicesOf(POINT_KINDS)} />
      </>
    ),
    rows: points,
    nouns: ['informatiepunt', 'informatiepunten'],
    columns: COLUMNS,
  });
}

const load = (c: Request) =>
  read(c, async ({ tx, actor, now }) => {
    const allowed = municipalitiesFor(actor, 'help-points:read');
    const municipalities = await listMunicipalities(tx, allowed);
    const chosen = municipalities.find(({ slug }) => slug === asked(c, 'gemeente'));
    const kind = asked(c, 'soort');
    const points = await listPoints(tx, {
      municipalities: chosen ? [chosen.code] : allowed,
      on: today(now),
      ...(kind in POINT_KINDS && { kind: kind as PointKind }),
    });
    const names = new Map(municipalities.map(({ code, name }) => [code, name]));
    return {
      municipalities,
      points: points.map((point): Listed => ({ ...point, municipality: names.get(point.municipalityCode) ?? '' })),
    };
  });

const COLUMNS: readonly Column<Listed>[] = [
  { key: 'name', header: 'Naam', rowHeader: true, cell: ({ name }) => name },
  { key: 'kind', header: 'Soort', cell: ({ kind }) => POINT_KINDS[kind] },
  {
    key: 'where',
    header: 'Waar',
    cell: ({ whereName, town }) => (whereName === town ? town : `${whereName}, ${town}`),
  },
  { key: 'municipality', header: 'Gemeente', cell: ({ municipality }) => municipality },
];
