import { Hono } from 'hono';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>();

export const observations = defineModule({
  name: 'observations',
  permissions,
  routes,
  happenings: {
    'observations.entered': 'Cijfer ingevoerd',
    'observations.corrected': 'Cijfer gecorrigeerd',
    'observations.withdrawn': 'Cijfer ingetrokken',
  },
});
