import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { jobs } from './jobs.ts';
import { cancelHourAction, changeHourAction, holdHourAction, hourPage, restoreHourAction } from './pages/hour.tsx';
import { addHourAction, closePointAction, pointPage } from './pages/point.tsx';
import { addPointAction, editPointAction, editPointPage, newPointPage } from './pages/point-form.tsx';
import { setWeeklyHoursAction, weeklyHoursPage } from './pages/weekly-hours.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/werk/informatiepunten/nieuw', access('help-points:edit'), newPointPage)
  .post('/werk/informatiepunten/nieuw', access('help-points:edit'), addPointAction)
  .get('/werk/informatiepunten/:id', access('help-points:read'), pointPage)
  .get('/werk/informatiepunten/:id/bewerken', access('help-points:edit'), editPointPage)
  .post('/werk/informatiepunten/:id/bewerken', access('help-points:edit'), editPointAction)
  .get('/werk/informatiepunten/:id/tijden', access('help-points:edit'), weeklyHoursPage)
  .post('/werk/informatiepunten/:id/tijden', access('help-points:edit'), setWeeklyHoursAction)
  .post('/werk/informatiepunten/:id/sluiting', access('help-points:edit'), closePointAction)
  .post('/werk/informatiepunten/:id/spreekuren', access('help-points:hold'), addHourAction)
  .get('/werk/spreekuren/:id', access('help-points:read'), hourPage)
  .post('/werk/spreekuren/:id', access('help-points:hold'), changeHourAction)
  .post('/werk/spreekuren/:id/annulering', access('help-points:hold'), cancelHourAction)
  .post('/werk/spreekuren/:id/herstel', access('help-points:hold'), restoreHourAction)
  .post('/werk/spreekuren/:id/telling', access('help-points:hold'), holdHourAction);

export const helpPoints = defineModule({
  name: 'help-points',
  permissions,
  routes,
  jobs,
});
