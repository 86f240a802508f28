import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { componentPage, removeComponentAction, saveComponentAction } from './pages/component.tsx';
import { differencesPage } from './pages/differences.tsx';
import { archiveAction, discardAction, editionPage, publishAction } from './pages/edition.tsx';
import { editionsPage, startDraftAction } from './pages/editions.tsx';
import { indexationAction, indexationPage } from './pages/indexation.tsx';
import { addServiceAction, newServicePage } from './pages/new-service.tsx';
import { decideReadingAction, READING_HREF, readingPage } from './pages/reading.tsx';
import { removeServiceAction, saveServiceAction, serviceEditPage } from './pages/service.tsx';

const SERVICE = '/werk/catalogus/:id/diensten/:serviceId';
const COMPONENT = `${SERVICE}/tarieven/:componentId`;

const routes = new Hono<Env>()
  .get('/werk/catalogus', access('activity-catalogue:read'), editionsPage)
  .post('/werk/catalogus', access('activity-catalogue:edit'), startDraftAction)
  .get(READING_HREF, access('activity-catalogue:read'), readingPage)
  .post(READING_HREF, access('activity-catalogue:edit'), decideReadingAction)
  .get('/werk/catalogus/:id', access('activity-catalogue:read'), editionPage)
  .post('/werk/catalogus/:id/publicatie', access('activity-catalogue:publish'), publishAction)
  .post('/werk/catalogus/:id/archivering', access('activity-catalogue:publish'), archiveAction)
  .post('/werk/catalogus/:id/verwijdering', access('activity-catalogue:edit'), discardAction)
  .get('/werk/catalogus/:id/verschillen/:otherId', access('activity-catalogue:read'), differencesPage)
  .get('/werk/catalogus/:id/indexatie', access('activity-catalogue:edit'), indexationPage)
  .post('/werk/catalogus/:id/indexatie', access('activity-catalogue:edit'), indexationAction)
  .get('/werk/catalogus/:id/nieuwe-dienst', access('activity-catalogue:edit'), newServicePage)
  .post('/werk/catalogus/:id/nieuwe-dienst', access('activity-catalogue:edit'), addServiceAction)
  .get(SERVICE, access('activity-catalogue:read'), serviceEditPage)
  .post(SERVICE, access('activity-catalogue:edit'), saveServiceAction)
  .post(`${SERVICE}/verwijdering`, access('activity-catalogue:edit'), removeServiceAction)
  .get(COMPONENT, access('activity-catalogue:edit'), componentPage)
  .post(COMPONENT, access('activity-catalogue:edit'), saveComponentAction)
  .post(`${COMPONENT}/verwijdering`, access('activity-catalogue:edit'), removeComponentAction);

export const catalogueEditor = defineModule({
  name: 'catalogue-editor',
  permissions: {},
  routes,
  navigation: [
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
