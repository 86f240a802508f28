import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { translatedPage } from '#kernel/translated-page.ts';
import { municipalitySection } from './municipality-section.tsx';
import { navigationTexts } from './navigation-texts.ts';
import { choosePage } from './pages/choose.tsx';
import { municipalityPage } from './pages/municipality.tsx';
import { newcomersPage } from './pages/newcomers.tsx';
import { overviewPage } from './pages/overview.tsx';
import { pageTexts } from './pages/page-texts.ts';
import { removalPage, removeSectionAction } from './pages/removal.tsx';
import { addSectionAction, editSectionAction, editSectionPage, newSectionPage } from './pages/section-form.tsx';
import { saveTranslationAction, translationPage } from './pages/translation.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .route('/', translatedPage({ path: '/nieuw-in-nederland', knock: 'public', texts: pageTexts, get: choosePage }))
  .route(
    '/',
    translatedPage({ path: '/nieuw-in-nederland/:slug', knock: 'public', texts: pageTexts, get: newcomersPage }),
  )
  .get('/werk/nieuwkomers', access('newcomers:read'), overviewPage)
  .get('/werk/nieuwkomers/:slug', access('newcomers:read'), municipalityPage)
  .get('/werk/nieuwkomers/:slug/nieuw', access('newcomers:edit'), newSectionPage)
  .post('/werk/nieuwkomers/:slug/nieuw', access('newcomers:edit'), addSectionAction)
  .get('/werk/nieuwkomers/onderdelen/:id', access('newcomers:edit'), editSectionPage)
  .post('/werk/nieuwkomers/onderdelen/:id', access('newcomers:edit'), editSectionAction)
  .get('/werk/nieuwkomers/onderdelen/:id/verwijdering', access('newcomers:edit'), removalPage)
  .post('/werk/nieuwkomers/onderdelen/:id/verwijdering', access('newcomers:edit'), removeSectionAction)
  .get('/werk/nieuwkomers/onderdelen/:id/vertalingen/:language', access('newcomers:edit'), translationPage)
  .post('/werk/nieuwkomers/onderdelen/:id/vertalingen/:language', access('newcomers:edit'), saveTranslationAction);

export const newcomers = defineModule({
  name: 'newcomers',
  permissions,
  routes,
  municipalitySection,
  navigation: [
    {
      side: 'foot',
      href: '/nieuw-in-nederland',
      ...navigationTexts.nl,
      knock: 'public',
      inOtherLanguages: navigationTexts,
    },
    {
      side: 'work',
      href: '/werk/nieuwkomers',
      label: 'Nieuwkomers',
      group: 'Cursussen en leren',
      hint: 'Pagina’s voor wie Nederlands leert, per taal',
      knock: 'newcomers:read',
    },
  ],
});
