import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { translatedPage } from '#kernel/translated-page.ts';
import { happenings } from './happenings.ts';
import { jobs } from './jobs.ts';
import { listeners } from './listeners.ts';
import { noticeAction, notTooManyNotices } from './pages/notice.ts';
import { payPage } from './pages/pay.tsx';
import { payAction } from './pages/pay-action.ts';
import { payTexts } from './pages/pay-texts.ts';
import { paymentPage, refundAction } from './pages/payment.tsx';
import { receiptPage, receiptPdf } from './pages/receipt.tsx';
import { handOverAction, refundsPage, retryAction } from './pages/refunds.tsx';
import { ruleAction, rulePage } from './pages/rules.tsx';
import { permissions } from './permissions.ts';
import { personalData } from './personal-data.ts';

const NOTICES = '/betalingen/melding';
const spoken = { knock: 'public', texts: payTexts } as const;

const household = new Hono<Env>()
  .route('/', translatedPage({ path: '/aanmelding/:token/betaling', ...spoken, get: payPage, post: payAction }))
  .route('/', translatedPage({ path: '/aanmelding/:token/bewijzen/:id', ...spoken, get: receiptPage }))
  .get('/aanmelding/:token/bewijzen/:id/betaalbewijs.pdf', access('public'), receiptPdf)
  .post(NOTICES, access('public'), notTooManyNotices, noticeAction);

const work = new Hono<Env>()
  .get('/werk/betalingen/terugbetalingen', access('payments:read'), refundsPage)
  .get('/werk/betalingen/regels', access('payments:set-rules'), rulePage)
  .post('/werk/betalingen/regels', access('payments:set-rules'), ruleAction)
  .get('/werk/betalingen/:id', access('payments:read'), paymentPage)
  .post('/werk/betalingen/:id/terugbetalingen', access('payments:refund'), refundAction)
  .post('/werk/terugbetalingen/:id/overhandiging', access('payments:take'), handOverAction)
  .post('/werk/terugbetalingen/:id/herhaling', access('payments:refund'), retryAction)
  .get('/werk/activiteiten/:id/terugbetalen', access('activities:edit'), rulePage)
  .post('/werk/activiteiten/:id/terugbetalen', access('activities:edit'), ruleAction);

export const payments = defineModule({
  name: 'payments',
  permissions,
  jobs,
  listeners,
  personalData,
  routes: new Hono<Env>().route('/', household).route('/', work),
  happenings,
  machinePaths: [NOTICES],
});
