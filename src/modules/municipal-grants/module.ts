import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { applyAction, decideAction, grantPage, planAdvancesAction, settleAction } from './pages/grant.tsx';
import { permissions } from './permissions.ts';

const PATH = '/werk/overeenkomsten/:id/subsidie';

const routes = new Hono<Env>()
  .get(PATH, access('municipal-grants:edit'), grantPage)
  .post(`${PATH}/aanvraag`, access('municipal-grants:edit'), applyAction)
  .post(`${PATH}/beschikking`, access('municipal-grants:edit'), decideAction)
  .post(`${PATH}/voorschotten`, access('municipal-grants:edit'), planAdvancesAction)
  .post(`${PATH}/vaststelling`, access('municipal-grants:edit'), settleAction);

export const municipalGrants = defineModule({ name: 'municipal-grants', permissions, routes });
