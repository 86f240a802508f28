import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import { kept } from '#kernel/conditional-answer.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { translatedFile, translatedPage } from '#kernel/translated-page.ts';
import { comingUp } from './coming-up.tsx';
import { navigationTexts } from './navigation-texts.ts';
import { activityPage } from './pages/activity.tsx';
import { activityTexts } from './pages/activity-texts.ts';
import { agendaTexts } from './pages/agenda-texts.ts';
import { dayPage, monthPage, weekPage } from './pages/calendar.tsx';
import { agendaPage } from './pages/list.tsx';
import { mapPage } from './pages/map.tsx';
import { pictureFile } from './pages/picture.ts';
import { socialPictureFile } from './pages/social-picture.ts';

const views = [
  ['/agenda', agendaPage],
  ['/agenda/dag', dayPage],
  ['/agenda/week', weekPage],
  ['/agenda/maand', monthPage],
  ['/agenda/kaart', mapPage],
] as const;

const routes = new Hono<Env>();
for (const [path, get] of views)
  routes.route('/', translatedPage({ path, knock: 'public', texts: agendaTexts, get: kept(get) }));
routes
  .route('/', translatedPage({ path: '/agenda/:slug', knock: 'public', texts: activityTexts, get: kept(activityPage) }))
  .route('/', translatedFile({ path: '/agenda/:slug/deelplaat.png', knock: 'public', get: socialPictureFile }))
  .get('/agenda/:slug/foto', access('public'), pictureFile);

export const agenda = defineModule({
  name: 'agenda',
  permissions: {},
  routes,
  comingUp,
  navigation: [
    {
      side: 'public',
      href: '/agenda',
      label: 'Agenda',
      hint: 'Wat er te doen is, bij jou in de buurt en online',
      knock: 'public',
      inOtherLanguages: navigationTexts,
    },
  ],
});
