import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { translatedPage } from '#kernel/translated-page.ts';
import { countProposals } from './count-proposals.ts';
import { listeners } from './listeners.ts';
import { checkInAction, doorPage, headCountAction, paperAction, presenceAction, walkInAction } from './pages/door.ts';
import { doorCodePage } from './pages/door-code.tsx';
import { doorCodeTexts } from './pages/door-code-texts.ts';
import { handOverAction, handOverPage, takeBackAction } from './pages/hand-over.tsx';
import { paperPage } from './pages/paper.tsx';
import { keeperScript, syncAction, volunteerKeeperScript } from './pages/sync.ts';
import { typedBackAction, typedBackPage } from './pages/typed-back.tsx';
import { permissions } from './permissions.ts';
import { personalData } from './personal-data.ts';

const forStaff = new Hono<Env>()
  .get('/werk/bijeenkomsten/:id/deurlijst', access('door-lists:use'), doorPage)
  .post('/werk/bijeenkomsten/:id/deurlijst/inchecken', access('door-lists:use'), checkInAction)
  .post('/werk/bijeenkomsten/:id/deurlijst/aanwezigen', access('door-lists:use'), presenceAction)
  .post('/werk/bijeenkomsten/:id/deurlijst/binnenlopers', access('door-lists:use'), walkInAction)
  .post('/werk/bijeenkomsten/:id/deurlijst/telling', access('door-lists:use'), headCountAction)
  .post('/werk/bijeenkomsten/:id/deurlijst/tekens', access('door-lists:use'), syncAction)
  .get('/werk/bijeenkomsten/:id/deurwachter.js', access('door-lists:use'), keeperScript)
  .get('/werk/bijeenkomsten/:id/deurlijst/papier', access('door-lists:use'), paperPage)
  .post('/werk/bijeenkomsten/:id/deurlijst/papier', access('door-lists:use'), paperAction)
  .get('/werk/bijeenkomsten/:id/deurlijst/invoer', access('door-lists:use'), typedBackPage)
  .post('/werk/bijeenkomsten/:id/deurlijst/invoer', access('door-lists:use'), typedBackAction)
  .get('/werk/bijeenkomsten/:id/deurlijst/overdracht', access('door-lists:use'), handOverPage)
  .post('/werk/bijeenkomsten/:id/deurlijst/overdracht', access('door-lists:use'), handOverAction)
  .post('/werk/bijeenkomsten/:id/deurlijst/overdracht/einde', access('door-lists:use'), takeBackAction);

/** A volunteer has a link and no account. */
const forVolunteers = new Hono<Env>()
  .get('/deurlijst/:token', access('public'), doorPage)
  .get('/deurlijst/deurwachter.js', access('public'), volunteerKeeperScript)
  .post('/deurlijst/:token/inchecken', access('public'), checkInAction)
  .post('/deurlijst/:token/aanwezigen', access('public'), presenceAction)
  .post('/deurlijst/:token/binnenlopers', access('public'), walkInAction)
  .post('/deurlijst/:token/telling', access('public'), headCountAction)
  .post('/deurlijst/:token/tekens', access('public'), syncAction);

/** What somebody's own telephone finds in a code. */
const forCameras = translatedPage({
  path: '/inchecken/:code',
  knock: 'public',
  texts: doorCodeTexts,
  get: doorCodePage,
});

export const doorLists = defineModule({
  name: 'door-lists',
  permissions,
  routes: new Hono<Env>().route('/', forStaff).route('/', forVolunteers).route('/', forCameras),
  personalData,
  listeners,
  countProposals,
  actions: [
    {
      subject: 'session',
      label: 'Deurlijst',
      hrefOf: (id) => `/werk/bijeenkomsten/${id}/deurlijst`,
      permission: 'door-lists:use',
    },
  ],
});
