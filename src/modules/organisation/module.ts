import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { factsApi, municipalitiesApi, municipalityApi } from './api/municipalities.ts';
import { enterFactsAction, factsPage } from './pages/facts.tsx';
import { municipalitiesPage } from './pages/municipalities.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/werk/gemeenten', access('organisation:read'), municipalitiesPage)
  .get('/werk/gemeenten/:slug', access('organisation:read'), (c) => c.redirect(`/werk/gemeenten/${c.req.param('slug')}/${c.var.now().getFullYear()}`))
  .get('/werk/gemeenten/:slug/:year', access('organisation:read'), factsPage)
  .post('/werk/gemeenten/:slug/:year', access('organisation:edit-facts'), enterFactsAction)
  .get('/api/v1/municipalities', access('public'), municipalitiesApi)
  .get('/api/v1/municipalities/:cbsCode', access('public'), municipalityApi)
  .get('/api/v1/municipalities/:cbsCode/facts/:year', access('public'), factsApi);

export const organisation = defineModule({
  name: 'organisation',
  permissions,
  routes,
  navigation: [
    { side: 'work', href: '/werk/gemeenten', label: 'Gemeenten', group: 'Organisatie', hint: 'Inwoners, scholen, vestigingen', knock: 'organisation:read' },
  ],
});
