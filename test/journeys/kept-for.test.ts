import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages, pathIn } from '#kernel/languages.ts';
import { openBranch } from '../../src/modules/branches/testing.ts';
import { chooseTerm } from '../../src/modules/retention-terms/testing.ts';
import { aRoom } from '../../src/modules/rooms/testing.ts';
import { atLecture } from '../../src/modules/sign-up/testing.ts';
import { someone } from '../actors.ts';

const TERMS = ['registrations.households', 'room-bookings.bookers', 'programme-requests.askers'];

test(
  'how long names are kept, as the organisation chose it, is what residents read where they fill in theirs',
  atLecture({}, async ({ ctx, browser, address }) => {
    const branchId = await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Coevorden', sizeClass: 'large' });
    const pages = [address, `/ruimtes/${await aRoom(ctx, { branchId })}/boeking`, '/programma-aanvraag'];
    for (const page of pages) assert.match((await browser.get(page)).text, /3 maanden/, page);
    for (const term of TERMS)
      await chooseTerm({ ...ctx, actor: someone('director') }, { term, months: 11, reason: 'Zo is het afgesproken.' });
    for (const page of pages)
      for (const language of languages) {
        const { text } = await browser.get(pathIn(language, page));
        assert.match(text, /\b11\s\p{L}+/u, pathIn(language, page));
      }
  }),
);
