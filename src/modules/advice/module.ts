import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import {
  addGoalAction,
  addScenarioAction,
  advicePage,
  removeGoalAction,
  removeScenarioAction,
} from './pages/advice.tsx';
import { adviceFile, councilAnnexFile } from './pages/advice-file.ts';
import { advicesPage, startAdviceAction } from './pages/advices.tsx';
import { composeAction, composePage, liveTotal } from './pages/compose.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/werk/adviezen', access('advice:read'), advicesPage)
  .post('/werk/adviezen', access('advice:edit'), startAdviceAction)
  .get('/werk/adviezen/:id', access('advice:read'), advicePage)
  .get('/werk/adviezen/:id/advies.pdf', access('advice:read'), adviceFile)
  .get('/werk/adviezen/:id/bijlage.pdf', access('advice:read'), councilAnnexFile)
  .post('/werk/adviezen/:id/scenarios', access('advice:edit'), addScenarioAction)
  .post('/werk/adviezen/:id/doelen', access('advice:edit'), addGoalAction)
  .post('/werk/doelen/:id/verwijdering', access('advice:edit'), removeGoalAction)
  .get('/werk/scenarios/:id', access('advice:edit'), composePage)
  .post('/werk/scenarios/:id', access('advice:edit'), composeAction)
  .post('/werk/scenarios/:id/totaal', access('advice:edit'), liveTotal)
  .post('/werk/scenarios/:id/verwijdering', access('advice:edit'), removeScenarioAction);

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
    // The page is of rule-sets; it is named here so that it comes after the advices.
    {
      side: 'work',
      href: '/werk/adviezen/regels',
      label: 'Regels waaraan we toetsen',
      group: 'Gemeenten bedienen',
      hint: 'Wet, voorstel en regeling, met hun bronnen',
      knock: 'rule-sets:read',
    },
  ],
});
