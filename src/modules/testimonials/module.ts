import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { jobs } from './jobs.ts';
import { consentFormFile } from './pages/consent-form-file.ts';
import { listPage } from './pages/list.tsx';
import { newTestimonialPage, recordAction } from './pages/new-testimonial.tsx';
import { publicPhoto } from './pages/public-photo.ts';
import { rulesPage, setRulesAction } from './pages/rules.tsx';
import { photoFile, testimonialPage, withdrawAction } from './pages/testimonial.tsx';
import { permissions } from './permissions.ts';
import { personalData } from './personal-data.ts';

const routes = new Hono<Env>()
  .get('/uitspraken/fotos/:id', access('public'), publicPhoto)
  .get('/werk/uitspraken', access('testimonials:read'), listPage)
  .get('/werk/uitspraken/nieuw', access('testimonials:edit'), newTestimonialPage)
  .post('/werk/uitspraken/nieuw', access('testimonials:edit'), recordAction)
  .get('/werk/uitspraken/toestemming.pdf', access('testimonials:read'), consentFormFile)
  .get('/werk/uitspraken/regels', access('testimonials:set-rules'), rulesPage)
  .post('/werk/uitspraken/regels', access('testimonials:set-rules'), setRulesAction)
  .get('/werk/uitspraken/:id', access('testimonials:read'), testimonialPage)
  .get('/werk/uitspraken/:id/foto-bestand', access('testimonials:read'), photoFile)
  .post('/werk/uitspraken/:id/intrekking', access('testimonials:edit'), withdrawAction);

export const testimonials = defineModule({
  name: 'testimonials',
  permissions,
  routes,
  jobs,
  personalData,
  navigation: [
    {
      side: 'work',
      href: '/werk/uitspraken',
      label: 'Uitspraken',
      group: 'Programma',
      hint: 'Wat bezoekers zeiden en foto’s van hen, met toestemming',
      knock: 'testimonials:read',
    },
  ],
  actions: [
    {
      subject: 'public-activity',
      label: 'Leg een uitspraak vast',
      hrefOf: (id) => `/werk/uitspraken/nieuw?activiteit=${id}`,
      permission: 'testimonials:edit',
    },
  ],
  happenings: {
    'testimonials.recorded': 'Uitspraak of foto vastgelegd',
    'testimonials.consent-withdrawn': 'Toestemming voor een uitspraak of foto ingetrokken',
    'testimonials.rules-set': 'Gekozen hoe lang toestemming hoogstens duurt',
  },
});
