import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { askAction, partnerServicePage, proposalPrice, proposeAction } from './pages/partner-service.tsx';
import { answerAction, servicePage, takeOverAction, turnDownAction } from './pages/service.tsx';
import { permissions } from './permissions.ts';
import { personalData } from './personal-data.ts';
import { quoteTalks } from './quote-talks.ts';

const routes = new Hono<Env>()
  .get('/werk/offertes/:id/diensten/:service', access('quotes:read'), servicePage)
  .post('/werk/offertes/:id/diensten/:service/antwoorden', access('quotes:edit'), answerAction)
  .post('/werk/offertes/:id/diensten/:service/voorstellen/:proposal/overname', access('quotes:edit'), takeOverAction)
  .post('/werk/offertes/:id/diensten/:service/voorstellen/:proposal/afwijzing', access('quotes:edit'), turnDownAction)
  .get('/partner/offertes/:id/diensten/:service', access('quotes:respond'), partnerServicePage)
  .post('/partner/offertes/:id/diensten/:service/vragen', access('quotes:respond'), askAction)
  .post('/partner/offertes/:id/diensten/:service/voorstellen', access('quotes:respond'), proposeAction)
  .post('/partner/offertes/:id/diensten/:service/prijs', access('quotes:respond'), proposalPrice);

export const quoteConversations = defineModule({
  name: 'quote-conversations',
  permissions,
  routes,
  personalData,
  quoteTalks,
});
