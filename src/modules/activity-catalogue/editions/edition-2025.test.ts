import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsIn, type Service } from '../../tariffs/index.ts';
import { shippedEdition2025 } from '../shipped.ts';

const edition = shippedEdition2025();
const lastSourceLine = 2078;

/** Every amount of the printed catalogue, typed over from its text, in the order of the tariff components. '0.00' is free. */
const printedAmounts: Record<string, string[]> = {
  maatwerk: ['57.00', '74.00', '96.00'],
  'robuuste-lokale-bibliotheek': ['95116.00', '71337.00', '35669.00', '11890.00', '11.19', '3.85'],
  'open-plus-bibliotheek': ['25800.00', '2688.00'],
  'llo-pakket-1': ['26363.00', '17553.00', '8768.00', '0.00', '5.00'],
  'llo-pakket-2': ['41221.00', '20610.00', '10305.00', '0.00', '5.00', '100.00'],
  makersplaats: ['59811.00', '14783.00', '5.00'],
  'kleintje-bieb': ['6341.00'],
  'boekstart-kinderopvang': ['1135.00'],
  'dbos-po': ['73.55', '17.00'],
  'boekstart-pluspakket': ['2378.00'],
  boekstartcoach: ['9512.00'],
  gezinsaanpak: ['2688.00'],
  leesklik: ['912.00', '19.35', '4756.00', '582.00'],
  thuislezen: ['456.00', '19.35', '5.42'],
  'dbos-vo': [],
  'cultuureducatie-vo': [],
  'leskist-vo-kansrijk': ['4500.00', '570.00'],
  'taalhuis-basis': ['3170.00'],
  'taalhuis-werkgeverschap': [],
  'meedoen-in-de-samenleving': ['6341.00'],
  ido: ['0.83', '0.00'],
  verhalenbrink: [],
};

/** Services and what their notes must go on saying, because a reader of the price should know it. */
const openPoints: [string, RegExp][] = [
  ['robuuste-lokale-bibliotheek', /Nergens staat wanneer een vestiging in welke maat valt/],
  ['robuuste-lokale-bibliotheek', /vanaf 31 jaar/],
  ['open-plus-bibliotheek', /richtprijzen/],
  ['llo-pakket-1', /servicepunt/],
  ['llo-pakket-1', /als volwassene betaalt/],
  ['llo-pakket-2', /geen kernfuncties en geen doelgroep/],
  ['llo-pakket-2', /één keer, of voor elke vestiging/],
  ['makersplaats', /eenheid/],
  ['kleintje-bieb', /heel Kleintje Bieb/],
  ['boekstart-kinderopvang', /Hoeveel dat kost, staat er niet/],
  ['dbos-po', /€ 17 .* € 73,55/],
  ['dbos-po', /btw/],
  ['dbos-po', /precies 125/],
  ['dbos-po', /opzegtermijn staat er niet/],
  ['boekstart-pluspakket', /in plaats van de € 1\.135/],
  ['boekstartcoach', /8 uur per week op drie consultatiebureaus/],
  ['leesklik', /kernfuncties 4 en 5, maar geeft de tekst van 2 en 3/],
  ['leesklik', /eenheid ontbreekt/],
  ['leesklik', /in het eerste jaar of pas in het tweede/],
  ['thuislezen', /precies 125/],
  ['dbos-vo', /enige dienst met een opzegtermijn/],
  ['cultuureducatie-vo', /Wie betaalt/],
  ['leskist-vo-kansrijk', /eenheid ontbreekt/],
  ['leskist-vo-kansrijk', /provincie/],
  ['taalhuis-basis', /geen eenheid en geen periode/],
  ['meedoen-in-de-samenleving', /€ 634,10 tot € 1\.585,25/],
  ['ido', /geld van het Rijk dat via de gemeente loopt/],
  ['ido', /na 2025/],
  ['verhalenbrink', /Manifestgroep/],
];

const openPointsOfTheWhole = [/kleuren weg/, /btw/, /Richtprijzen/, /opzeggen/, /de periode/, /gelden voor 2025/];

