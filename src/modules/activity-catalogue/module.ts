import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { editionsApi, serviceApi, servicesApi } from './api/editions.ts';
import { api } from './api/openapi.ts';
import { priceCalculationsApi, smallBody } from './api/price-calculations.ts';
import { cataloguePage } from './pages/catalogue.tsx';
import { componentPage, removeComponentAction, saveComponentAction } from './pages/editor/component.tsx';
import { differencesPage } from './pages/editor/differences.tsx';
import { archiveAction, discardAction, editionPage, publishAction } from './pages/editor/edition.tsx';
import { editionsPage, startDraftAction } from './pages/editor/editions.tsx';
import { indexationAction, indexationPage } from './pages/editor/indexation.tsx';
import { addServiceAction, newServicePage } from './pages/editor/new-service.tsx';
import { removeServiceAction, saveServiceAction, serviceEditPage } from './pages/editor/service.tsx';
import { saveServiceTextAction, serviceTextPage } from './pages/editor/service-text.tsx';
import { servicePage } from './pages/service.tsx';
import { catalogueFile, cataloguePdf } from './pages/whole-catalogue.ts';
import { permissions } from './permissions.ts';

const COMPONENT = '/werk/catalogus/:id/diensten/:serviceId/tarieven/:componentId';

const routes = new Hono<Env>()
  .get('/aanbod', access('public'), cataloguePage)
  .get('/aanbod/catalogus.pdf', access('public'), cataloguePdf)
  .get('/aanbod/catalogus.csv', access('public'), catalogueFile)
  .get('/aanbod/:serviceId', access('public'), servicePage)
  .get('/werk/catalogus', access('activity-catalogue:read'), editionsPage)
  .post('/werk/catalogus', access('activity-catalogue:edit'), startDraftAction)
  .get('/werk/catalogus/:id', access('activity-catalogue:read'), editionPage)
  .post('/werk/catalogus/:id/publicatie', access('activity-catalogue:publish'), publishAction)
  .post('/werk/catalogus/:id/archivering', access('activity-catalogue:publish'), archiveAction)
  .post('/werk/catalogus/:id/verwijdering', access('activity-catalogue:edit'), discardAction)
  .get('/werk/catalogus/:id/verschillen/:otherId', access('activity-catalogue:read'), differencesPage)
  .get('/werk/catalogus/:id/indexatie', access('activity-catalogue:edit'), indexationPage)
  .post('/werk/catalogus/:id/indexatie', access('activity-catalogue:edit'), indexationAction)
  .get('/werk/catalogus/:id/nieuwe-dienst', access('activity-catalogue:edit'), newServicePage)
  .post('/werk/catalogus/:id/nieuwe-dienst', access('activity-catalogue:edit'), addServiceAction)
  .post('/werk/catalogus/:id/diensten/:serviceId/verwijdering', access('activity-catalogue:edit'), removeServiceAction)
  .get('/werk/catalogus/:id/diensten/:serviceId', access('activity-catalogue:read'), serviceEditPage)
  .post('/werk/catalogus/:id/diensten/:serviceId', access('activity-catalogue:edit'), saveServiceAction)
  .get('/werk/catalogus/:id/diensten/:serviceId/tekst', access('activity-catalogue:edit'), serviceTextPage)
  .post('/werk/catalogus/:id/diensten/:serviceId/tekst', access('activity-catalogue:edit'), saveServiceTextAction)
  .get(COMPONENT, access('activity-catalogue:edit'), componentPage)
  .post(COMPONENT, access('activity-catalogue:edit'), saveComponentAction)
  .post(`${COMPONENT}/verwijdering`, access('activity-catalogue:edit'), removeComponentAction)
  .get('/api/v1/catalogue-editions', access('public'), editionsApi)
  .get('/api/v1/catalogue-editions/:year/services', access('public'), servicesApi)
  .get('/api/v1/catalogue-editions/:year/services/:serviceId', access('public'), serviceApi)
  .post('/api/v1/price-calculations', access('public'), smallBody, priceCalculationsApi);

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
    },
    {
      side: 'work',
      href: '/werk/catalogus',
      label: 'Activiteitencatalogus',
      group: 'Gemeenten bedienen',
      hint: 'Diensten, tarieven en edities',
      knock: 'activity-catalogue:read',
    },
  ],
});
