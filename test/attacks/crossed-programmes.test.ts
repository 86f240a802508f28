import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import type { User } from '#kernel/access.ts';
import { inSavepoint, type Tx } from '#kernel/db.ts';
import { newId } from '#kernel/id.ts';
import { ctxOf, someone } from '../actors.ts';
import { addressesOf, appHandlers } from '../conventions/app-routes.ts';
import { undone } from '../db.ts';
import { client } from '../page.ts';
import { type FoundForm, formsOf } from './found-forms.ts';
import { aSide, type Side } from './two-programmes.ts';
import { HOME, NEIGHBOUR } from './world.ts';

/** Where the forms stand, and which row each is about. */
const ABOUT: readonly [prefix: string, key: keyof Side][] = [
  ['/werk/programma/:id', 'activityId'],
  ['/werk/programma/:id', 'draftId'],
  ['/werk/activiteiten/:id', 'activityId'],
  ['/werk/activiteiten/:id', 'draftId'],
  ['/werk/bijeenkomsten/:id', 'sessionId'],
  ['/werk/bijeenkomsten/:id', 'comingId'],
  ['/werk/aanmeldingen/:id', 'registrationId'],
  ['/werk/ruimtes/:id', 'roomId'],
  ['/werk/ruimtegebruik/:id', 'bookingId'],
  ['/werk/apparatuur/:id', 'equipmentId'],
  ['/werk/campagnes/:id', 'campaignId'],
  ['/werk/programma-aanvragen/:id', 'requestId'],
];
const NEW = ['activiteiten', 'ruimtes', 'apparatuur', 'campagnes', 'ruimtegebruik'].map(
  (each) => `/werk/${each}/nieuw`,
);

const routes = [...addressesOf(appHandlers()).keys()].flatMap((address) => {
  const [method, route = ''] = address.split(' ');
  return method === 'GET' && !/\.(pdf|csv|xlsx|ics|jpg)$/.test(route) ? [route] : [];
});

/** Every page of these rows of this side. */
const pagesOf = (side: Side): string[] => [
  ...NEW,
  ...ABOUT.flatMap(([prefix, key]) =>
    routes
      .filter((route) => route === prefix || route.startsWith(`${prefix}/`))
      .map((route) => {
        const values: Record<string, string> = { ...side, id: side[key], step: 'plek', language: 'en', kind: 'group' };
        return route.replace(/:(\w+)(?:\{[^}]+\})?/g, (_, name: string) => values[name] ?? name);
      }),
  ),
];

/** What is typed where a form stands empty, so that it comes as far as a command. */
const TYPED: Readonly<Record<string, string>> = {
  ...{ day: '2026-12-10', from: '19:00', until: '20:30', rhythm: 'once', stap: 'plan', days: '2026-12-10' },
  ...{ reason: 'Reden', note: 'Reden', name: 'Naam', title: 'Naam', refusal: 'Nee', question: 'Wat?', adults: '1' },
  ...{
    firstDay: '2026-12-10',
    lastDay: '2026-12-11',
    overrideReason: 'Toch',
    persons: '2',
    purpose: 'Overleg',
    fee: '100',
    pieces: '1',
  },
};

/** The same form with rows of the other side: in its address, and in each field that can name a row. */
function crossed({ action, fields, ...rest }: FoundForm, own: Side, other: Side): FoundForm[] {
  const keys = (Object.keys(own) as (keyof Side)[]).filter((key) => own[key] !== other[key]);
  const swap = (text: string): string => keys.reduce((swapped, key) => swapped.replaceAll(own[key], other[key]), text);
  const filled = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value || (TYPED[name] ?? '')]),
  );
  const nested = keys.flatMap((key) => (action.includes(own[key]) ? [action.replace(own[key], other[key])] : []));
  const named = Object.keys(filled).flatMap((name) =>
    [...new Set([filled[name] ?? '', ...(rest.choices[name] ?? [])])]
      .filter((value) => swap(value) !== value || swap(name) !== name)
      .map((value) => ({ ...filled, [swap(name)]: swap(value) })),
  );
  return [
    ...[swap(action), ...nested]
      .filter((address) => address !== action)
      .map((address) => ({ ...rest, action: address, fields: filled })),
    ...named.map((sent) => ({ ...rest, action, fields: sent })),
  ];
}

const SCHEMAS = [
  ...['activities', 'programme', 'rooms', 'equipment', 'occupancy', 'campaigns', 'speakers', 'sign_up_rules'],
  ...['registrations', 'door_lists', 'room_bookings', 'programme_requests', 'payments', 'activity_translations'],
];

/** Every row that names something of this side, as text. */
async function rowsOf(tx: Tx, side: Side): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = any(${SCHEMAS})`.execute(
    tx,
  );
  const ids = Object.values(side).join('|');
  const found = await sql<{ row: string }>`${sql.join(
    tables.map(
      ({ name }) =>
        sql`select ${name} || ' ' || each::text as row from ${sql.raw(name)} each where each::text ~ ${ids}`,
    ),
    sql` union all `,
  )} order by 1`.execute(tx);
  return found.rows.map(({ row }) => row);
}

/** Makes, publishes and counts what there is in Emmen, and works at its desk. */
const ofEmmen = (): User => {
  const roles = ['programme-maker', 'programme-editor', 'desk-worker'].map((role) =>
    someone(role, { municipality: NEIGHBOUR }),
  );
  const [first] = roles;
  if (!first) throw new Error('somebody has a role');
  return { ...first, grants: roles.flatMap(({ grants }) => grants) };
};

test('who makes the programme of one municipality changes nothing of another, whatever they name in a form of their own', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const theirs = await aSide(ctx, { code: HOME, name: 'Coevorden' });
    const own = await aSide(ctx, { code: NEIGHBOUR, name: 'Emmen' });
    const { get, post } = client(tx, ofEmmen());
    const before = await rowsOf(tx, theirs);
    const met = new Map<string, FoundForm>();
    for (const address of pagesOf(own))
      for (const form of formsOf(await get(address), address))
        met.set(`${form.action} ${Object.keys(form.fields)}`, form);
    const wrong: string[] = [];
    let sent = 0;
    for (const attack of [...met.values()].flatMap((form) => crossed(form, own, theirs))) {
      sent += 1;
      await inSavepoint(tx, async () => {
        const answer = await post(attack.action, { ...attack.fields, _key: newId() });
        const changed = answer.status < 400 ? (await rowsOf(tx, theirs)).filter((row) => !before.includes(row)) : [];
        if (answer.status >= 500 || changed.length > 0)
          wrong.push(`${attack.action} ${JSON.stringify(attack.fields)} → ${answer.status} ${changed.join(' & ')}`);
        throw new Error('undo');
      }).catch((error: Error) => assert.equal(error.message, 'undo'));
    }
    assert.deepEqual(wrong, []);
    assert.ok(sent > 100, `${sent} forms were sent`);
  }));
