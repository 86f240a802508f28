import type {
  CommitmentRow,
  OfferCoverage,
  OfferPrices,
  PriceLine,
  ServiceChapter,
  TotalRow,
} from './pdf/offer-parts.ts';
import { serviceTexts } from './testing-texts.ts';

const euros = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
const whole = new Intl.NumberFormat('nl-NL');

type Sample = { service: string; label: string; count: number; unit: string; cents: number; marks?: string[] };

// Coevorden for 2026 at the prices of edition 2025; the size classes of its two branches are an assumption.
const groups: { title: string; samples: Sample[] }[] = [
  {
    title: 'De robuuste lokale bibliotheek',
    samples: [
      { service: 'De robuuste lokale bibliotheek', label: 'Grote vestiging', count: 1, unit: '', cents: 95116_00 },
      {
        service: 'De robuuste lokale bibliotheek',
        label: 'Middelgrote vestiging',
        count: 1,
        unit: '',
        cents: 71337_00,
      },
      { service: 'De robuuste lokale bibliotheek', label: 'Servicepunten', count: 4, unit: '', cents: 11890_00 },
      {
        service: 'De robuuste lokale bibliotheek',
        label: 'Bijdrage infrastructuur',
        count: 35860,
        unit: 'inw.',
        cents: 11_19,
      },
      {
        service: 'De robuuste lokale bibliotheek',
        label: 'Collectieonderhoud',
        count: 35860,
        unit: 'inw.',
        cents: 3_85,
      },
      {
        service: 'Open+ bibliotheek',
        label: 'Support en service',
        count: 1,
        unit: '',
        cents: 2688_00,
        marks: ['richtprijs'],
      },
    ],
  },
  {
    title: 'Een leven lang ontwikkelen',
    samples: [
      {
        service: 'Pakket 1: landelijke campagnes',
        label: '15 activiteiten, grote vestiging',
        count: 1,
        unit: '',
        cents: 26363_00,
      },
      {
        service: 'Pakket 1: landelijke campagnes',
        label: '10 activiteiten, middelgrote vestiging',
        count: 1,
        unit: '',
        cents: 17553_00,
      },
      { service: 'Pakket 2: persoonlijke ontwikkeling', label: '12 activiteiten', count: 1, unit: '', cents: 20610_00 },
    ],
  },
  {
    title: 'Geletterde samenleving',
    samples: [
      { service: 'Kleintje Bieb', label: 'Bedrag per gemeente', count: 1, unit: '', cents: 6341_00 },
      {
        service: 'BoekStart in de kinderopvang',
        label: 'Kinderopvanglocaties',
        count: 21,
        unit: 'loc.',
        cents: 1135_00,
      },
      {
        service: 'de Bibliotheek op school, primair onderwijs',
        label: 'Bedrag per leerling',
        count: 2129,
        unit: 'lln.',
        cents: 73_55,
      },
      {
        service: 'BoekStartcoach',
        label: 'Vier uur per week per consultatiebureau',
        count: 2,
        unit: '',
        cents: 9512_00,
      },
      { service: 'Taalhuis: deelname en ondersteuning', label: 'Taalnetwerk', count: 1, unit: '', cents: 3170_00 },
    ],
  },
  {
    title: 'Participatie in de informatiesamenleving',
    samples: [
      {
        service: 'Programmering Meedoen in de samenleving',
        label: '4 tot 10 eigen activiteiten',
        count: 1,
        unit: '',
        cents: 6341_00,
      },
      {
        service: 'Informatiepunt Digitale Overheid (IDO)',
        label: 'Specifieke uitkering',
        count: 35860,
        unit: 'inw.',
        cents: 83,
        marks: ['rijksgeld via de gemeente, onzeker na 2025'],
      },
    ],
  },
];

const money = (cents: number) => euros.format(cents / 100);
const sum = (samples: Sample[]) => samples.reduce((total, { count, cents }) => total + count * cents, 0);
const yearlyCents = sum(groups.flatMap((group) => group.samples));
const stateCents = 35860 * 83;

/** The yearly prices of Coevorden per programme line, with one line that a person still has to price. */
export function coevordenPrices(): OfferPrices {
  const onQuote: PriceLine = {
    service: 'Verhalenbrink',
    label: 'Website, exposities en verhalentafel',
    quantity: '',
    tariff: '',
    amount: '',
    marks: ['niet in het totaal'],
  };
  return {
    groups: groups.map(({ title, samples }, index) => ({
      title,
      lines: [...samples.map(priceLine), ...(index === 3 ? [onQuote] : [])],
      subtotal: money(sum(samples)),
    })),
    total: { label: 'Totaal per jaar', amount: money(yearlyCents) },
  };
}

