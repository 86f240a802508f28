import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { consentFormFile } from './pages/consent-form-file.ts';
import { consentRulesPage } from './pages/consent-rules.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/werk/toestemming', access('consent-forms:print'), consentRulesPage)
  .get('/werk/toestemming/:file', access('consent-forms:print'), consentFormFile);

export const consentForms = defineModule({
  name: 'consent-forms',
  permissions,
  routes,
  navigation: [
    {
      side: 'work',
      href: '/werk/toestemming',
      label: 'Toestemming',
      group: 'Informatiepunten',
      hint: 'Wanneer je toestemming vraagt aan een bezoeker, en het formulier in tien talen',
      knock: 'consent-forms:print',
    },
  ],
});
