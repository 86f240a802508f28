import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { extraDateAction, extraDatePage } from './pages/extra-date.tsx';
import { waitingNote } from './waiting-note.ts';

const routes = new Hono<Env>()
  .get('/werk/activiteiten/:id/extra-datum', access('activities:edit'), extraDatePage)
  .post('/werk/activiteiten/:id/extra-datum', access('activities:edit'), extraDateAction);

export const extraDates = defineModule({
  name: 'extra-dates',
  permissions: {},
  routes,
  subjectNotes: [{ subject: 'activities.activity', noteOn: waitingNote }],
});
