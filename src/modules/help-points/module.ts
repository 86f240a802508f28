import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { pointListPage } from './pages/point-list.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>().get('/werk/informatiepunten', access('help-points:read'), pointListPage);

export const helpPoints = defineModule({
  name: 'help-points',
  permissions,
  routes,
  navigation: [
    {
      side: 'work',
      href: '/werk/informatiepunten',
      label: 'Informatiepunten',
      group: 'Hulp en leren',
      hint: 'Informatiepunten en spreekuren, met hun tijden',
      knock: 'help-points:read',
    },
  ],
});
