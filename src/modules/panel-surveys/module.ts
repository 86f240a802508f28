import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { importAction, importPage } from './pages/import.tsx';
import { panelPage, panelsPage } from './pages/panels.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/werk/panelonderzoek', access('surveys:read'), panelsPage)
  .get('/werk/panelonderzoek/nieuw', access('panel-surveys:import'), importPage)
  .post('/werk/panelonderzoek/nieuw', access('panel-surveys:import'), importAction)
  .get('/werk/panelonderzoek/:id', access('surveys:read'), panelPage);

export const panelSurveys = defineModule({
  name: 'panel-surveys',
  permissions,
  routes,
  navigation: [
    {
      side: 'work',
      href: '/werk/panelonderzoek',
      label: 'Panelonderzoek',
      group: 'Programma',
      hint: 'Uitkomsten van BiebPanel en ander onderzoek',
      knock: 'surveys:read',
    },
  ],
});
