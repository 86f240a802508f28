import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { bookingPage, removeBookingAction, saveBookingAction } from './pages/booking.tsx';
import { bookingsPage } from './pages/bookings.tsx';
import { budgetPage, setBudgetAction } from './pages/budget.tsx';
import { yearPage } from './pages/year.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/werk/sprekers', access('speakers:read'), yearPage)
  .get('/werk/sprekers/budget', access('speakers:set-budgets'), budgetPage)
  .post('/werk/sprekers/budget', access('speakers:set-budgets'), setBudgetAction)
  .get('/werk/activiteiten/:id/sprekers', access('speakers:read'), bookingsPage)
  .get('/werk/activiteiten/:id/sprekers/nieuw', access('speakers:edit'), bookingPage)
  .post('/werk/activiteiten/:id/sprekers/nieuw', access('speakers:edit'), saveBookingAction)
  .get('/werk/activiteiten/:id/sprekers/:bookingId', access('speakers:edit'), bookingPage)
  .post('/werk/activiteiten/:id/sprekers/:bookingId', access('speakers:edit'), saveBookingAction)
  .post('/werk/activiteiten/:id/sprekers/:bookingId/verwijdering', access('speakers:edit'), removeBookingAction);

export const speakers = defineModule({
  name: 'speakers',
  permissions,
  routes,
  navigation: [
    {
      side: 'work',
      href: '/werk/sprekers',
      label: 'Sprekers',
      group: 'Programma',
      hint: 'Wat sprekers kosten, naast wat er is begroot',
      knock: 'speakers:read',
    },
  ],
});
