import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { asAgreed, type RecordFault, recordFault, shownNameOf } from './domain.ts';
import { aRecord } from './testing.ts';

const RULES = { today: asDay('2026-11-22'), mostYears: 3 };
const fine = { ...aRecord({ place: { municipalityCode: 'GM0109' } }), hasPhoto: false, alt: '' };

const faults: [what: string, changes: Partial<typeof fine>, fault: RecordFault | undefined][] = [
  ['what was said, with a first name and a role', {}, undefined],
  ['a first name with a hyphen', { firstName: 'Jan-Willem' }, undefined],
  ['a first name without a role', { role: '' }, undefined],
  ['a photo alone', { quote: '', hasPhoto: true, alt: 'Twee handen' }, undefined],
  ['neither words nor a photo', { quote: '' }, { code: 'nothing-to-show' }],
  ['a first name and a surname', { firstName: 'Geesje Jansen' }, { code: 'no-first-name' }],
  ['no first name where it was agreed', { firstName: '' }, { code: 'no-first-name' }],
  ['no role where it was agreed', { shownAs: 'role', role: '' }, { code: 'no-role' }],
  ['an address in the words', { quote: 'Mail g@voorbeeld.nl' }, { code: 'contact-data', field: 'quote' }],
  ['a telephone number in the role', { role: 'bel (06) 12 34 56-78' }, { code: 'contact-data', field: 'role' }],
  ['a year and an amount in the words', { quote: 'In 2024 nog 12 keer, in 2025 al 40 keer' }, undefined],
  ['words of tomorrow', { happenedOn: asDay('2026-11-23') }, { code: 'day-to-come', field: 'happenedOn' }],
  ['consent of tomorrow', { consentedOn: asDay('2026-11-23') }, { code: 'day-to-come', field: 'consentedOn' }],
  ['consent that ends today', { endsOn: asDay('2026-11-22') }, { code: 'consent-over' }],
  ['consent for three years', { endsOn: asDay('2029-11-10') }, undefined],
  [
    'consent for a day more',
    { endsOn: asDay('2029-11-11') },
    { code: 'consent-too-long', latest: asDay('2029-11-10'), years: 3 },
  ],
];
for (const [what, changes, fault] of faults)
  test(`${what}: ${fault?.code ?? 'fine'}`, () => assert.deepEqual(recordFault({ ...fine, ...changes }, RULES), fault));

for (const [shownAs, firstName, role, name] of [
  ['first-name', 'Geesje', 'bezoeker van het digispreekuur', 'Geesje, bezoeker van het digispreekuur'],
  ['role', '', 'bezoeker van het digispreekuur', 'bezoeker van het digispreekuur'],
  ['anonymous', '', '', 'Bezoeker van de bibliotheek'],
] as const)
  test(`agreed ${shownAs}: «${name}», and nothing more is kept`, () => {
    const kept = asAgreed({ ...fine, shownAs });
    assert.deepEqual([kept.firstName, kept.role, shownNameOf(kept)], [firstName, role, name]);
  });