function priceLine({ service, label, count, unit, cents, marks = [] }: Sample): PriceLine {
  return {
    service,
    label,
    quantity: `${whole.format(count)} ${unit}`.trim(),
    tariff: money(cents),
    amount: money(count * cents),
    marks,
  };
}

/** Yearly, one-off and other payers apart. */
export function coevordenTotals(): TotalRow[] {
  const municipal = yearlyCents - stateCents;
  return [
    { label: 'Per jaar', payer: 'Gemeente', amount: money(municipal), note: 'Eigen middelen van de gemeente' },
    { label: 'Eenmalig', payer: 'Gemeente', amount: money(25800_00), note: 'Installatie Open+, richtprijs' },
    { label: 'Eerste jaar', payer: 'Gemeente', amount: money(municipal + 25800_00), note: '' },
    { label: 'Volgende jaren', payer: 'Gemeente', amount: money(municipal), note: 'Prijspeil 2025, zonder indexering' },
    { label: 'Per jaar', payer: 'Rijk, via de gemeente', amount: money(stateCents), note: 'Specifieke uitkering IDO' },
    {
      label: 'Per jaar',
      payer: 'Scholen, exclusief btw',
      amount: money(2129 * 17_00),
      note: '2.129 leerlingen × € 17,00',
    },
  ];
}

/** Yearly municipal amount per inhabitant. */
export const coevordenPerInhabitant = money((yearlyCents - stateCents) / 35860);
/** Yearly amount of all lines that Coevorden itself pays. */
export const coevordenYearly = money(yearlyCents - stateCents);

/** Content, effect and formulas of each chosen service. */
export function coevordenChapters(): ServiceChapter[] {
  return groups.map(({ title, samples }) => ({
    title,
    services: [...new Set(samples.map((sample) => sample.service))].map((service) => {
      const { place = '', remarks = [], level = '', content = '', effects = [] } = serviceTexts[service] ?? {};
      const lines = samples.filter((sample) => sample.service === service);
      return { title: service, level, content, effects, remarks, lines: lines.map((line) => formulaLine(line, place)) };
    }),
  }));
}

function formulaLine(sample: Sample, place: string) {
  const { quantity, tariff, amount } = priceLine(sample);
  return { label: sample.label, formula: `${quantity} × ${tariff} = ${amount}`, place: `catalogus 2025, ${place}` };
}

/** Every core function is covered by what Coevorden chose; one criterion cannot be judged. */
export function coevordenCoverage(): OfferCoverage {
  return {
    rows: [
      {
        number: '1',
        label: 'Kennis en informatie',
        services: ['De robuuste lokale bibliotheek', 'Pakket 1', 'Taalhuis', 'IDO'],
        outcome: 'gedekt',
      },
      {
        number: '2',
        label: 'Ontwikkeling en educatie',
        services: ['Pakket 1', 'BoekStart', 'dBos PO', 'Taalhuis'],
        outcome: 'gedekt',
      },
      {
        number: '3',
        label: 'Lezen en literatuur',
        services: ['De robuuste lokale bibliotheek', 'BoekStart', 'dBos PO'],
        outcome: 'gedekt',
      },
      { number: '4', label: 'Ontmoeting en debat', services: ['Pakket 1', 'Taalhuis', 'Meedoen'], outcome: 'gedekt' },
      {
        number: '5',
        label: 'Kunst en cultuur',
        services: ['De robuuste lokale bibliotheek', 'Pakket 1'],
        outcome: 'gedekt',
      },
    ],
    missingBasis: [],
    reinterpreted: [],
  };
}

/** What Coevorden may count on, in numbers. */
export function coevordenCommitments(): CommitmentRow[] {
  const all = 'heel 2026, gemeente Coevorden';
  return [
    {
      service: 'Pakket 1: landelijke campagnes',
      what: 'Activiteiten, geteld per bijeenkomst',
      quantity: '25',
      when: all,
    },
    {
      service: 'Pakket 2: persoonlijke ontwikkeling',
      what: 'Activiteiten, geteld per bijeenkomst',
      quantity: '12',
      when: all,
    },
    { service: 'Kleintje Bieb', what: 'Voorlezen met peuters', quantity: '8–10', when: '2026, vestiging Coevorden' },
    { service: 'BoekStart in de kinderopvang', what: 'Netwerkbijeenkomsten', quantity: '2', when: all },
    {
      service: 'BoekStartcoach',
      what: 'Uren coach per week',
      quantity: '2 × 4',
      when: 'heel 2026, twee consultatiebureaus',
    },
    { service: 'Meedoen in de samenleving', what: 'Eigen activiteiten', quantity: '4–10', when: all },
    { service: 'IDO', what: 'Informatiepunten', quantity: 'ten minste 1', when: all },
  ];
}
