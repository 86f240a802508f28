import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { translatedPage } from '#kernel/translated-page.ts';
import { jobs } from './jobs.ts';
import { listeners } from './listeners.ts';
import { appointAction, appointPage } from './pages/appoint.tsx';
import { appointTexts } from './pages/appoint-texts.ts';
import { appointmentPage } from './pages/appointment.tsx';
import { cancelAction, markAction, moveAction } from './pages/appointment-actions.ts';
import { newAction, newPage } from './pages/new.tsx';
import { ownAction, ownPage } from './pages/own.tsx';
import { ownTexts } from './pages/own-texts.ts';
import { weekPage } from './pages/week.tsx';
import { permissions } from './permissions.ts';
import { personalData } from './personal-data.ts';

const routes = new Hono<Env>()
  .route(
    '/',
    translatedPage({
      path: '/hulp/:slug/afspraak',
      knock: 'public',
      texts: appointTexts,
      get: appointPage,
      post: appointAction,
    }),
  )
  .route(
    '/',
    translatedPage({ path: '/hulpafspraak/:token', knock: 'public', texts: ownTexts, get: ownPage, post: ownAction }),
  )
  .get('/werk/afspraken', access('help-appointments:read'), weekPage)
  .get('/werk/afspraken/nieuw', access('help-appointments:edit'), newPage)
  .post('/werk/afspraken/nieuw', access('help-appointments:edit'), newAction)
  .get('/werk/afspraken/:id', access('help-appointments:read'), appointmentPage)
  .post('/werk/afspraken/:id/verzetting', access('help-appointments:edit'), moveAction)
  .post('/werk/afspraken/:id/annulering', access('help-appointments:edit'), cancelAction)
  .post('/werk/afspraken/:id/stand', access('help-appointments:edit'), markAction);

export const helpAppointments = defineModule({
  name: 'help-appointments',
  permissions,
  routes,
  jobs,
  listeners,
  personalData,
  navigation: [
    {
      side: 'work',
      href: '/werk/afspraken',
      label: 'Afspraken',
      group: 'Informatiepunten',
      hint: 'Wie er op afspraak komt, wie een tijd wil en wie je belt',
      knock: 'help-appointments:read',
    },
  ],
});
