import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { sync, type VEvent } from 'node-ical';
import { type CalendarEvent, writeCalendar } from './icalendar.ts';

const NOW = new Date('2026-11-22T09:00:00Z');

const LECTURE: CalendarEvent = {
  uid: '0190-1@bibliotheek.nl',
  sequence: 3,
  beginsAt: new Date('2026-11-25T18:00:00Z'),
  endsAt: new Date('2026-11-25T19:30:00Z'),
  isCancelled: false,
  title: 'Lezing over het veen',
  description: 'Een avond over het veen.\nGratis.',
  location: 'Bibliotheek Sleen, Schoolstraat 1, Sleen',
  position: { latitude: 52.7745, longitude: 6.8021 },
  url: 'https://bibliotheek.nl/agenda/lezing',
  categories: ['Leer', 'Volwassenen, ook senioren'],
};

const written = (...events: Partial<CalendarEvent>[]) =>
  writeCalendar(
    {
      name: 'Agenda van de bibliotheek',
      url: 'https://bibliotheek.nl/agenda',
      language: 'nl',
      events: events.map((event) => ({ ...LECTURE, ...event })),
    },
    NOW,
  );

/** The events as ical.js reads them, which is the reader of Thunderbird. */
function readByIcalJs(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

const readByNodeIcal = (text: string): VEvent[] =>
  Object.values(sync.parseICS(text)).filter((part): part is VEvent => part?.type === 'VEVENT');

test('two readers that know nothing of each other find what was written', () => {
  const text = written({});
  const [event] = readByIcalJs(text);
  assert.equal(event?.uid, LECTURE.uid);
  assert.equal(event?.sequence, 3);
  assert.equal(event?.summary, LECTURE.title);
  assert.equal(event?.description, LECTURE.description);
  assert.equal(event?.location, LECTURE.location);
  assert.equal(event?.startDate.toJSDate().getTime(), LECTURE.beginsAt.getTime());
  assert.equal(event?.endDate.toJSDate().getTime(), LECTURE.endsAt.getTime());
  assert.deepEqual(event?.component.getFirstProperty('categories')?.getValues(), LECTURE.categories);
  assert.deepEqual(event?.component.getFirstPropertyValue('geo'), [52.7745, 6.8021]);
  const [other] = readByNodeIcal(text);
  assert.equal(other?.uid, LECTURE.uid);
  assert.equal(Number(other?.sequence), 3);
  assert.equal(other?.summary, LECTURE.title);
  assert.equal(other?.description, LECTURE.description);
  assert.equal(other?.start.getTime(), LECTURE.beginsAt.getTime());
  assert.equal(other?.end?.getTime(), LECTURE.endsAt.getTime());
  assert.equal(other?.url, LECTURE.url);
});

for (const [name, beginsAt] of [
  ['in winter', '2027-01-12T18:00:00Z'],
  ['in summer', '2027-07-12T18:00:00Z'],
  ['the night before summer time begins', '2027-03-27T22:30:00Z'],
  ['just after summer time has begun', '2027-03-28T01:30:00Z'],
  ['the first of the hour that comes twice', '2027-10-31T00:30:00Z'],
  ['the second of it', '2027-10-31T01:30:00Z'],
  ['on 29 February', '2028-02-29T23:30:00Z'],
] as const) {
  test(`both readers find the moment ${name}`, () => {
    const start = new Date(beginsAt);
    const text = written({ beginsAt: start, endsAt: new Date(start.getTime() + 1_800_000) });
    assert.equal(readByIcalJs(text)[0]?.startDate.toJSDate().toISOString(), start.toISOString());
    assert.equal(readByNodeIcal(text)[0]?.start.toISOString(), start.toISOString());
  });
}

for (const [name, title] of [
  ['commas, semicolons and backslashes', 'Lezen, schrijven; en C:\\boeken \\, \\;'],
  ['Arabic', `مقهى اللغة ${'قراءة '.repeat(30)}`.trim()],
  ['emoji of many parts', '👩‍👩‍👧‍👦'.repeat(20)],
  ['a word of ten thousand letters', 'é'.repeat(10_000)],
  ['markup', '<script>alert(1)</script> &amp; "x"'],
] as const) {
  test(`a title with ${name} comes back as it was`, () => {
    const text = written({ title });
    assert.equal(readByIcalJs(text)[0]?.summary, title);
    assert.equal(readByNodeIcal(text)[0]?.summary, title);
    for (const line of text.split('\r\n')) {
      assert.ok(Buffer.byteLength(line) <= 75, `${line} is no longer than 75 octets`);
      assert.equal(line.isWellFormed(), true);
    }
  });
}

test('a backslash before an n stays a backslash and an n', () => {
  // Not asked of node-ical, which makes a line end of it.
  assert.equal(readByIcalJs(written({ title: 'C:\\nieuw' }))[0]?.summary, 'C:\\nieuw');
});

test('a line end in what somebody typed begins no line of the file', () => {
  const breaks = ['\r\n', '\n', '\r', '\u0085', '\u2028', '\u2029'];
  const title = breaks.map((end) => `x${end}BEGIN:VEVENT${end}ATTACH:https://kwaad.nl`).join('');
  const text = written({ title, location: title, categories: [title], uid: `a${title}`, description: title });
  assert.deepEqual(
    text.split(/\r\n|[\r\n\u0085\u2028\u2029]/).filter((line) => line.startsWith('ATTACH')),
    [],
  );
  assert.equal(readByIcalJs(text).length, 1);
  assert.equal(readByNodeIcal(text).length, 1);
});

test('control characters and half characters are left out, and an address holds no line end', () => {
  const text = written({ title: 'a\u0000b\u0007c\ud800d', url: 'https://bibliotheek.nl/agenda/\r\nATTACH:x' });
  assert.equal(readByIcalJs(text)[0]?.summary, 'abc\ufffdd');
  assert.match(text, /\r\nURL:https:\/\/bibliotheek\.nl\/agenda\/ATTACH:x\r\n/);
});

test('what does not go on says so, and keeps its name', () => {
  const [event] = readByIcalJs(written({ isCancelled: true }));
  assert.equal(event?.component.getFirstPropertyValue('status'), 'CANCELLED');
  assert.equal(event?.uid, LECTURE.uid);
});

test('a change is told with its moment, whenever the file is written', () => {
  const changedAt = new Date('2026-11-20T12:00:00Z');
  const text = written({ changedAt });
  const [event] = readByIcalJs(text);
  assert.equal(String(event?.component.getFirstPropertyValue('last-modified')), '2026-11-20T12:00:00Z');
  assert.equal(String(event?.component.getFirstPropertyValue('dtstamp')), '2026-11-20T12:00:00Z');
  assert.equal(readByNodeIcal(text)[0]?.lastmodified?.toISOString(), changedAt.toISOString());
  assert.equal(
    String(readByIcalJs(written({}))[0]?.component.getFirstPropertyValue('dtstamp')),
    '2026-11-22T09:00:00Z',
  );
});

test('a calendar without events can be read', () => {
  assert.deepEqual(readByIcalJs(written()), []);
  assert.deepEqual(readByNodeIcal(written()), []);
});
