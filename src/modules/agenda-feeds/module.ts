import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { translatedFile, translatedPage } from '#kernel/translated-page.ts';
import { api } from './api/openapi.ts';
import { sessionsApi } from './api/sessions.ts';
import { embeddedListPage, embedPage } from './pages/embed.tsx';
import { embedTexts } from './pages/embed-texts.ts';
import { activityCalendarFile, calendarFile, jsonFile, rssFile, sessionCalendarFile } from './pages/feed-files.ts';
import { listTexts } from './pages/list-texts.ts';
import { posterFile } from './pages/poster-file.ts';
import { printPage } from './pages/print.tsx';
import { subscribePage } from './pages/subscribe.tsx';
import { subscribeTexts } from './pages/subscribe-texts.ts';
import { activityTextPage, villagePaperPage } from './pages/village-paper.tsx';

const files = [
  ['/agenda.ics', calendarFile],
  ['/agenda.rss', rssFile],
  ['/agenda.json', jsonFile],
  ['/agenda/:slug/agenda.ics', activityCalendarFile],
  ['/agenda/:slug/:file{[0-9a-f-]+\\.ics}', sessionCalendarFile],
] as const;

const routes = new Hono<Env>();
for (const [path, get] of files) routes.route('/', translatedFile({ path, knock: 'public', get }));
routes
  .get('/api/v1/sessions', access('public'), sessionsApi)
  .route('/', translatedPage({ path: '/agenda/abonneren', knock: 'public', texts: subscribeTexts, get: subscribePage }))
  .route('/', translatedPage({ path: '/agenda/insluiten', knock: 'public', texts: embedTexts, get: embedPage }))
  .route('/', translatedPage({ path: '/agenda/lijst', knock: 'public', texts: listTexts, get: embeddedListPage }))
  .route('/', translatedPage({ path: '/agenda/afdrukken', knock: 'public', texts: listTexts, get: printPage }))
  .get('/werk/dorpsblad', access('activities:read'), villagePaperPage)
  .get('/werk/programma/:id/dorpsblad', access('activities:read'), activityTextPage)
  .get('/werk/programma/:id/poster.pdf', access('activities:read'), posterFile);

export const agendaFeeds = defineModule({
  name: 'agenda-feeds',
  permissions: {},
  routes,
  api,
  actions: [
    {
      subject: 'public-activity',
      label: 'Poster (PDF)',
      hrefOf: (id) => `/werk/programma/${id}/poster.pdf`,
      permission: 'activities:read',
    },
    {
      subject: 'public-activity',
      label: 'Tekst voor het dorpsblad',
      hrefOf: (id) => `/werk/programma/${id}/dorpsblad`,
      permission: 'activities:read',
    },
  ],
  navigation: [
    {
      side: 'work',
      href: '/werk/dorpsblad',
      label: 'Dorpsblad',
      group: 'Programma',
      hint: 'Tekst over de agenda om door te sturen',
      knock: 'activities:read',
    },
  ],
});
