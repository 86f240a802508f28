import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { commitmentPage } from './pages/commitment.tsx';
import { commitmentsFile, commitmentsPage } from './pages/commitments.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/werk/toezeggingen', access('commitments:read'), commitmentsPage)
  .get('/werk/toezeggingen/lijst.csv', access('commitments:read'), commitmentsFile)
  .get('/werk/toezeggingen/lijst.xlsx', access('commitments:read'), commitmentsFile)
  .get('/werk/toezeggingen/:id', access('commitments:read'), commitmentPage);

export const commitments = defineModule({
  name: 'commitments',
  permissions,
  routes,
});
