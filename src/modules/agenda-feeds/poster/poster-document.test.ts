import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityOf, hostileTexts, pageCountOf, printedText, titleOf } from '#kernel/pdf/testing.ts';
import { aSession } from '../testing.ts';
import { posterDocument, posterPdf } from './poster-document.ts';

const AT = new Date('2026-11-22T09:00:00Z');
const HEAD = { organisation: 'Bibliotheken Drenthe', url: 'https://bibliotheek.nl/agenda/lezing', hasPicture: false };

const onDays = (count: number) =>
  Array.from({ length: count }, (_, day) =>
    aSession({
      beginsAt: new Date(Date.UTC(2026, 11, 1 + day, 18)),
      endsAt: new Date(Date.UTC(2026, 11, 1 + day, 19, 30)),
    }),
  );

test('a poster says when, where, for whom, what it costs, and where to scan', async () => {
  const pdf = await posterPdf(posterDocument([aSession()], HEAD), { picture: undefined, at: AT });
  const text = printedText(pdf);
  for (const part of [
    'Lezing over het veen',
    'dinsdag 1 december',
    '19.00 – 20.30 uur',
    'Bibliotheek Sleen, Schoolstraat 1, Sleen',
    'Volwassenen',
    'gratis',
    'bibliotheek.nl/agenda/lezing',
  ]) {
    assert.ok(text.replaceAll(/[\s\u200b]/g, '').includes(part.replaceAll(' ', '')), `${part} in «${text}»`);
  }
  assert.equal(titleOf(pdf), 'Lezing over het veen');
  assert.equal(pageCountOf(pdf), 1);
  assert.deepEqual(
    Object.entries(accessibilityOf(pdf)).filter(([, there]) => !there),
    [],
  );
});

test('of many days it names the first four, and of many places how many', () => {
  const [first = aSession(), ...others] = onDays(6);
  const toured = others.map((session, index) => ({ ...session, venue: `Dorpshuis ${index}` }));
  const { when, more, facts } = posterDocument([first, ...toured], HEAD);
  assert.deepEqual([when.length, more], [4, 'en nog 2 keer, zie de website']);
  assert.equal(facts[0]?.value, 'Op 6 plekken, zie de website');
});

for (const text of hostileTexts) {
  test(`it stays one whole page with «${text.slice(0, 20)}»`, async () => {
    const words = { title: text, summary: text, venue: text, street: text, pictureAlt: text };
    const [first = aSession(), ...others] = onDays(9).map((session) => ({ ...session, ...words }));
    const document = posterDocument([first, ...others], { ...HEAD, organisation: text });
    const pdf = await posterPdf(document, { picture: undefined, at: AT });
    assert.equal(pageCountOf(pdf), 1);
    assert.equal(accessibilityOf(pdf).declared, true);
  });
}
