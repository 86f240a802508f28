import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { happenings } from './messages.ts';
import { subjectNotes } from './notes.ts';
import { coursePlacesPage } from './pages/course-places.tsx';
import { signalsPage } from './pages/list.tsx';
import { rulePage, saveRuleAction } from './pages/rule-form.tsx';
import { rulesPage } from './pages/rules.tsx';
import { putAsideAction, signalPage } from './pages/signal.tsx';
import { permissions } from './permissions.ts';
import { whenBegun } from './when-begun.ts';

const routes = new Hono<Env>()
  .get('/werk/signalen', access('help-signals:read'), signalsPage)
  .get('/werk/signalen/:point/:course', access('help-signals:read'), signalPage)
  .post('/werk/signalen/:point/:course', access('help-signals:decide'), putAsideAction)
  .get('/werk/cursusplekken', access('courses:read'), coursePlacesPage)
  .get('/werk/signaalregels', access('help-signals:read'), rulesPage)
  .get('/werk/signaalregels/:id', access('help-signals:set-rules'), rulePage)
  .post('/werk/signaalregels/:id', access('help-signals:set-rules'), saveRuleAction);

export const helpSignals = defineModule({
  name: 'help-signals',
  permissions,
  routes,
  subjectNotes,
  whenBegun,
  happenings,
  navigation: [
    {
      side: 'work',
      href: '/werk/signalen',
      label: 'Signalen',
      group: 'Informatiepunten',
      hint: 'Waar zo vaak naar hetzelfde wordt gevraagd dat een cursus helpt',
      knock: 'help-signals:read',
    },
  ],
});
