import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { contentsPage, moveItemAction } from './pages/contents.tsx';
import { loadFrameHolder, loadServiceHolder } from './pages/holder.ts';
import { itemPage, previewAction, removeItemAction, saveItemAction } from './pages/item.tsx';

const routes = new Hono<Env>();
for (const [contents, load] of [
  ['/werk/catalogus/:id/diensten/:serviceId/inhoud', loadServiceHolder],
  ['/werk/catalogus/:id/opbouw', loadFrameHolder],
] as const) {
  const item = `${contents}/:list/:itemId`;
  routes
    .get(contents, access('activity-catalogue:edit'), contentsPage(load))
    .get(item, access('activity-catalogue:edit'), itemPage(load))
    .post(item, access('activity-catalogue:edit'), saveItemAction(load))
    .post(`${item}/voorbeeld`, access('activity-catalogue:edit'), previewAction(load))
    .post(`${item}/volgorde`, access('activity-catalogue:edit'), moveItemAction(load))
    .post(`${item}/verwijdering`, access('activity-catalogue:edit'), removeItemAction(load));
}

export const catalogueContents = defineModule({ name: 'catalogue-contents', permissions: {}, routes });
