import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { ROLES } from '../../src/modules/people/index.ts';
import { modules } from '../../src/modules.ts';
import { accessFaults, navigationFaults, permissionFaults } from './access.ts';
import { appHandlers, handlersOf } from './app-routes.ts';
import { programSources } from './sources.ts';

const rooms = defineModule({ name: 'rooms', permissions: { 'rooms:read': 'Zalen bekijken' } });
const page = () => new Response();
const faultsOf = (routes: Hono<Env>) => accessFaults(handlersOf(routes.routes), [rooms]);

test('every route says first who may knock, with a permission that a module declares', () => {
  const handlers = appHandlers();
  assert.ok(handlers.length > 20, 'the routes of the app are seen');
  assert.deepEqual(accessFaults(handlers, modules), []);
});

test('the app does not start with a route that says nothing', () => {
  const open = { ...rooms, routes: new Hono<Env>().get('/zalen', page) };
  assert.throws(() => appHandlers([open]), /do not say who may use them: GET \/zalen/);
});

for (const [what, routes, fault] of [
  ['a route without access', new Hono<Env>().get('/zalen', page), /GET \/zalen: put access/],
  ['a guard behind the page', new Hono<Env>().get('/zalen', page, access('rooms:read')), /GET \/zalen: put access/],
  ['a route for every method', new Hono<Env>().all('/zalen', access('public'), page), /ALL \/zalen: name the methods/],
  [
    'a permission that nobody declares',
    new Hono<Env>().get('/zalen', access('rooms:rent'), page),
    /no module declares rooms:rent/,
  ],
] as const) {
  test(`${what} is caught`, () => {
    const [found = '', ...more] = faultsOf(routes);
    assert.match(found, fault);
    assert.deepEqual(more, []);
  });
}

test('the navigation leads to pages, and shows them to those who may open them', () => {
  assert.deepEqual(navigationFaults(appHandlers(), modules), []);
  const lost = { side: 'work', href: '/werk/zalen', label: 'Zalen', knock: 'rooms:read' } as const;
  const planted = { ...rooms, navigation: [lost, { ...lost, href: '/werk/sleutels' }] };
  const routes = new Hono<Env>().get('/werk/sleutels', access('signed-in'), page).routes;
  assert.deepEqual(navigationFaults(handlersOf(routes), [planted]), [
    'rooms: the navigation leads to /werk/zalen, where no page is',
    'rooms: the navigation shows /werk/sleutels to rooms:read, the page asks signed-in',
  ]);
});

test('every permission has a label, a role that gives it and a place that asks for it', () => {
  assert.deepEqual(permissionFaults(modules, ROLES, programSources()), []);
});

test('a permission that nobody has, asks for, labels or declares is caught', () => {
  const planted = defineModule({ name: 'rooms', permissions: { 'rooms:read': 'Zalen bekijken', 'room:rent': '' } });
  const desk = { id: 'desk', permissions: ['rooms:read', 'rooms:clean'] };
  const asking = { path: 'src/modules/rooms/module.ts', text: "access('rooms:read')" };
  assert.deepEqual(permissionFaults([planted], [desk], [asking]), [
    'room:rent: a permission of rooms is called rooms:…',
    'room:rent: give it a Dutch label that an administrator understands',
    'room:rent: no role gives it; add it to a role in people/roles.ts, or take it out',
    'room:rent: nothing asks for it; take it out',
    'role desk: no module declares rooms:clean',
  ]);
});