/** Component, quantity and product, worked out by hand. */
const workedExamples: [service: string, component: string, quantity: number, product: string][] = [
  ['robuuste-lokale-bibliotheek', 'infrastructuur-per-inwoner', 35860, '401273.40'],
  ['robuuste-lokale-bibliotheek', 'collectie-per-inwoner', 35860, '138061.00'],
  ['ido', 'ido-per-inwoner', 35860, '29763.80'],
  ['dbos-po', 'per-leerling', 2129, '156587.95'],
  ['dbos-po', 'schoolbijdrage', 2129, '36193.00'],
  ['leesklik', 'startcollectie', 200, '3870.00'],
  ['boekstartcoach', 'vier-uur-per-week', 2, '19024.00'],
];

const priced = (service: Service) =>
  service.tariff.components.filter((component) => component.role === 'price' && amountsIn(component).length > 0);

test('the edition holds 22 services with 50 tariff components, each with its own id', () => {
  assert.equal(edition.services.length, 22);
  assert.equal(new Set(edition.services.map((service) => service.id)).size, 22);
  assert.equal(edition.services.flatMap((service) => service.tariff.components).length, 50);
});

test('the edition breaks no rule that would keep it from being published', () => {
  assert.deepEqual(
    findingsIn(edition).filter(({ isError }) => isError),
    [],
  );
});

test('every printed amount stands once, at the service that the catalogue prints it for', () => {
  const found = Object.fromEntries(edition.services.map((s) => [s.id, s.tariff.components.flatMap(amountsIn)]));
  assert.deepEqual(found, printedAmounts);
});

for (const [service, component, quantity, product] of workedExamples) {
  test(`${quantity} times the price of ${service}, ${component}, is ${product}`, () => {
    const found = serviceOf(service).tariff.components.find((candidate) => candidate.id === component);
    assert.ok(found);
    assert.equal(BigInt(quantity) * centsOf(amountsIn(found)[0]), centsOf(product));
  });
}

test('the books of Leesklik are ten themes of twenty', () => {
  const books = serviceOf('leesklik').tariff.components.find((component) => component.kind === 'per_book');
  assert.deepEqual(books?.quantity, { themes: 10, booksPerTheme: 20 });
});

test('every service but custom work has a programme line, a chapter and an effect or a note that there is none', () => {
  const lines = new Map(edition.programmeLines.map((line) => [line.id, line.chapters]));
  for (const service of edition.services.filter(({ id }) => id !== 'maatwerk')) {
    assert.ok(service.programmeLine && lines.get(service.programmeLine)?.includes(service.chapter), service.id);
    assert.ok(service.effects.length > 0 || hasNote(service, /geen effecten/), service.id);
    assert.ok(service.parts.length > 0 && service.partners.length > 0, service.id);
  }
  assert.equal(serviceOf('maatwerk').programmeLine, null);
});

test('only Leesklik and package 2 mean other core functions than they print, and both say so', () => {
  const different = edition.services.filter((s) => String(s.coreFunctions) !== String(s.coreFunctionsMeant));
  assert.deepEqual(
    different.map((s) => [s.id, s.coreFunctions, s.coreFunctionsMeant]),
    [
      ['llo-pakket-2', [], [1, 2, 3, 4, 5]],
      ['leesklik', [4, 5], [2, 3]],
    ],
  );
  for (const service of different) assert.ok(hasNote(service, /dekking/), service.id);
});

test('the level is stated for dBos PO alone and inferred with a reason for the twenty whose colour is lost', () => {
  const stated = edition.services.filter((service) => service.level === 'basis' || service.level === 'basis-plus');
  assert.deepEqual(
    stated.map((service) => [service.id, service.level, service.marks.map((mark) => mark.id)]),
    [['dbos-po', 'basis', ['red-outlined']]],
  );
  const lost = edition.services.filter((service) => service.level === 'unknown');
  assert.equal(lost.length, 20);
  for (const service of lost) assert.ok(service.levelInference?.reason, service.id);
  assert.equal(serviceOf('maatwerk').level, 'not-applicable');
});

for (const [id, text] of openPoints) {
  test(`the notes of ${id} keep open: ${text.source}`, () => assert.ok(hasNote(serviceOf(id), text)));
}

