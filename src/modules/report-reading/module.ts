import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { municipalitySection } from './municipality-section.tsx';
import { navigationTexts } from './navigation-texts.ts';
import { reportAnswer } from './pages/report-answer.ts';
import { reportsPage } from './pages/reports.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/verantwoording', access('public'), reportsPage)
  .get('/verantwoording/:municipality/:report{20[0-9][0-9][.a-z]*}', access('public'), reportAnswer)
  .get(
    '/verantwoording/:municipality/:year{20[0-9][0-9]}/:report{[a-z0-9][-a-z0-9]*[.a-z]*}',
    access('public'),
    reportAnswer,
  );

export const reportReading = defineModule({
  name: 'report-reading',
  permissions,
  routes,
  municipalitySection,
  navigation: [
    {
      side: 'foot',
      href: '/verantwoording',
      label: 'Verantwoording',
      knock: 'public',
      inOtherLanguages: navigationTexts,
    },
  ],
});
