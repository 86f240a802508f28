import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { translatedPage } from '#kernel/translated-page.ts';
import { navigationTexts } from './navigation-texts.ts';
import { bookAction, bookPage } from './pages/book.tsx';
import { bookTexts } from './pages/book-texts.ts';
import { deskAction, deskPage } from './pages/desk.tsx';
import { ownAction, ownPage } from './pages/own.tsx';
import { ownTexts } from './pages/own-texts.ts';
import { searchPage } from './pages/search.tsx';
import { searchTexts } from './pages/search-texts.ts';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .route('/', translatedPage({ path: '/ruimtes', knock: 'public', texts: searchTexts, get: searchPage }))
  .route(
    '/',
    translatedPage({
      path: '/ruimtes/:id/boeking',
      knock: 'public',
      texts: bookTexts,
      get: bookPage,
      post: bookAction,
    }),
  )
  .route(
    '/',
    translatedPage({ path: '/ruimteboeking/:token', knock: 'public', texts: ownTexts, get: ownPage, post: ownAction }),
  )
  .get('/werk/ruimtegebruik/nieuw', access('room-bookings:edit'), deskPage)
  .post('/werk/ruimtegebruik/nieuw', access('room-bookings:edit'), deskAction);

export const roomFinder = defineModule({
  name: 'room-finder',
  permissions,
  routes,
  navigation: [
    {
      side: 'public',
      href: '/ruimtes',
      label: 'Ruimtes',
      hint: 'Een plek om samen te komen of te werken',
      knock: 'public',
      inOtherLanguages: navigationTexts,
    },
  ],
});
