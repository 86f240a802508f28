import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { translatedPage } from '#kernel/translated-page.ts';
import { jobs } from './jobs.ts';
import { listeners } from './listeners.ts';
import { navigationTexts } from './navigation-texts.ts';
import { askAction, askPage, sentPage } from './pages/ask.tsx';
import { askTexts } from './pages/ask-texts.ts';
import { listPage } from './pages/list.tsx';
import { ownAction, ownPage } from './pages/own.tsx';
import { ownTexts } from './pages/own-texts.ts';
import { partnerAskAction, partnerAskPage, partnerListPage } from './pages/partner.tsx';
import { requestPage } from './pages/request.tsx';
import { approveAction, askBackAction, forgetAction, refuseAction } from './pages/request-actions.ts';
import { permissions } from './permissions.ts';
import { personalData } from './personal-data.ts';

const OWN = '/programma-aanvraag/:token';
const SENT = '/programma-aanvraag/verstuurd';

const routes = new Hono<Env>()
  .route(
    '/',
    translatedPage({ path: '/programma-aanvraag', knock: 'public', texts: askTexts, get: askPage, post: askAction }),
  )
  .route('/', translatedPage({ path: SENT, knock: 'public', texts: ownTexts, get: sentPage }))
  .route('/', translatedPage({ path: OWN, knock: 'public', texts: ownTexts, get: ownPage, post: ownAction }))
  .get('/werk/programma-aanvragen', access('programme-requests:read'), listPage)
  .get('/werk/programma-aanvragen/:id', access('programme-requests:read'), requestPage)
  .post('/werk/programma-aanvragen/:id/goedkeuring', access('programme-requests:decide'), approveAction)
  .post('/werk/programma-aanvragen/:id/afwijzing', access('programme-requests:decide'), refuseAction)
  .post('/werk/programma-aanvragen/:id/vraag', access('programme-requests:decide'), askBackAction)
  .post('/werk/programma-aanvragen/:id/wissing', access('programme-requests:decide'), forgetAction)
  .get('/partner/programma-aanvragen', access('programme-requests:ask'), partnerListPage)
  .get('/partner/programma-aanvragen/nieuw', access('programme-requests:ask'), partnerAskPage)
  .post('/partner/programma-aanvragen/nieuw', access('programme-requests:ask'), partnerAskAction);

export const programmeRequests = defineModule({
  name: 'programme-requests',
  permissions,
  routes,
  jobs,
  listeners,
  personalData,
  navigation: [
    {
      side: 'public',
      href: '/programma-aanvraag',
      label: 'Zelf organiseren',
      hint: 'Vraag een plek in ons programma',
      knock: 'public',
      inOtherLanguages: navigationTexts,
    },
    {
      side: 'work',
      href: '/werk/programma-aanvragen',
      label: 'Aanvragen',
      group: 'Programma',
      hint: 'Wie in de bibliotheek iets wil organiseren',
      knock: 'programme-requests:read',
    },
    {
      side: 'partner',
      href: '/partner/programma-aanvragen',
      label: 'Programma',
      hint: 'Een plek in het programma van de bibliotheek',
      knock: 'programme-requests:ask',
    },
  ],
});
