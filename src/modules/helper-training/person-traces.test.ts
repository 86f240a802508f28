import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PersonTrace, personTraceIn } from './person-traces.ts';

const CASES: readonly (readonly [text: string, trace: PersonTrace | undefined])[] = [
  ['Het BSN is 111222333.', 'citizen-service-number'],
  ['1112.22.333', 'citizen-service-number'],
  ['nummer 111-222-333', 'citizen-service-number'],
  ['dossier 12345673', undefined],
  ['12345672, met een nul ervoor', 'citizen-service-number'],
  ['10000008, kort', 'citizen-service-number'],
  ['NL91 ABNA 0417 1643 00', 'bank-account'],
  ['nl91abna0417164300', 'bank-account'],
  ['bel 06-1234 5678', 'phone'],
  ['bel +31 (0)592 123456', 'phone'],
  ['an@voorbeeld.nl', 'email'],
  ['De brief van 12-03-2026 ging over € 1.250,00.', undefined],
  ['Inloggen lukte niet na 3 keer, ook niet met de app.', undefined],
];

for (const [text, trace] of CASES)
  test(`«${text}» has ${trace ?? 'nobody'} in it`, () => assert.equal(personTraceIn(text), trace));
