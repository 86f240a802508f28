import type { FormState } from '#kernel/forms.ts';
import { Alert } from '#ui/alert.tsx';
import { Badge, Badges } from '#ui/badge.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card, Cards, Columns } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { DateText } from '#ui/date-text.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { Diff } from '#ui/diff.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { TextField } from '#ui/field.tsx';
import { ExportLinks, FilterBar, Results } from '#ui/filter-bar.tsx';
import { Hero } from '#ui/hero.tsx';
import { Icon, iconNames } from '#ui/icon.tsx';
import { KeyFigures } from '#ui/key-figures.tsx';
import { Money } from '#ui/money.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { EmptyForm, FilledForm } from './specimen-forms.tsx';
import { Drawings, Overlays, Progresses } from './specimen-progress.tsx';
import { longWord, Section } from './specimen-section.tsx';

const untouched: FormState = { raw: {}, errors: {} };

/** Every component of the house in every state, with words that do not fit and lists that are empty. Reads no data. */
export const Specimen = ({ url = '/werk/onderdelen' }: { url?: string }) => (
  <>
    <PageHead
      kicker="Voor wie aan Biebwerk bouwt"
      title="Onderdelen van het huis"
      lead="Elk onderdeel in elke toestand. Wat hier goed staat, staat overal goed."
      breadcrumbs={[
        { href: '/werk', label: 'Werkplek' },
        { href: '/werk/beheer', label: 'Beheer' },
      ]}
      actions={
        <>
          <ButtonLink href="#formulier">Naar het formulier</ButtonLink>
          <Button kind="secondary" icon="download" form="leeg-formulier">
            Download
          </Button>
        </>
      }
    />
    <Tabs
      label="Onderdelen"
      path={url}
      items={[
        { href: url, label: 'Alles', count: 24 },
        { href: `${url}/formulieren`, label: 'Formulieren' },
        { href: `${url}/lang`, label: longWord, count: 0 },
      ]}
    />
    <Messages />
    <Lists url={url} />
    <CardsAndFigures />
    <FilledForm />
    <EmptyForm />
    <Progresses />
    <Overlays />
    <Drawings />
    <Hero heading="h2" title="Een huis vol verhalen" lead="De top van een pagina voor bewoners, met plank.">
      <FilterBar>
        <TextField state={untouched} name="zoekwoord" label="Waar ben je naar op zoek?" required />
      </FilterBar>
    </Hero>
  </>
);

const Messages = () => (
  <Section title="Meldingen en merken">
    <Alert>De prijzen van editie 2025 gelden voor 2026 onder voorbehoud.</Alert>
    <Alert kind="success" title="De offerte is verstuurd">
      Naar cultuur@coevorden.example, met een link die tot 1 juli geldig is.
    </Alert>
    <Alert kind="warning" title="De bron laat dit open">
      Is de € 17 van de school een deel van € 73,55 of komt die erbij? <a href="#formulier">Kies het in het advies</a>.
    </Alert>
    <Alert kind="error">Twee mensen wijzigden deze offerte. {longWord} bleef staan.</Alert>
    <Badges>
      <Badge>Concept</Badge>
      <Badge tone="green">Basis</Badge>
      <Badge tone="ochre">Basis Plus</Badge>
      <Badge tone="brick">Te laat</Badge>
      <Badge tone="ink">Niveau onbekend</Badge>
      <Badge tone="ochre">{longWord}</Badge>
    </Badges>
    <ul class="badges bare-list">
      {iconNames.map((name) => (
        <li class="meta actions">
          <Icon name={name} />
          <small>{name}</small>
        </li>
      ))}
    </ul>
  </Section>
);

type Line = { service: string; group: string; quantity: string; cents: number | undefined; on: string };

const lines: Line[] = [
  {
    service: 'Toegang voor inwoners',
    group: 'Basisvoorziening',
    quantity: '35.860 inwoners',
    cents: 40127340,
    on: '2026-01-01',
  },
  { service: longWord, group: 'Basisvoorziening', quantity: '4 servicepunten', cents: undefined, on: '2026-01-01' },
  {
    service: 'de Bibliotheek op school',
    group: 'Leesbevordering',
    quantity: '2.129 leerlingen',
    cents: 15658795,
    on: '2026-08-01',
  },
  { service: 'Korting', group: 'Leesbevordering', quantity: '1 keer', cents: -125000, on: '2026-08-01' },
];

