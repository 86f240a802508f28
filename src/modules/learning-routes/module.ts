import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { translatedPage } from '#kernel/translated-page.ts';
import { figures } from './figures.ts';
import { jobs } from './jobs.ts';
import { navigationTexts } from './navigation-texts.ts';
import { cardAction, cardPage } from './pages/card.tsx';
import { cardFile } from './pages/card-file.ts';
import { cataloguePage, walkInsAction } from './pages/catalogue.tsx';
import { deskAction, deskPage } from './pages/desk.tsx';
import { ownRoutePage } from './pages/own-route.tsx';
import { ownRouteTexts as texts } from './pages/own-route-texts.ts';
import { newRoutePage, routePage, saveRouteAction } from './pages/route-form.tsx';
import { newStepPage, saveStepAction, stepPage } from './pages/step-form.tsx';
import { permissions } from './permissions.ts';
import { personalData } from './personal-data.ts';

const routes = new Hono<Env>()
  .route('/', translatedPage({ path: '/leerroute', knock: 'public', texts, get: ownRoutePage }))
  .get('/werk/leerplein', access('learning-routes:use'), deskPage)
  .post('/werk/leerplein', access('learning-routes:use'), deskAction)
  .get('/werk/leerplein/kaarten/:id', access('learning-routes:use'), cardPage)
  .post('/werk/leerplein/kaarten/:id', access('learning-routes:use'), cardAction)
  .get('/werk/leerplein/kaarten/:id/kaart.pdf', access('learning-routes:use'), cardFile)
  .get('/werk/leerstappen', access('learning-routes:edit'), cataloguePage)
  .post('/werk/leerstappen/inlopen', access('learning-routes:edit'), walkInsAction)
  .get('/werk/leerstappen/stappen/nieuw', access('learning-routes:edit'), newStepPage)
  .post('/werk/leerstappen/stappen/nieuw', access('learning-routes:edit'), saveStepAction)
  .get('/werk/leerstappen/stappen/:id', access('learning-routes:edit'), stepPage)
  .post('/werk/leerstappen/stappen/:id', access('learning-routes:edit'), saveStepAction)
  .get('/werk/leerstappen/routes/nieuw', access('learning-routes:edit'), newRoutePage)
  .post('/werk/leerstappen/routes/nieuw', access('learning-routes:edit'), saveRouteAction)
  .get('/werk/leerstappen/routes/:id', access('learning-routes:edit'), routePage)
  .post('/werk/leerstappen/routes/:id', access('learning-routes:edit'), saveRouteAction);

export const learningRoutes = defineModule({
  name: 'learning-routes',
  permissions,
  routes,
  jobs,
  figures,
  personalData,
  navigation: [
    { side: 'foot', href: '/leerroute', label: 'Je leerroute', knock: 'public', inOtherLanguages: navigationTexts },
    {
      side: 'work',
      href: '/werk/leerplein',
      label: 'Leerplein',
      group: 'Cursussen en leren',
      hint: 'Een kaart openen, een route beginnen, bezoek tellen',
      knock: 'learning-routes:use',
    },
    {
      side: 'work',
      href: '/werk/leerstappen',
      label: 'Leerstappen en routes',
      group: 'Cursussen en leren',
      hint: 'Wat bezoekers van een Leerplein leren',
      knock: 'learning-routes:edit',
    },
  ],
});
