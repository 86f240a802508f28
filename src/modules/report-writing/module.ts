import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { addChapterAction, renameChapterAction, renameChapterPage } from './pages/chapters.tsx';
import { listPage } from './pages/list.tsx';
import { moveBlockAction, moveChapterAction } from './pages/moving.ts';
import { beginAction, newReportPage } from './pages/new-report.tsx';
import { addPartAction, newPartPage, partPage, savePartAction } from './pages/part.tsx';
import { removeBlockAction, removeBlockPage, removeChapterAction, removeChapterPage } from './pages/removal.tsx';
import { reportPage } from './pages/report.tsx';
import { permissions } from './permissions.ts';

const READ = access('reports:read');
const EDIT = access('reports:edit');

const routes = new Hono<Env>()
  .get('/werk/jaarberichten', READ, listPage)
  .get('/werk/jaarberichten/nieuw', EDIT, newReportPage)
  .post('/werk/jaarberichten/nieuw', EDIT, beginAction)
  .get('/werk/jaarberichten/:id', READ, reportPage)
  .post('/werk/jaarberichten/:id/hoofdstukken', EDIT, addChapterAction)
  .get('/werk/jaarberichten/:id/hoofdstukken/:chapterId/titel', EDIT, renameChapterPage)
  .post('/werk/jaarberichten/:id/hoofdstukken/:chapterId/titel', EDIT, renameChapterAction)
  .post('/werk/jaarberichten/:id/hoofdstukken/:chapterId/verplaatsing', EDIT, moveChapterAction)
  .get('/werk/jaarberichten/:id/hoofdstukken/:chapterId/verwijdering', EDIT, removeChapterPage)
  .post('/werk/jaarberichten/:id/hoofdstukken/:chapterId/verwijdering', EDIT, removeChapterAction)
  .get('/werk/jaarberichten/:id/hoofdstukken/:chapterId/nieuw-onderdeel', EDIT, newPartPage)
  .post('/werk/jaarberichten/:id/hoofdstukken/:chapterId/nieuw-onderdeel', EDIT, addPartAction)
  .get('/werk/jaarberichten/:id/onderdelen/:blockId', EDIT, partPage)
  .post('/werk/jaarberichten/:id/onderdelen/:blockId', EDIT, savePartAction)
  .post('/werk/jaarberichten/:id/onderdelen/:blockId/verplaatsing', EDIT, moveBlockAction)
  .get('/werk/jaarberichten/:id/onderdelen/:blockId/verwijdering', EDIT, removeBlockPage)
  .post('/werk/jaarberichten/:id/onderdelen/:blockId/verwijdering', EDIT, removeBlockAction);

export const reportWriting = defineModule({
  name: 'report-writing',
  permissions,
  routes,
  navigation: [
    {
      side: 'work',
      href: '/werk/jaarberichten',
      label: 'Jaarberichten',
      group: 'Gemeenten bedienen',
      hint: 'Wat we aan elke gemeente verantwoorden: schrijven en lezen',
      knock: 'reports:read',
    },
  ],
});
