import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { addGoalAction, addScenarioAction, advicePage, removeScenarioAction } from './pages/advice.tsx';
import { advicesPage, startAdviceAction } from './pages/advices.tsx';
import { composeAction, composePage, liveTotal } from './pages/compose.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/werk/adviezen', access('advice:read'), advicesPage)
  .post('/werk/adviezen', access('advice:edit'), startAdviceAction)
  .get('/werk/adviezen/:id', access('advice:read'), advicePage)
  .post('/werk/adviezen/:id/scenarios', access('advice:edit'), addScenarioAction)
  .post('/werk/adviezen/:id/doelen', access('advice:edit'), addGoalAction)
  .get('/werk/scenarios/:id', access('advice:edit'), composePage)
  .post('/werk/scenarios/:id', access('advice:edit'), composeAction)
  .post('/werk/scenarios/:id/totaal', access('advice:edit'), liveTotal)
  .post('/werk/scenarios/:id/verwijderen', access('advice:edit'), removeScenarioAction);

export const advice = defineModule({
  name: 'advice',
  permissions,
  routes,
  navigation: [
    {
      side: 'work',
      href: '/werk/adviezen',
      label: 'Adviezen',
      group: 'Gemeenten bedienen',
      hint: 'Scenario’s met hun prijs',
      knock: 'advice:read',
    },
  ],
});
