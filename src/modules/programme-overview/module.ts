import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { activitiesFile, activitiesPage } from './pages/list.tsx';
import { monthPage, weekPage } from './pages/overview.tsx';
import { toClosePage } from './pages/to-close.tsx';

const routes = new Hono<Env>()
  .get('/werk/programma', access('activities:read'), activitiesPage)
  .get('/werk/programma/lijst.csv', access('activities:read'), activitiesFile)
  .get('/werk/programma/lijst.xlsx', access('activities:read'), activitiesFile)
  .get('/werk/programma/week', access('activities:read'), weekPage)
  .get('/werk/programma/maand', access('activities:read'), monthPage)
  .get('/werk/programma/af-te-sluiten', access('programme:count'), toClosePage);

export const programmeOverview = defineModule({
  name: 'programme-overview',
  permissions: {},
  routes,
  navigation: [
    {
      side: 'work',
      href: '/werk/programma',
      label: 'Programma',
      group: 'Programma',
      hint: 'Activiteiten maken, plannen en afsluiten',
      knock: 'activities:read',
    },
    {
      side: 'work',
      href: '/werk/programma/af-te-sluiten',
      label: 'Nog af te sluiten',
      group: 'Programma',
      hint: 'Tellen hoeveel mensen er waren',
      knock: 'programme:count',
    },
  ],
});
