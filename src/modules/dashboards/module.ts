import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { dashboardPage } from './pages/dashboard.tsx';
import { comparisonFile, promisesFile } from './pages/files.ts';

const routes = new Hono<Env>()
  .get('/werk/dashboard', access('figures:read'), dashboardPage)
  .get('/werk/dashboard/toezeggingen.csv', access('figures:read'), promisesFile)
  .get('/werk/dashboard/toezeggingen.xlsx', access('figures:read'), promisesFile)
  .get('/werk/dashboard/vergelijking.csv', access('figures:read'), comparisonFile)
  .get('/werk/dashboard/vergelijking.xlsx', access('figures:read'), comparisonFile)
  .get('/partner/dashboard', access('figures:read-own'), dashboardPage)
  .get('/partner/dashboard/toezeggingen.csv', access('figures:read-own'), promisesFile)
  .get('/partner/dashboard/toezeggingen.xlsx', access('figures:read-own'), promisesFile)
  .get('/partner/dashboard/vergelijking.csv', access('figures:read-own'), comparisonFile)
  .get('/partner/dashboard/vergelijking.xlsx', access('figures:read-own'), comparisonFile);

export const dashboards = defineModule({
  name: 'dashboards',
  permissions: {},
  routes,
  navigation: [
    {
      side: 'work',
      href: '/werk/dashboard',
      label: 'Dashboard',
      group: 'Cijfers',
      hint: 'Hoe het gaat, en wat is toegezegd en geleverd',
      knock: 'figures:read',
    },
    {
      side: 'partner',
      href: '/partner/dashboard',
      label: 'Dashboard',
      hint: 'Hoe het gaat met de bibliotheek in uw gemeente',
      knock: 'figures:read-own',
    },
  ],
});
