import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { pointListPage } from './pages/list.tsx';
import { holdAllAction, toHoldPage } from './pages/to-hold.tsx';
import { pointWeekPage } from './pages/week.tsx';

const routes = new Hono<Env>()
  .get('/werk/informatiepunten', access('help-points:read'), pointListPage)
  .get('/werk/informatiepunten/week', access('help-points:read'), pointWeekPage)
  .get('/werk/informatiepunten/af-te-sluiten', access('help-points:hold'), toHoldPage)
  .post('/werk/informatiepunten/af-te-sluiten', access('help-points:hold'), holdAllAction);

export const helpPointOverview = defineModule({
  name: 'help-point-overview',
  permissions: {},
  routes,
  navigation: [
    {
      side: 'work',
      href: '/werk/informatiepunten',
      label: 'Informatiepunten',
      group: 'Informatiepunten',
      hint: 'Informatiepunten en spreekuren, met hun tijden',
      knock: 'help-points:read',
    },
    {
      side: 'work',
      href: '/werk/informatiepunten/af-te-sluiten',
      label: 'Spreekuren af te sluiten',
      group: 'Informatiepunten',
      hint: 'Zeggen of een spreekuur er was, en hoeveel mensen er waren',
      knock: 'help-points:hold',
    },
  ],
});
