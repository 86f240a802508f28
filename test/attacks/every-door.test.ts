import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, can, type Permission, visitor } from '#kernel/access.ts';
import { inSavepoint, type Tx } from '#kernel/db.ts';
import { addressesOf, appHandlers } from '../conventions/app-routes.ts';
import { undone } from '../db.ts';
import { client, type Page } from '../page.ts';
import { filledIn, isOfMunicipality, isOpenRow } from './addresses.ts';
import { aWorld, cast, HOME, SECRET, type World } from './world.ts';

type Door = { method: string; route: string; knock: Permission };

const doors: Door[] = [...addressesOf(appHandlers())].flatMap(([address, [first]]) => {
  const [method = '', route = ''] = address.split(' ');
  const knock = first?.knock;
  return knock === undefined || knock === 'public' ? [] : [{ method, route, knock: knock as Permission }];
});

/** Somebody who knocks at one door after the other; whatever comes of it is undone. */
function knocker(tx: Tx, actor: Actor, unchecked = true): (method: string, address: string) => Promise<Page> {
  const { get, post } = client(tx, actor, { unchecked });
  return async (method, address) => {
    let page: Page | undefined;
    await inSavepoint(tx, async () => {
      page = await (method === 'GET' ? get(address) : post(address));
      throw new Error('undo');
    }).catch(() => undefined);
    assert.ok(page, `${method} ${address} gave no page`);
    return page;
  };
}

/** What this actor may meet at this door; undefined when the row is theirs to use. */
function refusalFor(actor: Actor, { method, route, knock }: Door): number | undefined {
  if (!can(actor, knock)) return 403;
  if (can(actor, knock, { municipality: HOME })) return undefined;
  if (isOfMunicipality(route)) return 404;
  // The row may be known; changing it, or opening the form for it, may not.
  const changes = method === 'POST' || /:(edit|manage)/.test(knock);
  return isOpenRow(route) && changes ? 403 : undefined;
}

const secretsOf = ({ home, agreement, commitmentId, proposalId, activityId, sessionId, ...proof }: World): string[] => [
  ...[SECRET, home.adviceId, home.scenarioId, home.goalId, home.versionId],
  ...[agreement.id, agreement.versionId, commitmentId, proposalId, activityId, sessionId],
  ...[proof.reportId, proof.blockId, proof.commentId, proof.observationId, proof.surveyId, proof.testimonialId],
];

/** What is wrong with how this actor is met at the doors: another status, a fault of ours, or something told to who is far. */
async function wrongAt(tx: Tx, world: World, [who, actor]: [string, Actor]): Promise<string[]> {
  const wrong: string[] = [];
  const knock = knocker(tx, actor);
  const far = who.includes('Emmen');
  for (const door of doors.filter(({ knock: asked }) => String(asked) !== 'signed-in')) {
    const expected = refusalFor(actor, door);
    // What somebody does with a row of their own is the subject of other tests.
    if (!far && expected === undefined) continue;
    const page = await knock(door.method, filledIn(door.route, world));
    const said = `${who}: ${door.method} ${door.route} → ${page.status}`;
    if (page.status >= 500 || (expected && page.status !== expected)) wrong.push(`${said}, not ${expected}`);
    const told = secretsOf(world).filter((secret) => page.text.includes(secret));
    if (told.length > 0) wrong.push(`${said} tells ${told.join()}`);
  }
  return wrong;
}

test('nobody comes through a door that is not theirs, and nobody is told what is of another municipality', () =>
  undone(async (tx) => {
    const world = await aWorld(tx);
    const visit = knocker(tx, visitor);
    for (const { method, route } of doors) {
      const page = await visit(method, filledIn(route, world));
      assert.deepEqual([page.status, page.location?.split('?')[0]], [303, '/inloggen'], `${method} ${route}`);
    }
    const wrong: string[] = [];
    for (const person of Object.entries(cast(world))) wrong.push(...(await wrongAt(tx, world, person)));
    assert.deepEqual(wrong, []);
  }));

test('who may use a door sees what is behind it: every page opens, without a dead button', () =>
  undone(async (tx) => {
    const world = await aWorld(tx);
    const people = cast(world);
    const dead: string[] = [];
    for (const who of ['administrator', 'director', 'account-manager', 'officer of Coevorden']) {
      const actor = people[who] ?? visitor;
      const knock = knocker(tx, actor, false);
      for (const { method, route, knock: asked } of doors) {
        if (method !== 'GET' || !can(actor, asked) || route.endsWith('.pdf')) continue;
        const page = await knock(method, filledIn(route, world));
        if (page.status >= 500) dead.push(`${who}: ${route} → ${page.status}`);
        dead.push(...deadButtons(page).map((button) => `${who}: ${route}: ${button}`));
      }
    }
    assert.deepEqual([...new Set(dead)], []);
  }));

/** Buttons that do nothing without JavaScript: outside a form and without a dialog or popover of their own. One that is hidden waits for its script. */
function deadButtons({ html }: Page): string[] {
  return html
    .querySelectorAll('button')
    .filter((button) => button.getAttribute('type') === 'button' || !button.closest('form'))
    .filter(
      (button) =>
        !['command', 'commandfor', 'popovertarget', 'form', 'hidden'].some((name) => button.hasAttribute(name)),
    )
    .map((button) => button.outerHTML.slice(0, 200));
}
