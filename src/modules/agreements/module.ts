import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { listeners } from './events.ts';
import { agreementPage, partnerAgreementPage } from './pages/agreement.tsx';
import { agreementPdf, partnerAgreementPdf } from './pages/agreement-file.ts';
import { agreementsCsv, agreementsPage, agreementsXlsx } from './pages/agreements.tsx';
import { commitmentPage } from './pages/commitment.tsx';
import { commitmentsCsv, commitmentsPage, commitmentsXlsx } from './pages/commitments.tsx';
import { partnerAgreementsPage } from './pages/partner-agreements.tsx';
import { setTermsAction, termsPage } from './pages/terms.tsx';
import { permissions } from './permissions.ts';

const work = new Hono<Env>()
  .get('/werk/overeenkomsten', access('agreements:read'), agreementsPage)
  .get('/werk/overeenkomsten/lijst.csv', access('agreements:read'), agreementsCsv)
  .get('/werk/overeenkomsten/lijst.xlsx', access('agreements:read'), agreementsXlsx)
  .get('/werk/overeenkomsten/:id', access('agreements:read'), agreementPage)
  .get('/werk/overeenkomsten/:id/overeenkomst.pdf', access('agreements:read'), agreementPdf)
  .get('/werk/overeenkomsten/:id/looptijd', access('agreements:edit'), termsPage)
  .post('/werk/overeenkomsten/:id/looptijd', access('agreements:edit'), setTermsAction)
  .get('/werk/toezeggingen', access('agreements:read'), commitmentsPage)
  .get('/werk/toezeggingen/lijst.csv', access('agreements:read'), commitmentsCsv)
  .get('/werk/toezeggingen/lijst.xlsx', access('agreements:read'), commitmentsXlsx)
  .get('/werk/toezeggingen/:id', access('agreements:read'), commitmentPage);

const partner = new Hono<Env>()
  .get('/partner/overeenkomsten', access('agreements:read-own'), partnerAgreementsPage)
  .get('/partner/overeenkomsten/:id', access('agreements:read-own'), partnerAgreementPage)
  .get('/partner/overeenkomsten/:id/overeenkomst.pdf', access('agreements:read-own'), partnerAgreementPdf);

export const agreements = defineModule({
  name: 'agreements',
  permissions,
  routes: new Hono<Env>().route('/', work).route('/', partner),
  listeners,
  navigation: [
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
