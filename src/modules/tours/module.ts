import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { tourAction, tourPage } from './pages/tour.tsx';

const routes = new Hono<Env>()
  .get('/werk/programma/:id/tournee', access('activities:edit'), tourPage)
  .post('/werk/programma/:id/tournee', access('activities:edit'), tourAction);

export const tours = defineModule({ name: 'tours', permissions: {}, routes });
