import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#kernel/languages.ts';
import type { Facts } from './facts.ts';
import { MESSAGE_KINDS, type MessageKind } from './kind-texts.ts';
import { messageOf } from './message.ts';

const TIMES = { beginsAt: new Date('2026-12-03T18:30:00Z'), endsAt: new Date('2026-12-03T20:00:00Z') };
const WHERE = { where: 'Bibliotheek Sleen', cancelReason: '' };
const SESSION = { ...TIMES, ...WHERE, id: 'x', state: 'planned', sequence: 0 } as const;
const KNEW = { id: 'x', from: '2026-12-02T13:00:00Z', until: '2026-12-02T14:00:00Z', where: 'Dorpshuis' };
const LINKS = {
  page: 'https://bieb.nl/a',
  calendar: 'https://bieb.nl/a/afspraak.ics',
  code: 'K7M3PR',
  agenda: 'https://bieb.nl/agenda',
  signUp: 'https://bieb.nl/b',
};

const facts = (registration: object, rest: Partial<Facts> = {}): Facts => ({
  title: 'Taalcafé',
  slug: 'taalcafe',
  sessions: [SESSION],
  coming: [SESSION],
  where: 'Bibliotheek Sleen',
  reason: 'Ziek',
  organisation: 'De Bibliotheek',
  ...rest,
  registration: {
    ...{ name: 'Noor', language: 'nl', state: 'placed', attendance: 'on-site', persons: 2, centsDue: 500 },
    ...{ heldUntil: new Date('2026-11-23T09:00:00Z') },
    ...registration,
  } as Facts['registration'],
});

for (const language of languages) {
  test(`every message is whole in ${language}`, () => {
    for (const kind of MESSAGE_KINDS) {
      const { subject, text, short } = messageOf(kind, facts({ language }), LINKS);
      assert.ok(subject.includes('Taalcafé'));
      const link =
        { thanks: LINKS.agenda, 'extra-date': LINKS.signUp, 'new-group': LINKS.signUp }[kind as string] ?? LINKS.page;
      assert.ok(text.includes(link) && short.includes(link));
      assert.doesNotMatch(text + short + subject, /undefined|null|false|NaN|\[object/, kind);
      assert.equal(/19[.:]30/.test(text), kind !== 'thanks', kind);
    }
  });

  test(`what moved tells old and new in ${language}`, () => {
    const told = { ...facts({ language }), changes: [{ was: KNEW, now: SESSION }] };
    const { text, short } = messageOf('moved', told, LINKS);
    for (const said of [text, short]) {
      assert.match(said, /14[.:]00.*15[.:]00.*Dorpshuis[\s\S]*19[.:]30.*21[.:]00.*Bibliotheek Sleen/);
      assert.doesNotMatch(said, /undefined|null|false|NaN|\[object/);
    }
  });
}

test('until when a place is kept stands only where one is, and the price only where somebody comes', () => {
  const parts = (kind: MessageKind, registration = {}) => messageOf(kind, facts(registration), LINKS).text;
  assert.match(parts('offered', { state: 'offered' }), /tot 23 november 2026 om 10\.00 uur/);
  assert.doesNotMatch(parts('placed'), /23 november/);
  assert.match(parts('placed'), /€\u00a05,00/);
  assert.doesNotMatch(parts('left', { state: 'cancelled' }), /€|afspraak/);
  assert.match(parts('cancelled', { state: 'cancelled' }), /Waarom: Ziek/);
  assert.doesNotMatch(parts('placed'), /Waarom/);
});

test('online there is no address, and nameless nobody is greeted by a name', () => {
  const { text } = messageOf('placed', facts({ attendance: 'online', name: '' }, { where: '' }), LINKS);
  assert.match(text, /^Dag,\n/);
  assert.match(text, /Je doet mee via internet\./);
  assert.doesNotMatch(text, /Waar:/);
});

test('of a series, what does not take place any more says so and why', () => {
  const now = { ...SESSION, state: 'cancelled', cancelReason: 'Ziek' } as const;
  const { text } = messageOf('moved', { ...facts({}), changes: [{ was: KNEW, now }] }, LINKS);
  const was = 'Was: woensdag 2 december, 14.00 – 15.00 uur, Dorpshuis';
  assert.ok(text.includes(`${was}\nWordt: gaat niet door (Ziek)\n`), text);
});

test('who comes on the spot is told the code for at the door', () => {
  const told = (kind: MessageKind, registration = {}) =>
    messageOf(kind, facts(registration), LINKS).text.includes('K7M 3PR');
  assert.equal(told('placed'), true);
  assert.equal(told('placed', { attendance: 'online' }), false);
  assert.equal(told('reserved', { state: 'reserved' }), false);
});
