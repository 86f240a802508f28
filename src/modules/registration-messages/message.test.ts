import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#kernel/languages.ts';
import type { Facts } from './facts.ts';
import { type MessageKind, messageOf } from './message.ts';
import { messageTexts } from './message-texts.ts';

const TIMES = { beginsAt: new Date('2026-12-03T18:30:00Z'), endsAt: new Date('2026-12-03T20:00:00Z') };
const SESSION = { ...TIMES, id: 'x', state: 'planned', sequence: 0 } as const;
const LINKS = { page: 'https://bieb.nl/a', calendar: 'https://bieb.nl/a/afspraak.ics' };

const facts = (registration: object, rest: Partial<Facts> = {}): Facts => ({
  title: 'Taalcafé',
  sessions: [SESSION],
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
    for (const kind of Object.keys(messageTexts.nl.kinds) as MessageKind[]) {
      const { subject, text, short } = messageOf(kind, facts({ language }), LINKS);
      assert.ok(subject.includes('Taalcafé'));
      assert.ok(text.includes(LINKS.page) && short.includes(LINKS.page));
      assert.doesNotMatch(text + short + subject, /undefined|null|false|NaN|\[object/, kind);
      assert.ok(/19[.:]30/.test(text), kind);
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
