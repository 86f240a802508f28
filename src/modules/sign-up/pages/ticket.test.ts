import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { languages, pathIn } from '#kernel/languages.ts';
import { spacedCode } from '#kernel/short-code.ts';
import { client, testBox } from '../../../../test/page.ts';
import { openBranch } from '../../branches/testing.ts';
import { inCoevorden } from '../../registrations/testing/in-coevorden.ts';
import { adults, aHousehold, aLecture, cancelRegistration, given, register } from '../../registrations/testing.ts';

const addressOf = (id: string) => `/aanmelding/${testBox.tokenOf('registration', id)}`;
const codeOf = (id: string) => spacedCode(testBox.codeOf('registration', id));
const onSite = { attendance: 'on-site', persons: adults(2) } as const;

/** A lecture in the library of Coevorden with seats for two, and online. */
async function aHall(ctx: Ctx) {
  const branchId = await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Coevorden', sizeClass: 'large' });
  const where = { branchId, isOnline: true };
  const lecture = await aLecture(ctx, { title: 'Over de hei', bring: 'Een kaart', seatsOnSite: 2, where });
  return { session: lecture.sessionIds[0] ?? '', browser: client(ctx.tx, visitor) };
}

test(
  'who has a place reads its code on its own page and on paper, in every language, with a picture to scan',
  inCoevorden(async (ctx) => {
    const { session, browser } = await aHall(ctx);
    const { id } = given(await register(ctx, aHousehold(session, onSite)));
    for (const language of languages)
      for (const way of ['', '/bewijs']) {
        const page = await browser.get(pathIn(language, addressOf(id) + way));
        assert.equal(page.status, 200, `${language} ${way}`);
        assert.equal(page.html.querySelector('.ticket-code')?.text, codeOf(id), `${language} ${way}`);
        assert.match(page.html.querySelector('.ticket img')?.getAttribute('src') ?? '', /^data:image\/svg/);
        assert.match(page.headers.get('x-robots-tag') ?? '', /noindex/);
        if (way) assert.match(page.html.text, /Een kaart/);
      }
  }),
);

test(
  'who waits, left or takes part online has nothing to show at a door',
  inCoevorden(async (ctx) => {
    const { session, browser } = await aHall(ctx);
    const left = given(await register(ctx, aHousehold(session, onSite))).id;
    given(await cancelRegistration(ctx, { id: left, by: 'staff' }));
    given(await register(ctx, aHousehold(session, onSite)));
    const waiting = given(await register(ctx, aHousehold(session, onSite))).id;
    const online = given(await register(ctx, aHousehold(session))).id;
    for (const [id, state] of [
      [left, 'Je bent afgemeld'],
      [waiting, 'Je staat op de wachtlijst'],
      [online, 'Je bent aangemeld'],
    ] as const) {
      const page = await browser.get(addressOf(id));
      assert.equal(page.html.querySelector('h1')?.text.trim(), state);
      assert.equal(page.html.querySelector('.ticket'), null, state);
      assert.equal((await browser.get(`${addressOf(id)}/bewijs`)).location, addressOf(id));
    }
  }),
);
