import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { editionsApi, serviceApi, servicesApi } from './api/editions.ts';
import { api } from './api/openapi.ts';
import { notTooOften, priceCalculationsApi, smallBody } from './api/price-calculations.ts';
import { navigationTexts } from './navigation-texts.ts';
import { cataloguePage } from './pages/catalogue.tsx';
import { servicePage } from './pages/service.tsx';
import { catalogueFile, cataloguePdf } from './pages/whole-catalogue.ts';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/aanbod', access('public'), cataloguePage)
  .get('/aanbod/catalogus.pdf', access('public'), cataloguePdf)
  .get('/aanbod/catalogus.csv', access('public'), catalogueFile)
  .get('/aanbod/:serviceId', access('public'), servicePage)
  .get('/api/v1/catalogue-editions', access('public'), editionsApi)
  .get('/api/v1/catalogue-editions/:year/services', access('public'), servicesApi)
  .get('/api/v1/catalogue-editions/:year/services/:serviceId', access('public'), serviceApi)
  .post('/api/v1/price-calculations', access('public'), notTooOften, smallBody, priceCalculationsApi);

export const activityCatalogue = defineModule({
  name: 'activity-catalogue',
  permissions,
  routes,
  api,
  navigation: [
    {
      side: 'public',
      href: '/aanbod',
      label: 'Aanbod',
      hint: 'Diensten van de bibliotheek en wat ze kosten',
      knock: 'public',
      inOtherLanguages: navigationTexts,
    },
  ],
});
