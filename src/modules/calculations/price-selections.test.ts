import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aComponent, anEdition, aService, edition2025 as edition } from '../tariffs/testing.ts';
import type { Line } from './calculation.ts';
import { explanations, coevorden as facts, price } from './testing.ts';

const lineOf = (lines: readonly Line[], service: string, component: string): Line => {
  const line = lines.find((each) => each.service === service && each.component === component);
  assert.ok(line, `${service} ${component}`);
  return line;
};

const examples: [service: string, component: string, cents: number, chosen?: object][] = [
  ['robuuste-lokale-bibliotheek', 'infrastructuur-per-inwoner', 40127340],
  ['robuuste-lokale-bibliotheek', 'collectie-per-inwoner', 13806100],
  ['ido', 'ido-per-inwoner', 2976380],
  ['dbos-po', 'per-leerling', 15658795],
  ['dbos-po', 'schoolbijdrage', 3619300],
  ['leesklik', 'startcollectie', 387000],
  ['boekstartcoach', 'vier-uur-per-week', 1902400, { quantities: { clinics: 2 } }],
  ['boekstartcoach', 'vier-uur-per-week', 1902400, { quantities: { hoursPerWeek: 8 } }],
  ['maatwerk', 'uurtarief', 91200, { quantities: { hours: { mbo: 16 } } }],
  ['llo-pakket-2', 'pakket', 2061000, { choice: { size: 'medium' } }],
];
for (const [service, component, cents, chosen] of examples) {
  test(`${service} ${component} is ${cents} cents for Coevorden${chosen ? ` with ${JSON.stringify(chosen)}` : ''}`, () =>
    assert.equal(
      lineOf(price({ edition, facts, selections: [{ service, ...chosen }] }).lines, service, component).amountCents,
      cents,
    ));
}

test('a line tells where it comes from and how it was found', () => {
  const { lines } = price({ edition, facts, selections: [{ service: 'ido' }] });
  assert.deepEqual(lines, [
    {
      service: 'ido',
      component: 'ido-per-inwoner',
      label: lines[0]?.label,
      quantity: 35860,
      unit: 'inhabitant',
      unitPrice: '0.83',
      amountCents: 2976380,
      payer: 'national_government',
      recurrence: 'annual',
      certainty: 'exact',
      explanation: '35.860 inwoners × €\u00a00,83 = €\u00a029.763,80',
      programmeLine: 'participatie-informatiesamenleving',
      level: 'basis',
      levelInferred: true,
      vat: 'not_stated',
      edition: 2025,
      place: '§ 6.3',
    },
  ]);
});

test('money of the state is never in the total of the municipality, and after its last year there is a warning', () => {
  const { totals, warnings } = price({ edition, facts, selections: [{ service: 'ido' }], options: { year: 2026 } });
  assert.equal(totals.municipality.firstYearCents, 0);
  assert.equal(totals.byPayer.national_government?.annualCents, 2976380);
  assert.deepEqual(warnings, [
    { code: 'prices-of-other-year', editionYear: 2025, year: 2026 },
    {
      code: 'money-ends',
      service: 'ido',
      component: 'ido-per-inwoner',
      fundedUntil: 2025,
      year: 2026,
      amountCents: 2976380,
    },
  ]);
  assert.deepEqual(price({ edition, facts, selections: [{ service: 'ido' }], options: { year: 2025 } }).warnings, []);
});

test('the contribution of the school comes on top unless it is said to lie within, and the difference is named', () => {
  const selections = [{ service: 'dbos-po' }];
  const onTop = price({ edition, facts, selections });
  const within = price({ edition, facts, selections, options: { schoolContribution: 'within' } });
  assert.equal(onTop.totals.municipality.annualCents, 15658795);
  assert.equal(within.totals.municipality.annualCents, 15658795 - 3619300);
  assert.equal(within.totals.byPayer.school?.annualCents, 3619300);
  assert.deepEqual(
    explanations(within.lines)[0],
    '2.129 leerlingen × € 56,55 = € 120.394,95 (€ 73,55 min € 17,00 van de school)',
  );
  assert.deepEqual(onTop.warnings, [
    { code: 'school-contribution-open', service: 'dbos-po', used: 'on-top', differenceCents: 3619300 },
  ]);
  assert.equal(lineOf(onTop.lines, 'dbos-po', 'schoolbijdrage').vat, 'exclusive');
});

test('an included service is priced once, whether it is also chosen or not', () => {
  const extended = { service: 'taalhuis-werkgeverschap' };
  const alone = price({ edition, facts, selections: [extended] });
  const both = price({ edition, facts, selections: [{ service: 'taalhuis-basis' }, extended] });
  assert.equal(alone.totals.municipality.annualCents, 317000);
  assert.deepEqual(both.lines, alone.lines);
  assert.equal(alone.onQuote.filter(({ component }) => component === 'inrichting').length, 1);
  assert.ok(alone.coverage.missingBasisServices.every(({ service }) => service !== 'taalhuis-basis'));
});

test('an offer that both services ask is kept where a person priced it', () => {
  const customLines = [{ component: 'inrichting', amountCents: 500000, recurrence: 'one_off' }];
  const selections = [{ service: 'taalhuis-basis', customLines }, { service: 'taalhuis-werkgeverschap' }];
  assert.equal(price({ edition, facts, selections }).totals.municipality.oneOffCents, 500000);
});

