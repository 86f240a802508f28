import { can } from '#kernel/access.ts';
import { found, idParam, type Request, read } from '#kernel/http.ts';
import { Alert } from '#ui/alert.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { listMunicipalities } from '../../organisation/index.ts';
import { certaintyWords, type PanelItem, type PanelScope, percentageText } from '../panel.ts';
import { monthText } from '../printed-panel.ts';
import { findPanel, listPanelItems, listPanels, type Panel } from '../sql.ts';

export const PANELS = '/werk/panelonderzoek';

/** What others asked members and visitors. */
export async function panelsPage(c: Request) {
  const { panels, nameOf } = await read(c, async ({ tx }) => ({
    panels: await listPanels(tx),
    nameOf: scopeNames(await listMunicipalities(tx)),
  }));
  return respond(
    c,
    'work',
    'Panelonderzoek',
    <>
      <PageHead
        title="Panelonderzoek"
        lead="Wat anderen aan leden en bezoekers vroegen, met de percentages zoals ze zijn gedrukt."
        breadcrumbs={[{ href: '/werk/enquetes', label: 'Enquêtes' }]}
        actions={
          can(c.var.actor, 'panel-surveys:import') && (
            <ButtonLink href={`${PANELS}/nieuw`}>Voer uitkomsten in</ButtonLink>
          )
        }
      />
      <DataTable
        caption="Panelonderzoek"
        captionHidden
        rows={panels}
        columns={[
          {
            key: 'instrument',
            header: 'Onderzoek',
            rowHeader: true,
            cell: ({ id, instrument }) => <a href={`${PANELS}/${id}`}>{instrument}</a>,
          },
          { key: 'fieldwork', header: 'Gehouden in', cell: ({ fieldwork }) => monthText(fieldwork) },
          { key: 'population', header: 'Onder wie', cell: ({ population }) => population },
          { key: 'scope', header: 'Gebied', cell: ({ scope }) => nameOf(scope) },
        ]}
        empty={{ title: 'Nog geen onderzoek', text: 'Voer de uitkomsten van bijvoorbeeld BiebPanel in.' }}
      />
    </>,
  );
}

/** The printed percentages of one of them, with what is not sure. */
export async function panelPage(c: Request) {
  const { panel, items, nameOf } = await read(c, async ({ tx }) => {
    const known = found(await findPanel(tx, idParam(c)), 'panel survey');
    return {
      panel: known,
      items: await listPanelItems(tx, known.id),
      nameOf: scopeNames(await listMunicipalities(tx)),
    };
  });
  return respond(
    c,
    'work',
    `${panel.instrument}, ${monthText(panel.fieldwork)}`,
    <>
      <PageHead
        title={panel.instrument}
        kicker={monthText(panel.fieldwork)}
        breadcrumbs={[{ href: PANELS, label: 'Panelonderzoek' }]}
      />
      {panel.replacedBy && (
        <Alert kind="warning" title="Dit is verbeterd">
          <p>
            {panel.replacedWhy} <a href={`${PANELS}/${panel.replacedBy}`}>Bekijk wat nu geldt</a>
          </p>
        </Alert>
      )}
      <Facts panel={panel} area={nameOf(panel.scope)} />
      {[...Map.groupBy(items, ({ list }) => list)].map(([list, members]) => (
        <PanelList list={list} items={members} />
      ))}
    </>,
  );
}

const Facts = ({ panel, area }: { panel: Panel; area: string }) => (
  <DescriptionList
    items={[
      { term: 'Onder wie', details: panel.population },
      { term: 'Gebied', details: area },
      ...(panel.commissioner ? [{ term: 'In opdracht van', details: panel.commissioner }] : []),
      { term: 'Bron', details: panel.source },
      { term: 'Bewijs', details: 'Gevraagd aan bezoekers (ISO 16439)' },
      ...(panel.note ? [{ term: 'Let op', details: panel.note }] : []),
    ]}
  />
);

const PanelList = ({ list, items }: { list: string; items: readonly PanelItem[] }) => (
  <DataTable
    caption={list}
    rows={items}
    columns={[
      { key: 'label', header: 'Onderwerp', rowHeader: true, cell: ({ label }) => label },
      { key: 'percentage', header: 'Percentage', align: 'end', cell: (item) => percentageText(item) },
      { key: 'certainty', header: 'Lezing', cell: ({ certainty }) => certaintyWords[certainty] },
      { key: 'note', header: 'Toelichting', cell: ({ note }) => note },
    ]}
  />
);

const scopeNames =
  (municipalities: readonly { code: string; name: string }[]) =>
  (scope: PanelScope): string => {
    if (scope.kind !== 'municipality') return scope.kind === 'organisation' ? 'hele organisatie' : 'zegt de bron niet';
    return municipalities.find(({ code }) => code === scope.municipalityCode)?.name ?? scope.municipalityCode;
  };
