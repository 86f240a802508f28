import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostileTexts } from '#kernel/pdf/testing.ts';
import type { AgendaActivity } from '../sql/activities.ts';
import type { AgendaSession } from '../sql/matching.ts';
import type { Translated } from '../translated.ts';
import { drawSocialPicture, socialPicture, tagOf } from './social-picture.ts';

const IN_DUTCH = { organisation: 'Bibliotheken Drenthe', language: 'nl' } as const;

const anActivity = (title: string, more: object = {}) =>
  ({ title, state: 'published', translated: [], ...more }) as unknown as Translated<AgendaActivity>;
const SESSION = {
  ...{ state: 'planned', venue: 'Dorpshuis', town: 'Erm', isOnline: false },
  ...{ beginsAt: new Date('2026-12-03T18:00:00Z'), endsAt: new Date('2026-12-03T19:30:00Z') },
} as AgendaSession;

for (const [name, activity, sessions, [title, when, where]] of [
  [
    'the next session',
    anActivity('Lezing'),
    [SESSION],
    ['Lezing', 'donderdag 3 december, 19.00 – 20.30 uur', 'Dorpshuis, Erm'],
  ],
  ['an emoji', anActivity('☕️ Koffie 👩‍👩‍👧 © 🇳🇱!'), [], ['Koffie © !', '', '']],
  ['emoji alone', anActivity('🎉🎉'), [], ['Bibliotheken Drenthe', '', '']],
  [
    'only online',
    anActivity('Thuis'),
    [{ ...SESSION, venue: null, isOnline: true }],
    ['Thuis', 'donderdag 3 december, 19.00 – 20.30 uur', 'Online'],
  ],
  [
    'every session cancelled',
    anActivity('Storm'),
    [{ ...SESSION, state: 'cancelled' as const }],
    ['Storm', 'Gaat niet door', ''],
  ],
  ['the activity cancelled', anActivity('Storm', { state: 'cancelled' }), [], ['Storm', 'Gaat niet door', '']],
] as const) {
  test(`a picture of ${name} says so`, () => {
    const picture = socialPicture(activity, sessions, IN_DUTCH);
    assert.deepEqual([picture.title, picture.when, picture.where], [title, when, where]);
  });
}

test('in Arabic it runs from right to left, around a title that may still be Dutch', () => {
  const { isRightToLeft, titleLanguage, when } = socialPicture(anActivity('Lezing'), [SESSION], {
    ...IN_DUTCH,
    language: 'ar',
  });
  assert.deepEqual([isRightToLeft, titleLanguage], [true, 'nl']);
  assert.match(when, /ديسمبر/);
});

test('the same picture is drawn once', async () => {
  const picture = socialPicture(anActivity('Lezing'), [SESSION], IN_DUTCH);
  assert.equal(drawSocialPicture(picture), drawSocialPicture({ ...picture }));
  assert.notEqual(tagOf(picture), tagOf({ ...picture, where: 'Elders' }));
  const png = Buffer.from(await drawSocialPicture(picture));
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
  assert.ok(png.length < 300_000, `${png.length} bytes`);
});

for (const text of hostileTexts) {
  test(`it is drawn with «${text.slice(0, 20)}»`, async () => {
    const activity = anActivity(text);
    const picture = socialPicture(activity, [{ ...SESSION, venue: text }], { ...IN_DUTCH, organisation: text });
    assert.ok((await drawSocialPicture(picture)).length > 1000);
  });
}
