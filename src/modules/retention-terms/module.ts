import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { chooseTermAction, termsPage } from './pages/terms.tsx';
import { permissions } from './permissions.ts';
import { personalData } from './personal-data.ts';

const routes = new Hono<Env>()
  .get('/werk/bewaartermijnen', access('retention-terms:choose'), termsPage)
  .post('/werk/bewaartermijnen', access('retention-terms:choose'), chooseTermAction);

export const retentionTerms = defineModule({
  name: 'retention-terms',
  permissions,
  routes,
  personalData,
  navigation: [
    {
      side: 'work',
      href: '/werk/bewaartermijnen',
      label: 'Bewaartermijnen',
      group: 'Beheer',
      hint: 'Hoe lang we namen van bewoners bewaren',
      knock: 'retention-terms:choose',
    },
  ],
});
