import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fault, Warning } from './calculation.ts';
import { faultText, warningText } from './messages.ts';

const titles = new Map([['llo-pakket-1', 'Pakket 1']]);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const faults: [Fault, sentence: string][] = [
  [
    { path: 'selections[1].quantities.pupils', code: 'missing-quantity' },
    'Vul het aantal leerlingen in. Zonder dit aantal is er geen prijs.',
  ],
  [
    { path: 'selections[0].quantities.hours.mbo', code: 'fractional', step: 0.25 },
    'Vul bij mbo hele kwartieren in, zoals 1,25.',
  ],
  [
    { path: 'facts.inhabitants', code: 'too-large', max: 10_000_000 },
    'Het aantal inwoners is te hoog. Het hoogste aantal is 10.000.000.',
  ],
  [
    { path: 'selections[2].service', code: 'service-twice', service: 'llo-pakket-1', firstIndex: 0 },
    'Pakket 1 staat er twee keer in. Kies elke dienst één keer.',
  ],
  [
    { path: 'selections[2].quantities.constructor', code: 'unknown-field', allowed: [] },
    'Het veld constructor hoort hier niet.',
  ],
];
for (const [fault, sentence] of faults) {
  test(`${fault.code} reads: ${sentence}`, () => assert.equal(faultText(fault, titles), sentence));
}

const warnings: [Warning, sentence: RegExp][] = [
  [
    { code: 'school-contribution-open', service: 'dbos-po', used: 'on-top', differenceCents: 3619300 },
    /bovenop\. .* € 36\.193,00 minder\.$/,
  ],
  [
    { code: 'school-contribution-open', service: 'dbos-po', used: 'within', differenceCents: 3619300 },
    /erbinnen\. .* € 36\.193,00 meer\.$/,
  ],
  [
    { code: 'no-tariff-for-size', service: 'llo-pakket-1', component: 'pakket', size: 'servicePoint', branches: 1 },
    /^Pakket 1: .* 1 servicepunt\. Die telt niet mee\.$/,
  ],
  [{ code: 'prices-of-other-year', editionYear: 2025, year: 2026 }, /prijzen van 2025.*2026/],
];
for (const [warning, sentence] of warnings) {
  test(`${JSON.stringify(warning)} has its sentence`, () =>
    assert.match(plain(warningText(warning, titles)), sentence));
}
