import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { approvalLimitPage, setApprovalLimitAction } from './pages/approval-limit.tsx';
import { historyPage } from './pages/history.tsx';
import { acceptAction, acceptPage, declineAction, declinePage } from './pages/partner-decision.tsx';
import { partnerQuotePage } from './pages/partner-quote.tsx';
import { partnerQuotesPage } from './pages/partner-quotes.tsx';
import { quotePage } from './pages/quote.tsx';
import { libraryPdf, municipalityPdf } from './pages/quote-file.ts';
import { quotesFile, quotesPage } from './pages/quotes.tsx';
import {
  approveAction,
  requestApprovalAction,
  reviseAction,
  sendAction,
  sendBackAction,
  withdrawAction,
} from './pages/step-actions.ts';
import { permissions } from './permissions.ts';
import { personalData } from './personal-data.ts';

const work = new Hono<Env>()
  .get('/werk/offertes', access('quotes:read'), quotesPage)
  .get('/werk/offertes/lijst.csv', access('quotes:read'), quotesFile)
  .get('/werk/offertes/lijst.xlsx', access('quotes:read'), quotesFile)
  .get('/werk/offertes/goedkeuring', access('quotes:approve'), approvalLimitPage)
  .post('/werk/offertes/goedkeuring', access('quotes:approve'), setApprovalLimitAction)
  .get('/werk/offertes/:id', access('quotes:read'), quotePage)
  .get('/werk/offertes/:id/offerte.pdf', access('quotes:read'), libraryPdf)
  .get('/werk/offertes/:id/verloop', access('quotes:read'), historyPage)
  .post('/werk/offertes/:id/goedkeuringsvraag', access('quotes:edit'), requestApprovalAction)
  .post('/werk/offertes/:id/goedkeuring', access('quotes:approve'), approveAction)
  .post('/werk/offertes/:id/terugzending', access('quotes:approve'), sendBackAction)
  .post('/werk/offertes/:id/verzending', access('quotes:edit'), sendAction)
  .post('/werk/offertes/:id/intrekking', access('quotes:edit'), withdrawAction)
  .post('/werk/offertes/:id/versies', access('quotes:edit'), reviseAction);

const partner = new Hono<Env>()
  .get('/partner/offertes', access('quotes:respond'), partnerQuotesPage)
  .get('/partner/offertes/:id', access('quotes:respond'), partnerQuotePage)
  .get('/partner/offertes/:id/offerte.pdf', access('quotes:respond'), municipalityPdf)
  .get('/partner/offertes/:id/akkoord', access('quotes:respond'), acceptPage)
  .post('/partner/offertes/:id/akkoord', access('quotes:respond'), acceptAction)
  .get('/partner/offertes/:id/afwijzing', access('quotes:respond'), declinePage)
  .post('/partner/offertes/:id/afwijzing', access('quotes:respond'), declineAction);

export const quotes = defineModule({
  name: 'quotes',
  permissions,
  personalData,
  routes: new Hono<Env>().route('/', work).route('/', partner),
  navigation: [
    {
      side: 'work',
      href: '/werk/offertes',
      label: 'Offertes',
      group: 'Gemeenten bedienen',
      hint: 'Maken, versturen en volgen',
      knock: 'quotes:read',
    },
    {
      side: 'partner',
      href: '/partner/offertes',
      label: 'Offertes',
      hint: 'Lezen, vragen stellen en akkoord geven',
      knock: 'quotes:respond',
    },
  ],
});
