import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { listeners } from './events.ts';
import { jobs } from './jobs.ts';
import { activityPage } from './pages/activity.tsx';
import {
  cancelActivityAction,
  copyAction,
  publishAction,
  returnAction,
  submitAction,
} from './pages/activity-actions.ts';
import { discardAction, discardPage } from './pages/discard.tsx';
import { planAction, planPage } from './pages/plan.tsx';
import { cancelSessionAction, changeSessionAction, closeSessionAction, sessionPage } from './pages/session.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/werk/programma/:id', access('activities:read'), activityPage)
  .get('/werk/programma/:id/bijeenkomsten', access('activities:edit'), planPage)
  .post('/werk/programma/:id/bijeenkomsten', access('activities:edit'), planAction)
  .post('/werk/programma/:id/beoordeling', access('activities:edit'), submitAction)
  .post('/werk/programma/:id/publicatie', access('activities:publish'), publishAction)
  .post('/werk/programma/:id/teruggave', access('activities:publish'), returnAction)
  .post('/werk/programma/:id/annulering', access('activities:edit'), cancelActivityAction)
  .post('/werk/programma/:id/kopieen', access('activities:edit'), copyAction)
  .get('/werk/activiteiten/:id/verwijdering', access('activities:edit'), discardPage)
  .post('/werk/activiteiten/:id/verwijdering', access('activities:edit'), discardAction)
  .get('/werk/bijeenkomsten/:id', access('activities:read'), sessionPage)
  .post('/werk/bijeenkomsten/:id', access('activities:edit'), changeSessionAction)
  .post('/werk/bijeenkomsten/:id/annulering', access('activities:edit'), cancelSessionAction)
  .post('/werk/bijeenkomsten/:id/telling', access('programme:count'), closeSessionAction);

export const programme = defineModule({
  name: 'programme',
  permissions,
  routes,
  jobs,
  listeners,
});
