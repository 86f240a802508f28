import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { surveysPage } from './pages/overview.tsx';
import { removeRemarkAction, surveyResultsPage } from './pages/survey.tsx';

const routes = new Hono<Env>()
  .get('/werk/enquetes', access('surveys:read'), surveysPage)
  .get('/werk/enquetes/:id', access('surveys:read'), surveyResultsPage)
  .post('/werk/enquetes/:id/opmerkingen/:remarkId/verwijdering', access('surveys:use'), removeRemarkAction);

export const surveyResults = defineModule({
  name: 'survey-results',
  permissions: {},
  routes,
  navigation: [
    {
      side: 'work',
      href: '/werk/enquetes',
      label: 'Enquêtes',
      group: 'Programma',
      hint: 'Wat bezoekers van activiteiten vonden',
      knock: 'surveys:read',
    },
  ],
});