test('an included service may include another; of two services that include it the first one speaks', () => {
  const nested = anEdition(
    aService([aComponent({ kind: 'includes_service', service: 'middle' })], { id: 'first' }),
    aService([aComponent({ kind: 'includes_service', service: 'inner' })], { id: 'middle' }),
    aService([aComponent({ kind: 'includes_service', service: 'inner' })], { id: 'second' }),
    aService([aComponent({ kind: 'per_pupil', unit: 'pupil', amount: '1.00' })], { id: 'inner' }),
  );
  const selections = [
    { service: 'second', quantities: { pupils: 7 } },
    { service: 'first', quantities: { pupils: 3 } },
  ];
  const { lines } = price({ edition: nested, selections });
  assert.deepEqual(
    lines.map(({ service, quantity }) => [service, quantity]),
    [['inner', 3]],
  );
});

test('a person prices a part on quote: then it is a line and no longer listed', () => {
  const customLines = [{ component: 'uitvoering', amountCents: 1250000, recurrence: 'one_off' }];
  const found = price({ edition, selections: [{ service: 'gezinsaanpak', customLines }] });
  assert.deepEqual(found.onQuote, []);
  assert.equal(found.totals.municipality.oneOffCents, 1250000 + 268800);
  const line = lineOf(found.lines, 'gezinsaanpak', 'uitvoering');
  assert.deepEqual([line.unitPrice, line.quantity, line.recurrence], ['12500.00', 1, 'one_off']);
});

test('of alternatives the chosen one counts, or none', () => {
  const alternatives = anEdition(
    aService([
      aComponent({ id: 'buy', kind: 'fixed', amount: '100.00', alternativeGroup: 'how' }),
      aComponent({ id: 'rent', kind: 'fixed', amount: '20.00', alternativeGroup: 'how' }),
    ]),
  );
  const totalOf = (how: string) =>
    price({ edition: alternatives, selections: [{ service: 'service', choice: { how } }] }).totals.municipality
      .annualCents;
  assert.deepEqual([totalOf('buy'), totalOf('rent'), totalOf('none')], [10000, 2000, 0]);
});

test('what is stated in the selection goes before the facts, size by size', () => {
  const selections = [
    { service: 'robuuste-lokale-bibliotheek', quantities: { inhabitants: 100, branches: { large: 2 } } },
  ];
  const { lines } = price({ edition, facts, selections });
  assert.equal(lineOf(lines, 'robuuste-lokale-bibliotheek', 'collectie-per-inwoner').quantity, 100);
  assert.deepEqual(
    lines.filter(({ size }) => size).map(({ size, quantity }) => [size, quantity]),
    [
      ['large', 2],
      ['medium', 1],
      ['servicePoint', 4],
    ],
  );
});

const warned: [selection: object, warning: object][] = [
  [{ service: 'thuislezen' }, { code: 'requires-service', service: 'thuislezen', requires: 'dbos-po' }],
  [
    { service: 'llo-pakket-1' },
    { code: 'no-tariff-for-size', service: 'llo-pakket-1', component: 'pakket', size: 'servicePoint', branches: 4 },
  ],
  [
    { service: 'open-plus-bibliotheek' },
    { code: 'all-branches-assumed', service: 'open-plus-bibliotheek', branches: 6 },
  ],
  [
    { service: 'makersplaats', quantities: { activities: 104 } },
    { code: 'too-many-activities', service: 'makersplaats', max: 100, activities: 104 },
  ],
  [
    { service: 'makersplaats', quantities: { participantsPerActivity: 9 } },
    { code: 'too-few-participants', service: 'makersplaats', min: 10, participants: 9 },
  ],
  [
    { service: 'meedoen-in-de-samenleving', quantities: { activities: 3 } },
    { code: 'too-few-activities', service: 'meedoen-in-de-samenleving', min: 4, activities: 3 },
  ],
  [
    { service: 'meedoen-in-de-samenleving', quantities: { activities: 11 } },
    { code: 'too-many-activities', service: 'meedoen-in-de-samenleving', max: 10, activities: 11 },
  ],
];
for (const [selection, warning] of warned) {
  test(`${JSON.stringify(selection)} warns: ${JSON.stringify(warning)}`, () =>
    assert.deepEqual(price({ edition, facts, selections: [selection] }).warnings, [warning]));
}

test('within its bounds and in company no service of the catalogue warns', () => {
  const selections = [
    { service: 'makersplaats', quantities: { activities: 100, participantsPerActivity: 10 } },
    { service: 'open-plus-bibliotheek', quantities: { branches: 1 } },
    { service: 'thuislezen' },
    { service: 'dbos-po' },
  ];
  const { warnings } = price({ edition, facts, selections });
  assert.deepEqual(
    warnings.map(({ code }) => code),
    ['school-contribution-open'],
  );
});

test('the split by line and level adds up to what the municipality pays', () => {
  const { totals } = price({
    edition,
    facts,
    selections: [{ service: 'dbos-po' }, { service: 'ido' }, { service: 'leesklik' }],
  });
  assert.deepEqual(Object.keys(totals.byProgrammeLine), ['geletterde-samenleving']);
  assert.deepEqual(totals.byProgrammeLine['geletterde-samenleving'], totals.municipality);
  assert.equal(
    (totals.byLevel.basis?.firstYearCents ?? 0) + (totals.byLevel['basis-plus']?.firstYearCents ?? 0),
    totals.municipality.firstYearCents,
  );
});
