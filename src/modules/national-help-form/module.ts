import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { formListPage, formPage, markEnteredAction } from './pages/form.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/werk/hulpcontacten/landelijk-formulier', access('national-help-form:enter'), formListPage)
  .get('/werk/hulpcontacten/landelijk-formulier/:id/:quarter', access('national-help-form:enter'), formPage)
  .post('/werk/hulpcontacten/landelijk-formulier/:id/:quarter', access('national-help-form:enter'), markEnteredAction);

export const nationalHelpForm = defineModule({
  name: 'national-help-form',
  permissions,
  routes,
  navigation: [
    {
      side: 'work',
      href: '/werk/hulpcontacten/landelijk-formulier',
      label: 'Landelijk formulier',
      group: 'Informatiepunten',
      hint: 'Hulpvragen overnemen bij de KB, per punt en kwartaal',
      knock: 'national-help-form:enter',
    },
  ],
});
