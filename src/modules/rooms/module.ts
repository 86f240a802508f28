import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { closeRoomAction, reopenRoomAction } from './pages/closure-actions.ts';
import { freeRoomsPage } from './pages/free-rooms.tsx';
import { archiveRoomAction, roomPage } from './pages/room.tsx';
import { addRoomAction, editRoomAction, editRoomPage, newRoomPage } from './pages/room-form.tsx';
import { roomListPage } from './pages/room-list.tsx';
import { dropRuleAction, rulePage, setRuleAction } from './pages/rule-form.tsx';
import { rulesPage } from './pages/rules.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/werk/ruimtes', access('rooms:read'), roomListPage)
  .get('/werk/ruimtes/vrij', access('rooms:read'), freeRoomsPage)
  .get('/werk/ruimtes/nieuw', access('rooms:edit'), newRoomPage)
  .post('/werk/ruimtes/nieuw', access('rooms:edit'), addRoomAction)
  .get('/werk/ruimtes/:id', access('rooms:read'), roomPage)
  .get('/werk/ruimtes/:id/bewerken', access('rooms:edit'), editRoomPage)
  .post('/werk/ruimtes/:id/bewerken', access('rooms:edit'), editRoomAction)
  .post('/werk/ruimtes/:id/archief', access('rooms:edit'), archiveRoomAction)
  .post('/werk/ruimtes/:id/sluitingen', access('rooms:close'), closeRoomAction)
  .post('/werk/ruimtes/:id/sluitingen/:closureId/intrekking', access('rooms:close'), reopenRoomAction)
  .get('/werk/ruimtes/:id/regels/:kind', access('rooms:set-rules'), rulePage)
  .post('/werk/ruimtes/:id/regels/:kind', access('rooms:set-rules'), setRuleAction)
  .post('/werk/ruimtes/:id/regels/:kind/intrekking', access('rooms:set-rules'), dropRuleAction)
  .get('/werk/ruimteregels', access('rooms:read'), rulesPage)
  .get('/werk/ruimteregels/:kind', access('rooms:set-rules'), rulePage)
  .post('/werk/ruimteregels/:kind', access('rooms:set-rules'), setRuleAction);

const at = { side: 'work', group: 'Ruimtes', knock: 'rooms:read' } as const;

export const rooms = defineModule({
  name: 'rooms',
  permissions,
  routes,
  navigation: [
    { ...at, href: '/werk/ruimtes', label: 'Ruimtes', hint: 'Zalen, werkplekken, bezetting' },
    { ...at, href: '/werk/ruimteregels', label: 'Regels voor ruimtes', hint: 'Wie, hoe lang, tarief' },
  ],
});
