import { raw } from 'hono/html';
import { type Day, today } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Card, Cards } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { TextField } from '#ui/field.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { Link } from '#ui/link.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { type Borders, bordersOf, listMunicipalities, type Municipality } from '../../organisation/index.ts';
import { type OpenBranch, withHours } from '../branches.ts';
import { overviewMap } from '../library-map.ts';
import { listBranches } from '../sql/branches.ts';
import type { publicBranchesTexts } from './public-branches-texts.ts';
import { Today } from './today.tsx';

type Spoken = Words<typeof publicBranchesTexts>;

/** Every branch for residents, by municipality, with what is open today. */
export async function publicBranchesPage(c: Request, words: Spoken) {
  const { t, language, to } = words;
  const day = today(c.var.now());
  const zoek = c.req.query('zoek')?.trim() ?? '';
  const { municipalities, branches, borders } = await read(c, async ({ tx }) => ({
    municipalities: await listMunicipalities(tx),
    branches: await withHours(tx, await listBranches(tx, day), day),
    borders: await bordersOf(tx),
  }));
  const sections = municipalities
    .map((municipality) => ({
      municipality,
      branches: branches.filter((branch) => isSought(branch, municipality, zoek)),
    }))
    .filter((section) => section.branches.length > 0);
  const count = sections.reduce((sum, section) => sum + section.branches.length, 0);
  const here = { action: to('/vestigingen').href };
  return respond(
    c,
    'public',
    t.title,
    <>
      <PageHead title={t.title} lead={t.lead} />
      <FilterBar {...here} clearHref={zoek ? here.action : undefined} language={language}>
        <TextField state={{ raw: { zoek }, errors: {}, language }} name="zoek" label={t.search} required />
      </FilterBar>
      <Results status={t.found(count)}>
        {sections.map((section) => (
          <MunicipalitySection {...section} day={day} words={words} />
        ))}
        {count === 0 && (
          <EmptyState title={t.nothing} action={<Link {...to('/vestigingen')}>{t.all}</Link>}>
            {t.nothingFor(zoek)}
          </EmptyState>
        )}
      </Results>
      {zoek === '' && branches.length > 0 && <Overview borders={borders} branches={branches} t={t} />}
    </>,
  );
}

const isSought = (branch: OpenBranch, { code, name }: Municipality, zoek: string): boolean =>
  branch.municipalityCode === code &&
  plain(`${branch.name} ${branch.town} ${branch.street} ${branch.postcode} ${name}`).includes(plain(zoek));

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}|\s/gu, '')
    .toLowerCase();

type Section = { municipality: Municipality; branches: readonly OpenBranch[]; day: Day; words: Spoken };

const MunicipalitySection = ({ municipality, branches, day, words: { language, to } }: Section) => (
  <section class="stack" aria-labelledby={municipality.slug}>
    <h2 id={municipality.slug}>
      <Link {...to(`/gemeenten/${municipality.slug}`)}>
        <span {...writtenInDutch(language)}>{municipality.name}</span>
      </Link>
    </h2>
    <Cards>
      {branches.map((branch) => (
        <Card
          level={3}
          title={<span {...writtenInDutch(language)}>{branch.name}</span>}
          {...to(`/vestigingen/${branch.slug}`)}
          meta={
            <span {...writtenInDutch(language)}>
              {branch.street}, {branch.town}
            </span>
          }
        >
          <p>
            <Today branch={branch} day={day} language={language} />
          </p>
        </Card>
      ))}
    </Cards>
  </section>
);

type OverviewProps = { borders: Borders; branches: readonly OpenBranch[]; t: Spoken['t'] };

const Overview = ({ borders, branches, t }: OverviewProps) => (
  <section class="stack" aria-labelledby="op-de-kaart">
    <h2 id="op-de-kaart">{t.onMap}</h2>
    <figure class="figure">
      {raw(overviewMap(borders, { branches, title: t.map, description: t.onThisMap(branches.length) }))}
      <figcaption>{t.legend}</figcaption>
    </figure>
  </section>
);
