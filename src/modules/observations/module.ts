import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import { whenTooLarge } from '#kernel/body-limit.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { correctAction, correctPage, withdrawAction } from './pages/correct.tsx';
import { enterAction, enterPage } from './pages/enter.tsx';
import { observationsImport } from './pages/import.tsx';
import { ADDRESS, observationsFile, observationsPage } from './pages/list.tsx';
import { observationPage } from './pages/observation.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get(ADDRESS, access('observations:read'), observationsPage)
  .get(`${ADDRESS}/lijst.csv`, access('observations:read'), observationsFile)
  .get(`${ADDRESS}/lijst.xlsx`, access('observations:read'), observationsFile)
  .get(`${ADDRESS}/nieuw`, access('observations:enter'), enterPage)
  .post(`${ADDRESS}/nieuw`, access('observations:enter'), enterAction)
  .get(`${ADDRESS}/import`, access('observations:enter'), observationsImport.choose)
  .post(
    `${ADDRESS}/import`,
    access('observations:enter'),
    whenTooLarge(observationsImport.tooLarge),
    observationsImport.keep,
  )
  .get(`${ADDRESS}/import/:id`, access('observations:enter'), observationsImport.preview)
  .post(`${ADDRESS}/import/:id`, access('observations:enter'), observationsImport.enter)
  .get(`${ADDRESS}/:id`, access('observations:read'), observationPage)
  .get(`${ADDRESS}/:id/correctie`, access('observations:enter'), correctPage)
  .post(`${ADDRESS}/:id/correctie`, access('observations:enter'), correctAction)
  .post(`${ADDRESS}/:id/intrekking`, access('observations:enter'), withdrawAction);

export const observations = defineModule({
  name: 'observations',
  permissions,
  routes,
  navigation: [
    {
      side: 'work',
      href: ADDRESS,
      label: 'Ingevoerde cijfers',
      group: 'Cijfers',
      hint: 'Wat anderen voor ons tellen, met de bron',
      knock: 'observations:read',
    },
  ],
  happenings: {
    'observations.entered': 'Cijfer ingevoerd',
    'observations.corrected': 'Cijfer gecorrigeerd',
    'observations.imported': 'Cijfers uit een bestand ingevoerd',
    'observations.withdrawn': 'Cijfer ingetrokken',
  },
});
