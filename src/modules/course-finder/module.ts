import { Hono } from 'hono';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { translatedPage } from '#kernel/translated-page.ts';
import { activitySection } from './activity-section.tsx';
import { comingUp } from './coming-up.tsx';
import { navigationTexts } from './navigation-texts.ts';
import { coursePage } from './pages/course.tsx';
import { coursesPage } from './pages/courses.tsx';
import { coursesTexts } from './pages/courses-texts.ts';

const routes = new Hono<Env>()
  .route('/', translatedPage({ path: '/cursussen', knock: 'public', texts: coursesTexts, get: coursesPage }))
  .route('/', translatedPage({ path: '/cursussen/:slug', knock: 'public', texts: coursesTexts, get: coursePage }));

export const courseFinder = defineModule({
  name: 'course-finder',
  permissions: {},
  routes,
  comingUp,
  activitySection,
  navigation: [
    {
      side: 'foot',
      href: '/cursussen',
      label: 'Cursussen',
      hint: 'Computer, telefoon, overheid en geld',
      knock: 'public',
      inOtherLanguages: navigationTexts,
    },
  ],
});
