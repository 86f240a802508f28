import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { endSessionAction, ownAccountPage, signOutAction } from './pages/own-account.tsx';
import { chooseAction, choosePage, forgotAction, forgotPage } from './pages/password.tsx';
import { signInAction, signInPage } from './pages/sign-in.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/inloggen', access('public'), signInPage)
  .post('/inloggen', access('public'), signInAction)
  .post('/uitloggen', access('public'), signOutAction)
  .get('/wachtwoord-vergeten', access('public'), forgotPage)
  .post('/wachtwoord-vergeten', access('public'), forgotAction)
  .get('/wachtwoord/:token', access('public'), choosePage)
  .post('/wachtwoord/:token', access('public'), chooseAction)
  .get('/account', access('signed-in'), ownAccountPage)
  .post('/account/sessies/:id/einde', access('signed-in'), endSessionAction);

export const people = defineModule({
  name: 'people',
  permissions,
  routes,
  navigation: [
    { side: 'work', href: '/account', label: 'Mijn account', group: 'Beheer', hint: 'Waar je bent ingelogd', knock: 'signed-in' },
    { side: 'partner', href: '/account', label: 'Mijn account', hint: 'Waar je bent ingelogd', knock: 'signed-in' },
  ],
});
