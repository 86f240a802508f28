import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { doorPage, headCountAction, paperAction, presenceAction, walkInAction } from './pages/door.ts';
import { paperPage } from './pages/paper.tsx';
import { typedBackAction, typedBackPage } from './pages/typed-back.tsx';
import { permissions } from './permissions.ts';
import { personalData } from './personal-data.ts';
import { countProposals } from './queries.ts';

const routes = new Hono<Env>()
  .get('/werk/bijeenkomsten/:id/deurlijst', access('door-lists:use'), doorPage)
  .post('/werk/bijeenkomsten/:id/deurlijst/aanwezigen', access('door-lists:use'), presenceAction)
  .post('/werk/bijeenkomsten/:id/deurlijst/binnenlopers', access('door-lists:use'), walkInAction)
  .post('/werk/bijeenkomsten/:id/deurlijst/telling', access('door-lists:use'), headCountAction)
  .get('/werk/bijeenkomsten/:id/deurlijst/papier', access('door-lists:use'), paperPage)
  .post('/werk/bijeenkomsten/:id/deurlijst/papier', access('door-lists:use'), paperAction)
  .get('/werk/bijeenkomsten/:id/deurlijst/invoer', access('door-lists:use'), typedBackPage)
  .post('/werk/bijeenkomsten/:id/deurlijst/invoer', access('door-lists:use'), typedBackAction);

export const doorLists = defineModule({
  name: 'door-lists',
  permissions,
  routes,
  personalData,
  countProposals,
  actions: [
    {
      subject: 'session',
      label: 'Deurlijst',
      hrefOf: (id) => `/werk/bijeenkomsten/${id}/deurlijst`,
      permission: 'door-lists:use',
    },
  ],
});
