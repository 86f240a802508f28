import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { anActivity } from '../../activities/testing.ts';
import { openBranch } from '../../branches/testing.ts';
import { onDay, shown } from '../../programme/testing.ts';
import { occupy } from '../../rooms/index.ts';
import { aBranch, aRoom, aUse, done, someEquipment } from '../../rooms/testing.ts';

type Ctx = ReturnType<typeof ctxOf>;
type Along = { readonly ctx: Ctx; readonly id: string; readonly address: string } & {
  readonly browser: ReturnType<typeof client>;
  readonly coevorden: { readonly id: string; readonly hall: string; readonly laptops: string };
  readonly sleen: { readonly id: string; readonly room: string };
  readonly tour: Record<string, string>;
};

/** A writer who comes to two branches with rooms on 18 December, and a week later to the other. */
const alongTwo = (work: (along: Along) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const first = await aBranch(ctx);
    const hall = await aRoom(ctx, { branchId: first, name: 'Kasteelzaal' });
    await aRoom(ctx, { branchId: first, name: 'Leskamer' });
    const laptops = await someEquipment(ctx, first, 5);
    const second = await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Sleen', sizeClass: 'small' });
    const room = await aRoom(ctx, { branchId: second, name: 'Huiskamer' });
    const { id } = await anActivity(ctx, { title: 'Schrijver op tournee' });
    const days = { day: '2026-12-18', daysBetween: '7', from: '19:00', until: '20:30' };
    await work({
      ...{ ctx, id, address: `/werk/programma/${id}/tournee` },
      browser: client(tx, someone('programme-maker', { municipality: 'GM0109' })),
      coevorden: { id: first, hall, laptops },
      sleen: { id: second, room },
      tour: { ...days, branches: `${first},${second}`, stops: `${first}_2026-12-18,${second}_2026-12-25` },
    });
  });

const takes = ({ coevorden, sleen }: Along, pieces = '2') => ({
  [`room-${coevorden.id}`]: `${coevorden.hall}:theatre`,
  [`pieces-${coevorden.laptops}`]: pieces,
  [`room-${sleen.id}`]: `${sleen.room}:tables`,
});
const takeEvening = ({ ctx }: Along, use: Parameters<typeof aUse>[0], day: string) => {
  const { beginsAt: from, endsAt: until } = onDay(day);
  return occupy(ctx, aUse({ ...use, from, until }));
};
const errorAt = (page: Page, field: string): string => page.html.querySelector(`[id="${field}-error"]`)?.text ?? '';
const legendsOn = (page: Page): string[] =>
  page.html.querySelectorAll('.field-group > legend').map(({ text }) => text.trim());

test(
  'a tour takes its room and equipment at each branch in the same step',
  alongTwo(async (along) => {
    const { ctx, id, browser, address, coevorden, tour } = along;
    const preview = await browser.post(address, { ...tour, stap: 'bekijk' });
    assert.deepEqual(legendsOn(preview), ['Coevorden', 'Apparatuur en leskisten', 'Sleen']);
    assert.match(preview.text, /Kasteelzaal, theateropstelling \(40 plaatsen\)[\s\S]*Huiskamer, theateropstelling/);
    assert.equal((await browser.post(address, { ...tour, ...takes(along), stap: 'plan' })).status, 303);
    const { sessions } = await shown(ctx, id);
    assert.deepEqual(
      sessions.map(({ roomName, setUp }) => [roomName, setUp]),
      [
        ['Kasteelzaal', 'theatre'],
        ['Huiskamer', 'tables'],
      ],
    );
    const taken = await takeEvening(along, { rooms: [coevorden.hall] }, '2026-12-18');
    assert.equal(taken.ok, false);
    const four = await takeEvening(
      along,
      { rooms: [], equipment: [{ equipmentId: coevorden.laptops, pieces: 4 }] },
      '2026-12-18',
    );
    assert.deepEqual(four, { ok: false, refusal: { code: 'not-enough-pieces', name: 'Laptop', free: 3 } });
  }),
);

test(
  'where a branch is full nothing is planned anywhere: each trouble stands beside its field, what was chosen stays',
  alongTwo(async (along) => {
    const { ctx, id, browser, address, coevorden, sleen, tour } = along;
    done(await takeEvening(along, { rooms: [coevorden.hall] }, '2026-12-18'));
    done(await takeEvening(along, { rooms: [sleen.room] }, '2026-12-25'));
    const refused = await browser.post(address, { ...tour, ...takes(along), stap: 'plan' });
    assert.equal(refused.status, 422);
    assert.match(refused.html.querySelector('#error-summary')?.text ?? '', /nog niets gepland/);
    assert.match(errorAt(refused, `room-${coevorden.id}`), /Coevorden: Kasteelzaal is bezet.*Dan wel vrij: Leskamer\./);
    assert.match(errorAt(refused, `room-${sleen.id}`), /Sleen: Huiskamer is bezet door Taalcafé/);
    assert.equal(refused.html.querySelectorAll('input[name=stops][checked]').length, 2);
    const chosen = refused.html.querySelector(`input[name="room-${sleen.id}"][checked]`);
    assert.equal(chosen?.getAttribute('value'), `${sleen.room}:tables`);
    assert.equal((await shown(ctx, id)).sessions.length, 0);
    const other = { [`room-${coevorden.id}`]: '' };
    assert.equal((await browser.post(address, { ...tour, ...takes(along), ...other, stap: 'plan' })).status, 422);
    const seen = await browser.post(address, { ...tour, ...takes(along), stap: 'bekijk' });
    assert.equal(seen.html.querySelectorAll('input[name=stops][checked]').length, 0, 'what is taken stays out');
  }),
);

test(
  'pieces that others have, too many of them, and a room of another branch come back beside their own field',
  alongTwo(async (along) => {
    const { browser, address, coevorden, sleen, tour } = along;
    const laptops = [{ equipmentId: coevorden.laptops, pieces: 4 }];
    done(await takeEvening(along, { rooms: [], equipment: laptops }, '2026-12-18'));
    const short = await browser.post(address, { ...tour, ...takes(along), stap: 'plan' });
    assert.match(errorAt(short, `pieces-${coevorden.laptops}`), /Coevorden:.*Van Laptop zijn dan nog 1 vrij/);
    const six = await browser.post(address, { ...tour, ...takes(along, '6'), stap: 'plan' });
    assert.match(errorAt(six, `pieces-${coevorden.laptops}`), /Coevorden: .*hoogstens 5/);
    const elsewhere = { [`room-${sleen.id}`]: `${coevorden.hall}:theatre` };
    const wrong = await browser.post(address, { ...tour, ...elsewhere, stap: 'plan' });
    assert.match(errorAt(wrong, `room-${sleen.id}`), /Sleen: .*is er niet meer/);
  }),
);

test(
  'who sets a rule aside for a tour says why, once',
  alongTwo(async (along) => {
    const { browser, address, coevorden, sleen, tour } = along;
    const past = { day: '2026-11-12', stops: `${coevorden.id}_2026-11-12,${sleen.id}_2026-11-19` };
    const wish = { ...tour, ...past, ...takes(along), stap: 'plan' };
    const refused = await browser.post(address, wish);
    assert.match(errorAt(refused, `room-${coevorden.id}`), /Dit moment is al voorbij/);
    assert.equal(refused.html.querySelectorAll('#overrideReason').length, 1);
    assert.equal((await browser.post(address, { ...wish, overrideReason: 'Achteraf ingevoerd' })).status, 303);
  }),
);
