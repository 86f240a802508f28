import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { removalPage, removeTextAction } from './pages/removal.tsx';
import { saveTextAction, textPage } from './pages/text.tsx';
import { textsPage } from './pages/texts.tsx';
import { workListPage } from './pages/work-list.tsx';

const routes = new Hono<Env>()
  .get('/werk/vertalingen', access('activities:read'), workListPage)
  .get('/werk/activiteiten/:id/vertalingen', access('activities:read'), textsPage)
  .get('/werk/activiteiten/:id/vertalingen/:language', access('activities:edit'), textPage)
  .post('/werk/activiteiten/:id/vertalingen/:language', access('activities:edit'), saveTextAction)
  .get('/werk/activiteiten/:id/vertalingen/:language/verwijdering', access('activities:edit'), removalPage)
  .post('/werk/activiteiten/:id/vertalingen/:language/verwijdering', access('activities:edit'), removeTextAction);

export const activityTranslations = defineModule({
  name: 'activity-translations',
  permissions: {},
  routes,
  navigation: [
    {
      side: 'work',
      href: '/werk/vertalingen',
      label: 'Vertalingen',
      group: 'Programma',
      hint: 'Activiteiten in eenvoudig Nederlands en andere talen',
      knock: 'activities:read',
    },
  ],
});
