import { raw } from 'hono/html';
import { type Day, today } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { Card, Cards } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { TextField } from '#ui/field.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { type Borders, bordersOf, listMunicipalities, type Municipality } from '../../organisation/index.ts';
import { type OpenBranch, withHours } from '../branches.ts';
import { formatSpans, hoursOn } from '../hours.ts';
import { overviewMap } from '../library-map.ts';
import { listBranches } from '../sql/branches.ts';

/** Every branch for residents, by municipality, with what is open today. */
export async function publicBranchesPage(c: Request) {
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
  return respond(
    c,
    'public',
    'Vestigingen',
    <>
      <PageHead
        title="Vestigingen"
        lead="Zoek een bibliotheek bij jou in de buurt. Je bent overal welkom, ook als je geen lid bent."
      />
      <FilterBar action="/vestigingen" clearHref={zoek ? '/vestigingen' : undefined}>
        <TextField state={{ raw: { zoek }, errors: {} }} name="zoek" label="Plaats of gemeente" required />
      </FilterBar>
      <Results status={count === 1 ? '1 vestiging gevonden' : `${count} vestigingen gevonden`}>
        {sections.map((section) => (
          <MunicipalitySection {...section} day={day} />
        ))}
        {count === 0 && (
          <EmptyState title="Niets gevonden" action={<a href="/vestigingen">Bekijk alle vestigingen</a>}>
            Er is geen vestiging met "{zoek}" in de naam, de plaats of de gemeente.
          </EmptyState>
        )}
      </Results>
      {zoek === '' && branches.length > 0 && <Overview borders={borders} branches={branches} />}
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

type Section = { municipality: Municipality; branches: readonly OpenBranch[]; day: Day };

const MunicipalitySection = ({ municipality, branches, day }: Section) => (
  <section class="stack" aria-labelledby={municipality.slug}>
    <h2 id={municipality.slug}>
      <a href={`/gemeenten/${municipality.slug}`}>{municipality.name}</a>
    </h2>
    <Cards>
      {branches.map((branch) => (
        <Card
          level={3}
          title={branch.name}
          href={`/vestigingen/${branch.slug}`}
          meta={`${branch.street}, ${branch.town}`}
        >
          <p>{todayText(branch, day)}</p>
        </Card>
      ))}
    </Cards>
  </section>
);

/** What holds on this day, in one short sentence for residents. */
export function todayText({ hoursAsOf, week, exceptions }: OpenBranch, day: Day): string {
  const { spans, reason } = hoursOn(day, week, exceptions);
  const because = reason ? ` (${reason})` : '';
  if (spans.length > 0) return `Vandaag open: ${formatSpans(spans)}${because}`;
  return hoursAsOf === null && !reason
    ? 'We weten nog niet wanneer deze vestiging open is'
    : `Vandaag gesloten${because}`;
}

const Overview = ({ borders, branches }: { borders: Borders; branches: readonly OpenBranch[] }) => (
  <section class="stack" aria-labelledby="op-de-kaart">
    <h2 id="op-de-kaart">Op de kaart</h2>
    <figure class="figure">
      {raw(overviewMap(borders, branches))}
      <figcaption>Een grote stip is een grote bibliotheek, een ruit is een servicepunt.</figcaption>
    </figure>
  </section>
);
