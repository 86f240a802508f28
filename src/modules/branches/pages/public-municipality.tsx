import { raw } from 'hono/html';
import { asDay, type Day, formatDay, today } from '#kernel/days.ts';
import { found, type Request, read } from '#kernel/http.ts';
import { formatQuantity } from '#kernel/money.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Columns } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Link } from '#ui/link.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
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
import type { publicMunicipalityTexts } from './public-municipality-texts.ts';
import { Today } from './today.tsx';

type Spoken = Words<typeof publicMunicipalityTexts>;

/** What the library is in one municipality: its branches on a map and in an equal list, and what we know of the municipality. */
export async function publicMunicipalityPage(c: Request, words: Spoken) {
  const { t, language, to } = words;
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
  const sections = await Promise.all(c.var.modules.map((module) => module.municipalitySection?.(c, municipality.code)));
  return respond(
    c,
    'public',
    t.title(municipality.name),
    <>
      <PageHead
        language={language}
        title={t.title(municipality.name)}
        lead={t.lead(branches.length)}
        breadcrumbs={[{ ...to('/vestigingen'), label: t.branches }]}
      />
      <Columns aside={<BranchList branches={branches} day={day} words={words} />}>
        <figure class="figure">
          {raw(municipalityMap(borders, municipality.code, { branches, ...mapWords(municipality, branches, t) }))}
          <figcaption>{t.numbers}</figcaption>
        </figure>
      </Columns>
      <KnownFacts municipality={municipality} facts={facts} words={words} />
      {sections}
    </>,
  );
}

const mapWords = ({ name }: Municipality, branches: readonly OpenBranch[], t: Spoken['t']) => ({
  title: t.map(name),
  description: t.onMap(branches.map((branch, index) => `${index + 1} ${branch.name}`).join(', ') || t.nothing),
});

type ListProps = { branches: readonly OpenBranch[]; day: Day; words: Spoken };

const BranchList = ({ branches, day, words: { t, language, to } }: ListProps) => (
  <section class="stack" aria-labelledby="vestigingen">
    <h2 id="vestigingen">{t.branches}</h2>
    {branches.length === 0 && <EmptyState title={t.none}>{t.noneHere}</EmptyState>}
    <ol>
      {branches.map((branch) => (
        <li>
          <Link {...to(`/vestigingen/${branch.slug}`)}>
            <span {...writtenInDutch(language)}>{branch.name}</span>
          </Link>
          <br />
          <span {...writtenInDutch(language)}>
            {branch.street}, {branch.town}
          </span>
          <br />
          <span class="hint">
            <Today branch={branch} day={day} language={language} />
          </span>
        </li>
      ))}
    </ol>
  </section>
);

type FactsProps = { municipality: Municipality; facts: YearlyFacts; words: Spoken };

const KnownFacts = ({ municipality, facts, words: { t, language } }: FactsProps) => (
  <DataTable
    caption={t.figures(municipality.name)}
    language={language}
    rows={FACTS.map((fact) => ({ ...fact, value: facts.values[fact.id], origin: facts.origins[fact.id] })).filter(
      ({ value }) => value !== undefined,
    )}
    columns={[
      { key: 'label', header: t.what, rowHeader: true, cell: (row) => t.facts[row.id] },
      { key: 'value', header: t.number, align: 'end', cell: (row) => formatQuantity(row.value ?? 0, language) },
      { key: 'asOf', header: t.asOf, cell: (row) => (row.origin ? formatDay(asDay(row.origin.asOf), language) : '') },
      {
        key: 'source',
        header: t.source,
        cell: (row) => <span {...writtenInDutch(language)}>{row.origin?.source}</span>,
      },
    ]}
    empty={{ title: t.noFigures }}
  />
);