const Lists = ({ url }: { url: string }) => (
  <Section title="Lijsten">
    <FilterBar clearHref={url}>
      <TextField state={untouched} name="q" label="Zoek" value="taal" required />
      <Select
        state={untouched}
        name="programmalijn"
        label="Programmalijn"
        prompt="Alle"
        choices={[{ value: 'lezen', label: 'Lezen en literatuur' }]}
      />
    </FilterBar>
    <Results status={`${lines.length} regels`}>
      <DataTable
        caption="Prijs per onderdeel"
        rows={lines}
        groupOf={(line) => line.group}
        sort={{ by: '-bedrag', url: `${url}?q=taal` }}
        columns={[
          { key: 'dienst', header: 'Dienst', cell: (line) => line.service, rowHeader: true, sortable: true },
          { key: 'aantal', header: 'Hoeveelheid', cell: (line) => line.quantity, align: 'end' },
          { key: 'vanaf', header: 'Vanaf', cell: (line) => <DateText day={line.on} />, nowrap: true, sortable: true },
          {
            key: 'bedrag',
            header: 'Bedrag',
            cell: (line) => <Money cents={line.cents} missing="op offerte" />,
            align: 'end',
            sortable: true,
            total: <Money cents={55661135} />,
          },
        ]}
      />
      <Pagination url={`${url}?q=taal`} page={5} pages={12} />
      <ExportLinks csv={`${url}.csv`} xlsx={`${url}.xlsx`} />
    </Results>
    <DataTable
      caption="Een brede lijst die in haar eigen lijst schuift"
      comparison
      dense
      rows={lines}
      columns={['Gemeente', 'Inwoners', 'Vestigingen', 'Leerlingen', 'Kinderopvang', 'Bureaus', 'Bedrag'].map(
        (header, index) => ({
          key: header,
          header,
          cell: (line: Line) => (index === 0 ? line.service : line.quantity),
          rowHeader: index === 0,
          nowrap: true,
        }),
      )}
    />
    <DataTable
      caption="Een lege lijst"
      rows={[]}
      columns={[]}
      empty={{
        title: 'Nog geen adviezen',
        text: 'Begin met de feiten van een gemeente.',
        action: <ButtonLink href={url}>Maak een advies</ButtonLink>,
      }}
    />
  </Section>
);

const CardsAndFigures = () => (
  <Section title="Kaarten en cijfers">
    <KeyFigures
      items={[
        { label: 'per jaar voor de gemeente', value: <Money cents={55661135} />, change: '3,2% meer dan in 2025' },
        { label: 'kernfuncties gedekt', value: '5 van 5', href: '#formulier' },
        { label: `${longWord} in de regio`, value: '113 uur' },
      ]}
    />
    <Cards>
      <Card
        title="Taalhuis"
        href="/aanbod/taalhuis"
        level={3}
        meta="Basisvaardigheden"
        footer={<Badge tone="green">Basis</Badge>}
      >
        <p>Volwassenen oefenen taal, rekenen en digitale vaardigheden, met hulp van vrijwilligers.</p>
      </Card>
      <Card title={longWord} href="/aanbod/lang" level={3}>
        <p>Ook een lang woord past in een smalle kaart.</p>
      </Card>
      <Card
        title="Zonder link"
        level={3}
        footer={
          <ButtonLink href="/werk" kind="secondary" small>
            Bekijk
          </ButtonLink>
        }
      >
        <p>Een kaart met een eigen knop.</p>
      </Card>
    </Cards>
    <Columns
      aside={
        <Card title="Gemeente">
          <DescriptionList
            items={[
              { term: 'Naam', details: 'Coevorden' },
              { term: 'Verzekeraar', details: longWord },
              { term: 'Leerlingen voortgezet onderwijs' },
            ]}
          />
        </Card>
      }
    >
      <Card title="Wat er veranderde">
        <p>
          Activiteiten: <Diff before="12" after="24" />
        </p>
        <p>
          Verdwenen: <Diff before={longWord} /> · Nieuw: <Diff after="Kunstuitleen" />
        </p>
        <EmptyState title="Nog geen vragen">De gemeente kan bij elke regel een vraag stellen.</EmptyState>
      </Card>
    </Columns>
  </Section>
);
