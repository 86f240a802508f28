import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { translatedPage } from '#kernel/translated-page.ts';
import { navigationTexts } from './navigation-texts.ts';
import { guidePage, referralPage } from './pages/guide.tsx';
import { cardFile, fanFile } from './pages/guide-files.ts';
import { guideTexts } from './pages/guide-texts.ts';
import { printsPage } from './pages/prints.tsx';
import {
  addQuestionAction,
  editQuestionAction,
  newQuestionPage,
  questionPage,
  questionsPage,
  removeQuestionAction,
} from './pages/questions.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .route('/', translatedPage({ path: '/wie-helpt', knock: 'public', texts: guideTexts, get: guidePage }))
  .route('/', translatedPage({ path: '/wie-helpt/:id', knock: 'public', texts: guideTexts, get: referralPage }))
  .get('/gemeenten/:slug/informatiewaaier.pdf', access('public'), fanFile)
  .get('/werk/sociale-kaart/afdrukken', access('referral-directory:read'), printsPage)
  .get('/werk/sociale-kaart/baliekaarten/:slug/:topic', access('referral-directory:read'), cardFile)
  .get('/werk/sociale-kaart/vragen', access('referral-directory:read'), questionsPage)
  .get('/werk/sociale-kaart/vragen/nieuw', access('referral-guide:edit'), newQuestionPage)
  .post('/werk/sociale-kaart/vragen/nieuw', access('referral-guide:edit'), addQuestionAction)
  .get('/werk/sociale-kaart/vragen/:id', access('referral-guide:edit'), questionPage)
  .post('/werk/sociale-kaart/vragen/:id', access('referral-guide:edit'), editQuestionAction)
  .post('/werk/sociale-kaart/vragen/:id/verwijderen', access('referral-guide:edit'), removeQuestionAction);

export const referralGuide = defineModule({
  name: 'referral-guide',
  permissions,
  routes,
  navigation: [
    {
      side: 'public',
      href: '/wie-helpt',
      label: 'Wie kan helpen',
      hint: 'Organisaties bij jou in de buurt',
      knock: 'public',
      inOtherLanguages: navigationTexts,
    },
    {
      side: 'work',
      href: '/werk/sociale-kaart/afdrukken',
      label: 'Informatiewaaier',
      group: 'Sociale kaart',
      hint: 'De waaier en baliekaarten om af te drukken, met veelgestelde vragen',
      knock: 'referral-directory:read',
    },
  ],
});
