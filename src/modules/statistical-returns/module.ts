import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { copyPage } from './pages/copy.tsx';
import { deliverAction, deliverPage } from './pages/deliver.tsx';
import { editionPage } from './pages/edition.tsx';
import { explainAction, explainPage } from './pages/explain.tsx';
import { overviewPage } from './pages/overview.tsx';
import { returnPage } from './pages/return.tsx';
import { returnFile } from './pages/return-file.ts';
import { permissions } from './permissions.ts';

const ONE = '/werk/opgaven/:kind/:year';

const routes = new Hono<Env>()
  .get('/werk/opgaven', access('statistical-returns:read'), overviewPage)
  .get(ONE, access('statistical-returns:read'), returnPage)
  .get(`${ONE}/opgave.csv`, access('statistical-returns:read'), returnFile)
  .get(`${ONE}/opgave.xlsx`, access('statistical-returns:read'), returnFile)
  .get(`${ONE}/overnemen`, access('statistical-returns:read'), copyPage)
  .get(`${ONE}/uitgaven/:edition`, access('statistical-returns:read'), editionPage)
  .get(`${ONE}/indienen`, access('statistical-returns:deliver'), deliverPage)
  .post(`${ONE}/indienen`, access('statistical-returns:deliver'), deliverAction)
  .get(`${ONE}/toelichting/:code`, access('statistical-returns:deliver'), explainPage)
  .post(`${ONE}/toelichting/:code`, access('statistical-returns:deliver'), explainAction);

export const statisticalReturns = defineModule({
  name: 'statistical-returns',
  permissions,
  routes,
  happenings: {
    'statistical-returns.delivered': 'Opgave vastgelegd als ingediend',
    'statistical-returns.jump-explained': 'Groot verschil in een opgave uitgelegd',
  },
  navigation: [
    {
      side: 'work',
      href: '/werk/opgaven',
      label: 'Opgaven',
      group: 'Cijfers',
      hint: 'Wat we elk jaar bij KB, G!DS en Leenrecht indienen',
      knock: 'statistical-returns:read',
    },
  ],
});
