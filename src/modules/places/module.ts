import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { REGISTERS } from './domain.ts';
import {
  addPlaceAction,
  archivePlaceAction,
  editPlaceAction,
  editPlacePage,
  newPlacePage,
} from './pages/place-form.tsx';
import { placeListPage } from './pages/place-list.tsx';
import { permissions } from './permissions.ts';
import { factProposals } from './queries.ts';

const routes = new Hono<Env>()
  .get('/werk/plekken', access('places:read'), (c) => c.redirect(`/werk/plekken/${REGISTERS[0]?.slug}`))
  .get('/werk/plekken/:register', access('places:read'), placeListPage)
  .get('/werk/plekken/:register/nieuw', access('places:edit'), newPlacePage)
  .post('/werk/plekken/:register/nieuw', access('places:edit'), addPlaceAction)
  .get('/werk/plekken/:register/:id', access('places:edit'), editPlacePage)
  .post('/werk/plekken/:register/:id', access('places:edit'), editPlaceAction)
  .post('/werk/plekken/:register/:id/archief', access('places:edit'), archivePlaceAction);

export const places = defineModule({
  name: 'places',
  permissions,
  routes,
  factProposals,
  navigation: [
    {
      side: 'work',
      href: '/werk/plekken',
      label: 'Scholen en andere plekken',
      group: 'Organisatie',
      hint: 'Scholen, kinderopvang, consultatiebureaus, dorpshuizen',
      knock: 'places:read',
    },
  ],
});
