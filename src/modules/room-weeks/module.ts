import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { weekPage } from './pages/week.tsx';

export const roomWeeks = defineModule({
  name: 'room-weeks',
  permissions: {},
  routes: new Hono<Env>().get('/werk/vestigingen/:slug/bezetting', access('rooms:read'), weekPage),
});
