import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { municipalOverviewFile, municipalOverviewPage } from './pages/municipal-overview.tsx';

const routes = new Hono<Env>()
  .get('/werk/gemeenteoverzicht', access('quotes:read'), municipalOverviewPage)
  .get('/werk/gemeenteoverzicht/lijst.csv', access('quotes:read'), municipalOverviewFile)
  .get('/werk/gemeenteoverzicht/lijst.xlsx', access('quotes:read'), municipalOverviewFile);

export const municipalOverview = defineModule({
  name: 'municipal-overview',
  permissions: {},
  routes,
  navigation: [
    {
      side: 'work',
      href: '/werk/gemeenteoverzicht',
      label: 'Stand per gemeente',
      group: 'Gemeenten bedienen',
      hint: 'Van advies tot overeenkomst, alle gemeenten',
      knock: 'quotes:read',
    },
  ],
});
