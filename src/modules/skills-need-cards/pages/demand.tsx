import { can } from '#kernel/access.ts';
import { barList } from '#kernel/bar-list.ts';
import { addMonths, today } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { LANGUAGES, languages } from '#kernel/languages.ts';
import { ButtonLink } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Figure } from '#ui/figure.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { asked } from '#ui/staff-list.tsx';
import { type Municipality, MunicipalityFilter } from '../../organisation/index.ts';
import { dutchLabel } from '../field-texts.ts';
import { type Field, MOST_MONTHS } from '../kinds.ts';
import { municipalitiesInReach } from '../reach.ts';
import { listDemand, type VillageDemand } from '../sql/demand.ts';
import { listFields } from '../sql/fields.ts';

const load = (c: Request) =>
  read(c, async (ctx) => {
    const municipalities = await municipalitiesInReach(ctx, 'skills-need-cards:read');
    const chosen = municipalities.filter(({ slug }) => slug === asked(c, 'gemeente'));
    const codes = (chosen.length > 0 ? chosen : municipalities).map(({ code }) => code);
    const since = addMonths(today(ctx.now), -MOST_MONTHS);
    const villages = await listDemand(ctx.tx, { municipalityCodes: codes, since });
    return { municipalities, chosen: chosen[0], villages, fields: await listFields(ctx.tx) };
  });

/** What residents ask for by village, so that a group can be begun where there is one. */
export async function demandPage(c: Request) {
  const { municipalities, chosen, villages, fields } = await load(c);
  const cards = villages.reduce((sum, village) => sum + village.cards, 0);
  const found = cards === 1 ? '1 kaart' : `${cards} kaarten`;
  const shown = fields.filter((field) => !field.isRetired || villages.some((village) => timesIn(village, field) > 0));
  const withContact = municipalities.find(({ code }) =>
    villages.some((village) => village.municipalityCode === code && village.withContact > 0),
  );
  return respond(
    c,
    'work',
    'Digiwijs-kaarten',
    <>
      <PageHead
        title="Digiwijs-kaarten"
        lead="Waar inwoners hulp bij vragen, per dorp. Van het laatste jaar, zonder wie al meedoet met een groep."
        actions={<PageActions c={c} offerTo={chosen ?? withContact} />}
      />
      <FilterBar action="/werk/digiwijs" clearHref="/werk/digiwijs">
        <MunicipalityFilter
          state={{ raw: { gemeente: asked(c, 'gemeente') }, errors: {} }}
          municipalities={municipalities}
        />
      </FilterBar>
      <Results status={found}>
        <p>{found}</p>
        {cards > 0 ? (
          <>
            <DemandFigure villages={villages} fields={shown} where={chosen?.name} />
            <DemandTable villages={villages} fields={shown} municipalities={municipalities} />
          </>
        ) : (
          <EmptyState title="Nog geen kaarten">Deel papieren kaarten uit, of wijs inwoners op /digiwijs.</EmptyState>
        )}
      </Results>
      <p>
        De kaart in een andere taal (PDF):{' '}
        {languages
          .filter((language) => language !== 'nl')
          .map((language, index) => (
            <>
              {index > 0 && ', '}
              <a href={`/werk/digiwijs/kaart.pdf?taal=${language}`} lang={language} hreflang={language}>
                {LANGUAGES[language].name}
              </a>
            </>
          ))}
      </p>
    </>,
  );
}

/** `offerTo`: a municipality where somebody can be reached. */
const PageActions = ({ c, offerTo }: { c: Request; offerTo: { readonly slug: string } | undefined }) => (
  <>
    {can(c.var.actor, 'skills-need-cards:contact') && (
      <ButtonLink href={`/werk/digiwijs/aanbod${offerTo ? `?gemeente=${offerTo.slug}` : ''}`}>
        Bied een groep aan
      </ButtonLink>
    )}
    {can(c.var.actor, 'skills-need-cards:edit') && (
      <ButtonLink href="/werk/digiwijs/invoer" kind="secondary">
        Typ kaarten over
      </ButtonLink>
    )}
    <ButtonLink href="/werk/digiwijs/kaart.pdf" kind="secondary">
      Kaart op papier (PDF)
    </ButtonLink>
    {can(c.var.actor, 'skills-need-cards:edit', {}) && (
      <ButtonLink href="/werk/digiwijs/onderwerpen" kind="secondary">
        Wat op de kaart staat
      </ButtonLink>
    )}
  </>
);

const timesIn = ({ byField }: VillageDemand, { number }: Field): number => byField[number] ?? 0;

type Shown = { villages: readonly VillageDemand[]; fields: readonly Field[] };

const DemandFigure = ({ villages, fields, where }: Shown & { where: string | undefined }) => {
  const bars = fields
    .map((field) => ({
      name: dutchLabel(field),
      value: villages.reduce((sum, village) => sum + timesIn(village, field), 0),
    }))
    .toSorted((a, b) => b.value - a.value)
    .map((bar) => ({ ...bar, shown: String(bar.value) }));
  const title = `Gevraagde hulp${where ? ` in ${where}` : ''}`;
  const chart = barList({
    ...{ id: 'demand', title, description: 'Hoeveel kaarten om elke soort hulp vragen.' },
    nameTitle: 'Hulp bij',
    valueTitle: 'Kaarten',
    most: Math.max(1, ...bars.map(({ value }) => value)),
    bars,
  });
  return <Figure svg={chart.svg} table={chart.table} caption={title} />;
};

const DemandTable = ({ villages, fields, municipalities }: Shown & { municipalities: readonly Municipality[] }) => {
  const nameOf = (code: string): string => municipalities.find((each) => each.code === code)?.name ?? code;
  return (
    <DataTable
      caption="Kaarten per dorp"
      rows={villages}
      groupOf={({ municipalityCode }) => nameOf(municipalityCode)}
      columns={[
        { key: 'town', header: 'Dorp', rowHeader: true, cell: ({ town }) => town || 'Ergens anders' },
        { key: 'cards', header: 'Kaarten', align: 'end', cell: ({ cards }) => cards },
        { key: 'contact', header: 'Met contact', align: 'end', cell: ({ withContact }) => withContact },
        ...fields.map((field) => ({
          key: `field-${field.number}`,
          header: dutchLabel(field),
          align: 'end' as const,
          cell: (village: VillageDemand) => timesIn(village, field),
        })),
      ]}
    />
  );
};
