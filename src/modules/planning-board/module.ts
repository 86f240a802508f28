import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { boardPage } from './pages/board.tsx';
import { copyAction, moveAction, planAction } from './pages/board-actions.ts';
import { boardFile, sessionsFile } from './pages/board-file.ts';

const routes = new Hono<Env>()
  .get('/werk/planbord', access('commitments:read'), boardPage)
  .get('/werk/planbord/lijst.csv', access('commitments:read'), boardFile)
  .get('/werk/planbord/lijst.xlsx', access('commitments:read'), boardFile)
  .get('/werk/planbord/bijeenkomsten.csv', access('commitments:read'), sessionsFile)
  .get('/werk/planbord/bijeenkomsten.xlsx', access('commitments:read'), sessionsFile)
  .post('/werk/planbord/bijeenkomsten/:id', access('activities:edit'), moveAction)
  .post('/werk/planbord/toezeggingen/:id/kopieen', access('activities:edit'), copyAction)
  .post('/werk/planbord/toezeggingen/:id/concepten', access('activities:edit'), planAction);

export const planningBoard = defineModule({
  name: 'planning-board',
  permissions: {},
  routes,
  navigation: [
    {
      side: 'work',
      href: '/werk/planbord',
      label: 'Planbord',
      group: 'Programma',
      hint: 'Toegezegd, gepland en nog te plannen, per gemeente',
      knock: 'commitments:read',
    },
  ],
  actions: [
    {
      subject: 'municipal-year',
      label: 'Planbord',
      hrefOf: (id) => `/werk/planbord?${new URLSearchParams(yearOf(id))}`,
      permission: 'commitments:read',
    },
  ],
});

/** Of `coevorden/2026`. */
function yearOf(id: string): Record<string, string> {
  const [gemeente = '', jaar = ''] = id.split('/');
  return { gemeente, jaar };
}
