import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import { whenTooLarge } from '#kernel/body-limit.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import {
  hsdsApi,
  locationApi,
  locationsApi,
  organizationApi,
  organizationsApi,
  serviceApi,
  serviceAtLocationApi,
  serviceAtLocationsApi,
  servicesApi,
  taxonomiesApi,
  taxonomyApi,
  taxonomyTermApi,
  taxonomyTermsApi,
} from './api/hsds-calls.ts';
import { api } from './api/openapi.ts';
import { exportPage, guideJson, guideZip, OPEN_DATA } from './pages/export.tsx';
import { IMPORT, importPage, keepAction, MOST_MEGABYTES, tooLargePage } from './pages/import.tsx';
import { enterAction, previewPage } from './pages/import-preview.tsx';

const edit = access('referral-directory:edit');
const open = access('public');

const routes = new Hono<Env>()
  .get('/werk/sociale-kaart/uitvoer', access('referral-directory:read'), exportPage)
  .get(IMPORT, edit, importPage)
  .post(IMPORT, edit, whenTooLarge(tooLargePage, MOST_MEGABYTES), keepAction)
  .get(`${IMPORT}/:id`, edit, previewPage)
  .post(`${IMPORT}/:id`, edit, enterAction)
  .get(`${OPEN_DATA}.json`, open, guideJson)
  .get(`${OPEN_DATA}.zip`, open, guideZip)
  .get('/api/v1/hsds', open, hsdsApi)
  .get('/api/v1/services', open, servicesApi)
  .get('/api/v1/services/:id', open, serviceApi)
  .get('/api/v1/organizations', open, organizationsApi)
  .get('/api/v1/organizations/:id', open, organizationApi)
  .get('/api/v1/locations', open, locationsApi)
  .get('/api/v1/locations/:id', open, locationApi)
  .get('/api/v1/service_at_locations', open, serviceAtLocationsApi)
  .get('/api/v1/service_at_locations/:id', open, serviceAtLocationApi)
  .get('/api/v1/taxonomies', open, taxonomiesApi)
  .get('/api/v1/taxonomies/:id', open, taxonomyApi)
  .get('/api/v1/taxonomy_terms', open, taxonomyTermsApi)
  .get('/api/v1/taxonomy_terms/:id', open, taxonomyTermApi);

export const referralExchange = defineModule({
  name: 'referral-exchange',
  permissions: {},
  routes,
  api,
  happenings: { 'referral-exchange.guide-imported': 'Sociale kaart ingelezen' },
  navigation: [
    {
      side: 'work',
      href: IMPORT,
      label: 'Sociale kaart inlezen',
      group: 'Sociale kaart',
      hint: 'Uit een bestand volgens HSDS',
      knock: 'referral-directory:edit',
    },
    {
      side: 'work',
      href: '/werk/sociale-kaart/uitvoer',
      label: 'Sociale kaart voor anderen',
      group: 'Sociale kaart',
      hint: 'HSDS, open data, API',
      knock: 'referral-directory:read',
    },
  ],
});
