import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { newActivityPage, startActivityAction } from './pages/new-activity.tsx';
import { pictureFile, picturePage, setPictureAction } from './pages/picture.tsx';
import { saveStepAction, stepPage } from './pages/step-page.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/werk/activiteiten/nieuw', access('activities:edit'), newActivityPage)
  .post('/werk/activiteiten/nieuw', access('activities:edit'), startActivityAction)
  .get('/werk/activiteiten/:id/foto', access('activities:edit'), picturePage)
  .post('/werk/activiteiten/:id/foto', access('activities:edit'), setPictureAction)
  .get('/werk/activiteiten/:id/foto-bestand', access('activities:read'), pictureFile)
  .get('/werk/activiteiten/:id/onderdelen/:step', access('activities:edit'), stepPage)
  .post('/werk/activiteiten/:id/onderdelen/:step', access('activities:edit'), saveStepAction);

export const activities = defineModule({ name: 'activities', permissions, routes });
