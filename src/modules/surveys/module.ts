import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { translatedPage } from '#kernel/translated-page.ts';
import { figures } from './figures.ts';
import { invitation } from './invitation.ts';
import { activitySurveyPage, attachAction, setEndAction } from './pages/activity-survey.tsx';
import { answerAction, answerPage, thanksPage } from './pages/answer.tsx';
import { paperFile } from './pages/paper-file.ts';
import {
  newQuestionnairePage,
  questionnairePage,
  questionnairesPage,
  saveVersionAction,
  startAction,
} from './pages/questionnaires.tsx';
import { surveyTexts as texts } from './pages/survey-texts.ts';
import { takeBackAction, typingAction, typingPage } from './pages/typing.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .route('/', translatedPage({ path: '/enquete/:code', knock: 'public', texts, get: answerPage, post: answerAction }))
  .route('/', translatedPage({ path: '/enquete/:code/bedankt', knock: 'public', texts, get: thanksPage }))
  .get('/werk/activiteiten/:id/enquete', access('activities:read'), activitySurveyPage)
  .post('/werk/activiteiten/:id/enquete', access('surveys:use'), attachAction)
  .post('/werk/activiteiten/:id/enquete/einde', access('surveys:use'), setEndAction)
  .get('/werk/vragenlijsten', access('surveys:edit'), questionnairesPage)
  .get('/werk/vragenlijsten/nieuw', access('surveys:edit'), newQuestionnairePage)
  .post('/werk/vragenlijsten/nieuw', access('surveys:edit'), startAction)
  .get('/werk/vragenlijsten/:id', access('surveys:edit'), questionnairePage)
  .post('/werk/vragenlijsten/:id', access('surveys:edit'), saveVersionAction)
  .get('/werk/enquetes/:id/papier.pdf', access('surveys:use'), paperFile)
  .get('/werk/enquetes/:id/invoer', access('surveys:use'), typingPage)
  .post('/werk/enquetes/:id/invoer', access('surveys:use'), typingAction)
  .post('/werk/enquetes/:id/invoer/:answerId/terugname', access('surveys:use'), takeBackAction);

export const surveys = defineModule({
  name: 'surveys',
  permissions,
  askedAfterwards: invitation,
  figures,
  routes,
  navigation: [
    {
      side: 'work',
      href: '/werk/vragenlijsten',
      label: 'Vragenlijsten',
      group: 'Programma',
      hint: 'Wat bezoekers na een activiteit wordt gevraagd',
      knock: 'surveys:edit',
    },
  ],
  actions: [
    {
      subject: 'public-activity',
      label: 'Enquête',
      hrefOf: (id) => `/werk/activiteiten/${id}/enquete`,
      permission: 'surveys:use',
    },
  ],
});
