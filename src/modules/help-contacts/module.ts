import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { keeperScript } from './pages/keeper-script.ts';
import { registerAction, registerPage, takeBackAction } from './pages/register.tsx';
import { syncAction } from './pages/sync.ts';
import { permissions } from './permissions.ts';

/** That somebody was helped just now stands in no log either. */
const unseen = access('help-contacts:register', { unlogged: true });

const routes = new Hono<Env>()
  .get('/werk/hulpcontacten/registreren', access('help-contacts:register'), registerPage)
  .get('/werk/hulpcontacten/bewaker.js', access('help-contacts:register'), keeperScript)
  .post('/werk/hulpcontacten/registreren', unseen, registerAction)
  .post('/werk/hulpcontacten/ongedaan', unseen, takeBackAction)
  .post('/werk/hulpcontacten/verzending', unseen, syncAction);

export const helpContacts = defineModule({
  name: 'help-contacts',
  permissions,
  routes,
  navigation: [
    {
      side: 'work',
      href: '/werk/hulpcontacten/registreren',
      label: 'Hulpvraag noteren',
      group: 'Informatiepunten',
      hint: 'Wat iemand vroeg en hoe je hielp',
      knock: 'help-contacts:register',
    },
  ],
});
