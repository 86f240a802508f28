import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { commentsPage, replyAction, settleAction } from './pages/comments.tsx';
import { finishPage } from './pages/finish.tsx';
import { finaliseAction, sendAction, takeBackAction, takeUpAction } from './pages/finish-actions.ts';
import { partnerRemarkAction, partnerReportPage } from './pages/partner-report.tsx';
import { partnerReportsPage } from './pages/partner-reports.tsx';
import { permissions } from './permissions.ts';

const REPORT = '/werk/jaarberichten/:id';

const routes = new Hono<Env>()
  .get(`${REPORT}/opmerkingen`, access('reports:edit'), commentsPage)
  .post(`${REPORT}/onderdelen/:blockId/opmerkingen`, access('reports:edit'), replyAction)
  .post(`${REPORT}/opmerkingen/:commentId/afhandeling`, access('reports:edit'), settleAction)
  .get(`${REPORT}/afronden`, access('reports:edit'), finishPage)
  .post(`${REPORT}/inzage`, access('reports:edit'), sendAction)
  .post(`${REPORT}/terugname`, access('reports:edit'), takeBackAction)
  .post(`${REPORT}/vaststelling`, access('reports:finalise'), finaliseAction)
  .post(`${REPORT}/heropening`, access('reports:edit'), takeUpAction)
  .get('/partner/jaarberichten', access('reports:comment'), partnerReportsPage)
  .get('/partner/jaarberichten/:id', access('reports:comment'), partnerReportPage)
  .post('/partner/jaarberichten/:id/onderdelen/:blockId/opmerkingen', access('reports:comment'), partnerRemarkAction);

export const reportReview = defineModule({
  name: 'report-review',
  permissions,
  routes,
  actions: [
    {
      subject: 'report',
      label: 'Opmerkingen',
      hrefOf: (id) => `/werk/jaarberichten/${id}/opmerkingen`,
      permission: 'reports:edit',
    },
    {
      subject: 'report',
      label: 'Afronden',
      hrefOf: (id) => `/werk/jaarberichten/${id}/afronden`,
      permission: 'reports:edit',
    },
  ],
  navigation: [
    {
      side: 'partner',
      href: '/partner/jaarberichten',
      label: 'Jaarberichten',
      hint: 'Meelezen en opmerkingen maken',
      knock: 'reports:comment',
    },
  ],
});
