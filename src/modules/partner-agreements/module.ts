import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { figures } from './figures.ts';
import { jobs } from './jobs.ts';
import { draftPage } from './pages/draft.tsx';
import { draftPdf } from './pages/draft-file.ts';
import { draftsPage } from './pages/drafts.tsx';
import { editDraftAction, editDraftPage } from './pages/edit-draft.tsx';
import { ANSWERED, acceptAction, answeredPage, declineAction, declinePage, linkPage } from './pages/link.tsx';
import { linkPdf } from './pages/link-file.ts';
import { limited } from './pages/link-limit.tsx';
import { newDraftPage, startDraftAction } from './pages/new-draft.tsx';
import { paperAction, paperPage, sendAction, sendPage, withdrawAction, withdrawPage } from './pages/steps.tsx';
import { permissions } from './permissions.ts';
import { personalData } from './personal-data.ts';

const work = new Hono<Env>()
  .get('/werk/conceptovereenkomsten', access('agreements:read'), draftsPage)
  .get('/werk/conceptovereenkomsten/nieuw', access('agreements:edit'), newDraftPage)
  .post('/werk/conceptovereenkomsten/nieuw', access('agreements:edit'), startDraftAction)
  .get('/werk/conceptovereenkomsten/:id', access('agreements:read'), draftPage)
  .get('/werk/conceptovereenkomsten/:id/concept.pdf', access('agreements:read'), draftPdf)
  .get('/werk/conceptovereenkomsten/:id/bewerken', access('agreements:edit'), editDraftPage)
  .post('/werk/conceptovereenkomsten/:id/bewerken', access('agreements:edit'), editDraftAction)
  .get('/werk/conceptovereenkomsten/:id/verzending', access('agreements:edit'), sendPage)
  .post('/werk/conceptovereenkomsten/:id/verzending', access('agreements:edit'), sendAction)
  .get('/werk/conceptovereenkomsten/:id/ondertekening', access('agreements:edit'), paperPage)
  .post('/werk/conceptovereenkomsten/:id/ondertekening', access('agreements:edit'), paperAction)
  .get('/werk/conceptovereenkomsten/:id/intrekking', access('agreements:edit'), withdrawPage)
  .post('/werk/conceptovereenkomsten/:id/intrekking', access('agreements:edit'), withdrawAction);

/** For who has no account: the token in the address is the key. */
const links = new Hono<Env>()
  .get(ANSWERED, access('public'), answeredPage)
  .get('/overeenkomst/:token', access('public'), limited, linkPage)
  .post('/overeenkomst/:token', access('public'), limited, acceptAction)
  .get('/overeenkomst/:token/overeenkomst.pdf', access('public'), limited, linkPdf)
  .get('/overeenkomst/:token/afwijzing', access('public'), limited, declinePage)
  .post('/overeenkomst/:token/afwijzing', access('public'), limited, declineAction);

export const partnerAgreements = defineModule({
  name: 'partner-agreements',
  permissions,
  jobs,
  figures,
  personalData,
  routes: new Hono<Env>().route('/', work).route('/', links),
  actions: [
    {
      subject: 'agreements',
      label: 'Nieuwe overeenkomst met school of opvang',
      hrefOf: () => '/werk/conceptovereenkomsten/nieuw',
      permission: 'agreements:edit',
    },
  ],
  navigation: [
    {
      side: 'work',
      href: '/werk/conceptovereenkomsten',
      label: 'Conceptovereenkomsten',
      group: 'Gemeenten bedienen',
      hint: 'Met scholen en kinderopvang, tot het akkoord',
      knock: 'agreements:read',
    },
  ],
});