test('the notes of the whole edition keep colours, VAT, guideline prices, notice, period and year open', () => {
  for (const text of openPointsOfTheWhole) assert.ok(hasNote(edition, text), text.source);
});

test('a price whose period or unit is our reading says so in a note', () => {
  for (const service of edition.services) {
    const prices = priced(service);
    if (prices.some((component) => component.recurrenceBasis === 'implied')) {
      assert.ok(hasNote(service, /periode|één keer/), `${service.id}: period`);
    }
    if (prices.some((component) => component.unitBasis === 'implied')) {
      assert.ok(hasNote(service, /eenheid|per vestiging/), `${service.id}: unit`);
    }
  }
});

test('a guideline price is marked as one, and only Open+ has them', () => {
  const guidelines = edition.services.flatMap((s) => priced(s).map((c) => [s.id, c.certainty] as const));
  assert.deepEqual(
    guidelines.filter(([, certainty]) => certainty === 'guideline').map(([id]) => id),
    ['open-plus-bibliotheek', 'open-plus-bibliotheek'],
  );
});

test('VAT is marked for the part of the school alone', () => {
  const marked = edition.services.flatMap((s) => s.tariff.components.filter((c) => c.vat === 'exclusive'));
  assert.deepEqual(
    marked.map((component) => [component.id, component.payer]),
    [['schoolbijdrage', 'school']],
  );
});

test('the state pays the IDO, and its money is known until 2025', () => {
  const price = serviceOf('ido').tariff.components.find((component) => component.id === 'ido-per-inwoner');
  assert.deepEqual([price?.payer, price?.fundedUntil], ['national_government', 2025]);
});

test('a notice term is known for dBos VO alone', () => {
  const known = edition.services.filter((service) => service.agreementTerms?.notice);
  assert.deepEqual(
    known.map((service) => service.id),
    ['dbos-vo'],
  );
});

test('exactly 125 pupils is undecided in both norms for books', () => {
  for (const id of ['dbos-po', 'thuislezen']) {
    const value = serviceOf(id).norms.find((norm) => norm.id === 'boeken-per-leerling')?.value;
    assert.deepEqual(value?.kind === 'bands' && value.undecidedAt, [125], id);
  }
});

test('a part that names a norm names one of its own service', () => {
  for (const service of edition.services) {
    const norms = new Set(service.norms.map((norm) => norm.id));
    for (const { id, norm } of service.parts) assert.ok(!norm || norms.has(norm), `${service.id}/${id}: ${norm}`);
  }
});

test('source lines are spans inside the source', () => {
  const notes = [edition, ...edition.services].flatMap((part) => part.sourceNotes.flatMap((note) => note.lines));
  for (const span of [...notes, ...edition.services.flatMap((service) => service.sourceLines)]) {
    const [from = 0, until = from] = span.split('-').map(Number);
    assert.ok(from >= 1 && from <= until && until <= lastSourceLine, span);
  }
});

test('labels fit a table cell and sentences stay short enough to read easily', () => {
  for (const service of edition.services) {
    for (const { label } of [...service.tariff.components, ...service.norms]) assert.ok(label.length <= 36, label);
    for (const text of sentencesOf(service)) assert.ok(text.split(/\s+/).length <= 20, `${service.id}: ${text}`);
  }
});

function serviceOf(id: string): Service {
  const service = edition.services.find((candidate) => candidate.id === id);
  assert.ok(service, id);
  return service;
}

function hasNote(holder: Pick<Service, 'sourceNotes'>, text: RegExp): boolean {
  return holder.sourceNotes.some((note) => text.test(note.text));
}

function amountsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^\d+\.\d{2,4}$/.test(value) ? [value] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(amountsIn) : [];
}

function centsOf(amount: string | undefined): bigint {
  assert.match(amount ?? '', /^\d+\.\d{2}$/);
  return BigInt((amount ?? '').replace('.', ''));
}

function sentencesOf(service: Service): string[] {
  const parts = service.parts.map((part) => part.description);
  const notes = service.sourceNotes.map((note) => note.text);
  return [service.description, ...parts, ...notes, ...service.effects].flatMap((text) => text.split(/(?<=[.?!]) /));
}
