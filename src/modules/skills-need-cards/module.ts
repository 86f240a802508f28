import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { translatedPage } from '#kernel/translated-page.ts';
import { figures } from './figures.ts';
import { jobs } from './jobs.ts';
import { navigationTexts } from './navigation-texts.ts';
import { cardFile } from './pages/card-file.ts';
import { demandPage } from './pages/demand.tsx';
import { addFieldAction, fieldsPage, saveFieldAction } from './pages/fields.tsx';
import { fillInAction, fillInPage, thanksPage } from './pages/fill-in.tsx';
import { fillInTexts } from './pages/fill-in-texts.ts';
import { offerAction, offerPage } from './pages/offer.tsx';
import { answerAction, offeredPage } from './pages/offered.tsx';
import { ownAction, ownPage } from './pages/own.tsx';
import { ownTexts } from './pages/own-texts.ts';
import { typingAction, typingPage } from './pages/typing.tsx';
import { permissions } from './permissions.ts';
import { personalData } from './personal-data.ts';

const card = { path: '/digiwijs', knock: 'public', texts: fillInTexts, get: fillInPage, post: fillInAction } as const;
const OWN = '/digiwijs/:token';

const routes = new Hono<Env>()
  .route('/', translatedPage(card))
  .route('/', translatedPage({ path: '/digiwijs/bedankt', knock: 'public', texts: fillInTexts, get: thanksPage }))
  .route('/', translatedPage({ path: OWN, knock: 'public', texts: ownTexts, get: ownPage, post: ownAction }))
  .get('/werk/digiwijs', access('skills-need-cards:read'), demandPage)
  .get('/werk/digiwijs/kaart.pdf', access('skills-need-cards:read'), cardFile)
  .get('/werk/digiwijs/invoer', access('skills-need-cards:edit'), typingPage)
  .post('/werk/digiwijs/invoer', access('skills-need-cards:edit'), typingAction)
  .get('/werk/digiwijs/onderwerpen', access('skills-need-cards:edit'), fieldsPage)
  .post('/werk/digiwijs/onderwerpen', access('skills-need-cards:edit'), addFieldAction)
  .post('/werk/digiwijs/onderwerpen/:number', access('skills-need-cards:edit'), saveFieldAction)
  .get('/werk/digiwijs/aanbod', access('skills-need-cards:contact'), offerPage)
  .post('/werk/digiwijs/aanbod', access('skills-need-cards:contact'), offerAction)
  .get('/werk/digiwijs/aanbod/:id', access('skills-need-cards:contact'), offeredPage)
  .post('/werk/digiwijs/aanbod/:id/antwoord', access('skills-need-cards:contact'), answerAction);

export const skillsNeedCards = defineModule({
  name: 'skills-need-cards',
  permissions,
  routes,
  jobs,
  figures,
  personalData,
  navigation: [
    {
      side: 'foot',
      href: '/digiwijs',
      label: 'Digiwijs-kaart',
      knock: 'public',
      inOtherLanguages: navigationTexts,
    },
    {
      side: 'work',
      href: '/werk/digiwijs',
      label: 'Digiwijs-kaarten',
      group: 'Cursussen en leren',
      hint: 'Waar inwoners hulp bij vragen, per dorp',
      knock: 'skills-need-cards:read',
    },
  ],
});
