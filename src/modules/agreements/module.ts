import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { listeners } from './events.ts';
import { jobs } from './jobs.ts';
import { agreementPage, partnerAgreementPage } from './pages/agreement.tsx';
import { agreementPdf, partnerAgreementPdf } from './pages/agreement-file.ts';
import { agreementsFile, agreementsPage } from './pages/agreements.tsx';
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
  .get('/werk/overeenkomsten/:id/overeenkomst.pdf', access('agreements:read'), agreementPdf);

const changes = new Hono<Env>()
  .get('/werk/overeenkomsten/:id/looptijd', access('agreements:edit'), termsPage)
  .post('/werk/overeenkomsten/:id/looptijd', access('agreements:edit'), setTermsAction)
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
      href: '/werk/overeenkomsten',
      label: 'Overeenkomsten',
      group: 'Gemeenten bedienen',
      hint: 'Looptijd, subsidie, opzegging',
      knock: 'agreements:read',
    },
    // The page of a module to the left: people look for it behind the agreements from which commitments follow.
    {
      side: 'work',
      href: '/werk/toezeggingen',
      label: 'Toezeggingen',
      group: 'Gemeenten bedienen',
      hint: 'Wat is beloofd en hoe ver we zijn',
      knock: 'commitments:read',
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
