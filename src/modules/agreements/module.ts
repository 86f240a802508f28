import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { listeners } from './events.ts';
import { jobs } from './jobs.ts';
import { agreementPage, partnerAgreementPage } from './pages/agreement.tsx';
import { agreementPdf, partnerAgreementPdf } from './pages/agreement-file.ts';
import { agreementsFile, agreementsPage } from './pages/agreements.tsx';
import { commitmentPage } from './pages/commitment.tsx';
import { commitmentsFile, commitmentsPage } from './pages/commitments.tsx';
import { applyAction, decideAction, grantPage, planAdvancesAction, settleAction } from './pages/grant.tsx';
import { municipalOverviewFile, municipalOverviewPage } from './pages/municipal-overview.tsx';
import { giveNoticeAction, noticePage } from './pages/notice.tsx';
import { partnerAgreementsPage } from './pages/partner-agreements.tsx';
import { setTermsAction, termsPage } from './pages/terms.tsx';
import { permissions } from './permissions.ts';
import { previewIndexation, priceReferences } from './prices.ts';

const work = new Hono<Env>()
  .get('/werk/overeenkomsten', access('agreements:read'), agreementsPage)
  .get('/werk/overeenkomsten/lijst.csv', access('agreements:read'), agreementsFile)
  .get('/werk/overeenkomsten/lijst.xlsx', access('agreements:read'), agreementsFile)
  .get('/werk/overeenkomsten/:id', access('agreements:read'), agreementPage)
  .get('/werk/overeenkomsten/:id/overeenkomst.pdf', access('agreements:read'), agreementPdf)
  .get('/werk/gemeenteoverzicht', access('quotes:read'), municipalOverviewPage)
  .get('/werk/gemeenteoverzicht/lijst.csv', access('quotes:read'), municipalOverviewFile)
  .get('/werk/gemeenteoverzicht/lijst.xlsx', access('quotes:read'), municipalOverviewFile)
  .get('/werk/toezeggingen', access('agreements:read'), commitmentsPage)
  .get('/werk/toezeggingen/lijst.csv', access('agreements:read'), commitmentsFile)
  .get('/werk/toezeggingen/lijst.xlsx', access('agreements:read'), commitmentsFile)
  .get('/werk/toezeggingen/:id', access('agreements:read'), commitmentPage);

const changes = new Hono<Env>()
  .get('/werk/overeenkomsten/:id/looptijd', access('agreements:edit'), termsPage)
  .post('/werk/overeenkomsten/:id/looptijd', access('agreements:edit'), setTermsAction)
  .get('/werk/overeenkomsten/:id/subsidie', access('agreements:edit'), grantPage)
  .post('/werk/overeenkomsten/:id/subsidie/aanvraag', access('agreements:edit'), applyAction)
  .post('/werk/overeenkomsten/:id/subsidie/beschikking', access('agreements:edit'), decideAction)
  .post('/werk/overeenkomsten/:id/subsidie/voorschotten', access('agreements:edit'), planAdvancesAction)
  .post('/werk/overeenkomsten/:id/subsidie/vaststelling', access('agreements:edit'), settleAction)
  .get('/werk/overeenkomsten/:id/opzegging', access('agreements:read'), noticePage)
  .post('/werk/overeenkomsten/:id/opzegging', access('agreements:read'), giveNoticeAction);

const partner = new Hono<Env>()
  .get('/partner/overeenkomsten', access('agreements:read-own'), partnerAgreementsPage)
  .get('/partner/overeenkomsten/:id', access('agreements:read-own'), partnerAgreementPage)
  .get('/partner/overeenkomsten/:id/overeenkomst.pdf', access('agreements:read-own'), partnerAgreementPdf);

export const agreements = defineModule({
  name: 'agreements',
  permissions,
  routes: new Hono<Env>().route('/', work).route('/', changes).route('/', partner),
  jobs,
  listeners,
  priceReferences,
  previewIndexation,
  navigation: [
    {
      side: 'work',
      href: '/werk/gemeenteoverzicht',
      label: 'Stand per gemeente',
      group: 'Gemeenten bedienen',
      hint: 'Van advies tot overeenkomst, alle gemeenten',
      knock: 'quotes:read',
    },
    {
      side: 'work',
      href: '/werk/overeenkomsten',
      label: 'Overeenkomsten',
      group: 'Gemeenten bedienen',
      hint: 'Looptijd, subsidie, opzegging',
      knock: 'agreements:read',
    },
    {
      side: 'work',
      href: '/werk/toezeggingen',
      label: 'Toezeggingen',
      group: 'Gemeenten bedienen',
      hint: 'Wat is beloofd en hoe ver we zijn',
      knock: 'agreements:read',
    },
    {
      side: 'partner',
      href: '/partner/overeenkomsten',
      label: 'Overeenkomsten',
      hint: 'Wat is afgesproken en geleverd',
      knock: 'agreements:read-own',
    },
  ],
});
