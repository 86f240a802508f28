import { Hono } from 'hono';
import { kept } from '#kernel/conditional-answer.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { translatedFile, translatedPage } from '#kernel/translated-page.ts';
import { comingUp } from './coming-up.tsx';
import { finderTexts } from './finder-texts.ts';
import { municipalitySection } from './municipality-section.tsx';
import { navigationTexts } from './navigation-texts.ts';
import { calendarFile } from './pages/calendar-file.ts';
import { listPage } from './pages/list.tsx';
import { pointPage } from './pages/point.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .route('/', translatedPage({ path: '/hulp', knock: 'public', texts: finderTexts, get: kept(listPage) }))
  .route('/', translatedPage({ path: '/hulp/:slug', knock: 'public', texts: finderTexts, get: kept(pointPage) }))
  .route('/', translatedFile({ path: '/hulp/:slug/spreekuren.ics', knock: 'public', get: calendarFile }));

export const helpPointFinder = defineModule({
  name: 'help-point-finder',
  permissions,
  routes,
  comingUp,
  municipalitySection,
  navigation: [
    {
      side: 'public',
      href: '/hulp',
      label: 'Hulp',
      hint: 'Bij DigiD, toeslagen, je telefoon of een brief',
      knock: 'public',
      inOtherLanguages: navigationTexts,
    },
  ],
});
