import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import { whenTooLarge } from '#kernel/body-limit.ts';
import { today } from '#kernel/days.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { municipalitiesApi, municipalityApi } from './api/municipalities.ts';
import { api } from './api/openapi.ts';
import { figures } from './figures.ts';
import { enterFactsAction, factsPage } from './pages/facts.tsx';
import { factsFile } from './pages/facts-export.ts';
import { factsImport } from './pages/facts-import.tsx';
import { describeOrganisationAction, organisationPage } from './pages/library-organisation.tsx';
import { municipalitiesPage } from './pages/municipalities.tsx';
import {
  addMunicipalityAction,
  editMunicipalityAction,
  editMunicipalityPage,
  newMunicipalityPage,
} from './pages/municipality-form.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/werk/gemeenten', access('organisation:read'), municipalitiesPage)
  .get('/werk/gemeenten/gegevens.csv', access('organisation:read'), factsFile)
  .get('/werk/gemeenten/gegevens.xlsx', access('organisation:read'), factsFile)
  .get('/werk/gemeenten/import', access('organisation:edit-facts'), factsImport.choose)
  .post(
    '/werk/gemeenten/import',
    access('organisation:edit-facts'),
    whenTooLarge(factsImport.tooLarge),
    factsImport.keep,
  )
  .get('/werk/gemeenten/import/:id', access('organisation:edit-facts'), factsImport.preview)
  .post('/werk/gemeenten/import/:id', access('organisation:edit-facts'), factsImport.enter)
  .get('/werk/gemeenten/nieuw', access('organisation:edit-organisation'), newMunicipalityPage)
  .post('/werk/gemeenten/nieuw', access('organisation:edit-organisation'), addMunicipalityAction)
  .get('/werk/gemeenten/:slug/bewerken', access('organisation:edit-organisation'), editMunicipalityPage)
  .post('/werk/gemeenten/:slug/bewerken', access('organisation:edit-organisation'), editMunicipalityAction)
  .get('/werk/organisatie', access('organisation:edit-organisation'), organisationPage)
  .post('/werk/organisatie', access('organisation:edit-organisation'), describeOrganisationAction)
  .get('/werk/gemeenten/:slug', access('organisation:read'), (c) =>
    c.redirect(`/werk/gemeenten/${c.req.param('slug')}/${today(c.var.now()).slice(0, 4)}`),
  )
  .get('/werk/gemeenten/:slug/:year', access('organisation:read'), factsPage)
  .post('/werk/gemeenten/:slug/:year', access('organisation:edit-facts'), enterFactsAction)
  .get('/api/v1/municipalities', access('public'), municipalitiesApi)
  .get('/api/v1/municipalities/:cbsCode', access('public'), municipalityApi);

export const organisation = defineModule({
  name: 'organisation',
  permissions,
  happenings: { 'organisation.facts-entered': 'Gegevens van een gemeente ingevoerd' },
  routes,
  api,
  figures,
  navigation: [
    {
      side: 'work',
      href: '/werk/gemeenten',
      label: 'Gemeenten',
      group: 'Organisatie',
      hint: 'Inwoners, scholen, vestigingen',
      knock: 'organisation:read',
    },
    {
      side: 'work',
      href: '/werk/organisatie',
      label: 'De organisatie',
      group: 'Organisatie',
      hint: 'Naam, adres, e-mail, telefoon',
      knock: 'organisation:edit-organisation',
    },
  ],
});
