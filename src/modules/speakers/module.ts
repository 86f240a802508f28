import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { budgetPage, setBudgetAction } from './pages/budget.tsx';
import { engagementPage, removeEngagementAction, saveEngagementAction } from './pages/engagement.tsx';
import { engagementsPage } from './pages/engagements.tsx';
import { yearPage } from './pages/year.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/werk/sprekers', access('speakers:read'), yearPage)
  .get('/werk/sprekers/budget', access('speakers:set-budgets'), budgetPage)
  .post('/werk/sprekers/budget', access('speakers:set-budgets'), setBudgetAction)
  .get('/werk/activiteiten/:id/sprekers', access('speakers:read'), engagementsPage)
  .get('/werk/activiteiten/:id/sprekers/nieuw', access('speakers:edit'), engagementPage)
  .post('/werk/activiteiten/:id/sprekers/nieuw', access('speakers:edit'), saveEngagementAction)
  .get('/werk/activiteiten/:id/sprekers/:engagementId', access('speakers:edit'), engagementPage)
  .post('/werk/activiteiten/:id/sprekers/:engagementId', access('speakers:edit'), saveEngagementAction)
  .post('/werk/activiteiten/:id/sprekers/:engagementId/verwijdering', access('speakers:edit'), removeEngagementAction);

export const speakers = defineModule({
  name: 'speakers',
  permissions,
  routes,
  navigation: [
    {
      side: 'work',
      href: '/werk/sprekers',
      label: 'Sprekers',
      group: 'Programma',
      hint: 'Wat sprekers kosten, naast wat er is begroot',
      knock: 'speakers:read',
    },
  ],
});
