import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Telling, tellingIn } from './telling-text.ts';

/** 111222333 and 123456782 pass the eleven-test, as does 010203047 with its nought. */
const refused: Record<Telling, readonly string[]> = {
  bsn: [
    '111222333',
    'BSN111222333',
    'bsn: 1112.22.333',
    '111.222.333',
    '111 222 333',
    '111-222-333',
    '111–222–333',
    '1112 22 333',
    '1 1 1 2 2 2 3 3 3',
    '11.12.22.333',
    '11-12-22333',
    '111/222/333',
    '1 1 1 - 2 2 2 - 3 3 3',
    '１１１２２２３３３',
    '١١١٢٢٢٣٣٣',
    '۱۱۱۲۲۲۳۳۳',
    '𝟏𝟏𝟏𝟐𝟐𝟐𝟑𝟑𝟑',
    '111\u200b222\u200b333',
    '111\u00a0222\u00a0333',
    '010203047',
    '10203047',
    '10.203.047',
    'mevrouw belde op 3 maart over 123456782.',
    'brief van 15-03-2026 over 123456782',
    'nummer 12 34 56 782 van 2026',
    '€ 123456782',
  ],
  iban: [
    'NL91ABNA0417164300',
    'nl91 abna 0417 1643 00',
    'NL91-ABNA-0417-1643-00',
    'rekening NL91 ABNA 0417 1643 00 en dan verder',
    'ＮＬ91ABNA0417164300',
    'BE68 5390 0754 7034',
    'DE89370400440532013000',
  ],
  phone: [
    '0612345678',
    '06-12345678',
    '06 12 34 56 78',
    '06.1234.5678',
    '+31 6 1234 5678',
    '0031612345678',
    '(0524) 51 23 45',
    '0524-512345',
    'bel ٠٦١٢٣٤٥٦٧٨',
    '+49 30 1234567',
  ],
  email: ['jan@voorbeeld.nl', 'jan @ voorbeeld.nl', 'jan(at)voorbeeld.nl', 'jan apenstaartje voorbeeld punt nl'],
  secret: [
    'wachtwoord: Welkom1',
    'Wachtwoord is Zomer2026!',
    'ww=geheim',
    'pincode 1: nee, pincode: 1234',
    'sms-code is 884422',
  ],
  'user-name': ['gebruikersnaam: jjansen', 'gebruikersnaam is pietje60', 'inlognaam = oma1945'],
};

for (const [telling, texts] of Object.entries(refused))
  for (const text of texts)
    test(`${telling} in «${text}»`, () => assert.ok(tellingIn(text).includes(telling as Telling)));

const fine = [
  '',
  'Wilde weten of de toeslag over 2024 en 2025 nog kan.',
  'schooljaar 2024-2025, daarna 2025-2026',
  'brief van 15-03-2026',
  'brief van 15-03-2026 om 14:30',
  'op 5/3/26 en 6/3/26 al geweest',
  'vanaf 2026-03-15',
  'boete van € 1.234,50',
  'toeslag € 123,- per maand, samen € 12.345',
  'Dorpsstraat 12, 7751 GA',
  'huisnummers 112 tot 118',
  'bel 14 0524 of 0800-0543',
  'wachtwoord vergeten en DigiD kwijt',
  'het wachtwoord is kwijt',
  'gebruikersnaam is niet bekend',
  '3 vragen, 45 minuten, 2 formulieren',
  'het nummer 111222334 bestaat niet',
  'afspraak @ de balie',
];

for (const text of fine) test(`nothing in «${text}»`, () => assert.deepEqual(tellingIn(text), []));
