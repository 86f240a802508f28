import { barChart, shareBar } from '#kernel/charts.ts';
import { drawMap } from '#kernel/maps.ts';
import { Card, Cards } from '#ui/card.tsx';
import { DateText, InstantText } from '#ui/date-text.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Figure } from '#ui/figure.tsx';
import { Progress } from '#ui/progress.tsx';
import { Folds } from '#ui/tabs.tsx';
import { Steps, Timeline } from '#ui/timeline.tsx';
import { longWord, Section } from './specimen-section.tsx';

/** How far something is, and what happened to it. */
export const Progresses = () => (
  <Section title="Voortgang">
    <Cards>
      <Progress label="Nog niets" delivered={0} promised={{ from: 12 }} unit="activiteiten" />
      <Progress
        label="Niet geteld"
        delivered={0}
        promised={{ from: 12 }}
        unit="uur"
        uncounted="wordt nog niet geteld"
      />
      <Progress label="Onderweg" delivered={7} promised={{ from: 8, to: 10 }} unit="bijeenkomsten" />
      <Progress label="Gehaald" delivered={9} promised={{ from: 8, to: 10 }} unit="bijeenkomsten" />
      <Progress label="Meer" delivered={1040} promised={{ from: 1000 }} unit="uren" />
    </Cards>
    <Steps label="Stand van de offerte" steps={['Concept', 'Goedgekeurd', 'Verstuurd', 'Geaccepteerd']} current={2} />
    <Timeline
      items={[
        { what: 'Verstuurd', who: 'Marijke de Boer', when: <InstantText at={new Date('2026-03-16T13:05:00Z')} /> },
        { what: 'Teruggestuurd', who: longWord, when: <DateText day="2026-03-14" />, note: 'De korting klopt niet.' },
      ]}
    />
  </Section>
);

/** What opens over the page or in it. */
export const Overlays = () => (
  <Section title="Vensters en vouwen">
    <Dialog id="uitleg" button="Waarom dit bedrag?" title="Zo is het bedrag berekend">
      <p>35.860 inwoners × € 11,19 = € 401.273,40</p>
    </Dialog>
    <Folds
      name="vouwen"
      items={[
        { summary: 'Wat krijgt de gemeente?', content: <p>Twaalf activiteiten per jaar.</p>, open: true },
        { summary: longWord, content: <p>Hoogstens één deel is open.</p> },
      ]}
    />
  </Section>
);

const loans = barChart({
  id: 'uitleningen',
  title: 'Uitleningen per groep',
  description: 'Jeugd leent meer dan volwassenen.',
  categoryName: 'Jaar',
  categories: ['2024', '2025'],
  series: [
    { name: 'Jeugd', values: [78300, 86800] },
    { name: 'Volwassenen', values: [90100, 85900] },
    { name: longWord, values: [20500, undefined] },
  ],
});

const payers = shareBar({
  id: 'betalers',
  title: 'Wie betaalt',
  description: 'De gemeente betaalt het meeste.',
  partName: 'Betaler',
  valueName: 'Uren',
  parts: [
    { name: 'Gemeente', value: 640 },
    { name: 'School', value: 120 },
    { name: 'Deelnemers', value: 0 },
  ],
});

const area = drawMap({
  width: 480,
  title: 'Vestigingen',
  description: 'Een gemeente met drie plaatsen.',
  areas: [
    { id: 'a', name: 'Vlakdorp', rings: [square(6.6, 52.6)], emphasis: true },
    { id: 'b', name: 'Buurgemeente', rings: [square(6.8, 52.6)] },
  ],
  points: [
    { id: 'p', label: 'Hoofdplaats', lon: 6.65, lat: 52.65, kind: 'main', mark: '1' },
    { id: 'q', label: 'Kerkdorp', lon: 6.72, lat: 52.72, kind: 'ordinary' },
    { id: 'r', label: 'Gehucht', lon: 6.75, lat: 52.66, kind: 'minor' },
  ],
});

function square(lon: number, lat: number): [number, number][] {
  return [
    [lon, lat],
    [lon + 0.2, lat],
    [lon + 0.2, lat + 0.16],
    [lon, lat + 0.16],
    [lon, lat],
  ];
}

const places = {
  header: ['Plaats', 'Uren per week'],
  rows: [
    ['Hoofdplaats', 42],
    ['Kerkdorp', 18],
    ['Gehucht', 6],
  ],
};

/** Drawings with their facts. */
export const Drawings = () => (
  <Section title="Grafiek en kaart">
    <Card>
      <Figure {...loans} caption="Uitleningen per groep" source="Bron: voorbeeld" />
    </Card>
    <Card>
      <Figure {...payers} caption="Wie betaalt" open />
    </Card>
    <Card>
      <Figure svg={area} table={places} caption="Vestigingen" />
    </Card>
  </Section>
);
