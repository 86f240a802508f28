import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { ruleSetsPage, setThresholdAction } from './pages/rule-sets.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/werk/adviezen/regels', access('rule-sets:read'), ruleSetsPage)
  .post('/werk/adviezen/regels', access('rule-sets:set-thresholds'), setThresholdAction);

export const ruleSets = defineModule({ name: 'rule-sets', permissions, routes });
