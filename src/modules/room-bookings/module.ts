import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { jobs } from './jobs.ts';
import { bookingPage } from './pages/booking.tsx';
import {
  approveAction,
  cancelAction,
  forgetAction,
  keepAction,
  markAction,
  moveAction,
  refuseAction,
} from './pages/booking-actions.ts';
import { listPage } from './pages/list.tsx';
import { rulesPage, setRulesAction } from './pages/rules.tsx';
import { permissions } from './permissions.ts';
import { personalData } from './personal-data.ts';

const routes = new Hono<Env>()
  .get('/werk/ruimtegebruik', access('room-bookings:read'), listPage)
  .get('/werk/ruimtegebruik/regels', access('room-bookings:set-rules'), rulesPage)
  .post('/werk/ruimtegebruik/regels', access('room-bookings:set-rules'), setRulesAction)
  .get('/werk/ruimtegebruik/:id', access('room-bookings:read'), bookingPage)
  .post('/werk/ruimtegebruik/:id/goedkeuring', access('room-bookings:edit'), approveAction)
  .post('/werk/ruimtegebruik/:id/afwijzing', access('room-bookings:edit'), refuseAction)
  .post('/werk/ruimtegebruik/:id/annulering', access('room-bookings:edit'), cancelAction)
  .post('/werk/ruimtegebruik/:id/verzetting', access('room-bookings:edit'), moveAction)
  .post('/werk/ruimtegebruik/:id/gebruik', access('room-bookings:edit'), markAction)
  .post('/werk/ruimtegebruik/:id/behoud', access('room-bookings:edit'), keepAction)
  .post('/werk/ruimtegebruik/:id/wissing', access('room-bookings:edit'), forgetAction);

export const roomBookings = defineModule({
  name: 'room-bookings',
  permissions,
  routes,
  jobs,
  personalData,
  navigation: [
    {
      side: 'work',
      href: '/werk/ruimtegebruik',
      label: 'Ruimtegebruik',
      group: 'Ruimtes',
      hint: 'Boekingen van bewoners, groepen en partners',
      knock: 'room-bookings:read',
    },
    {
      side: 'work',
      href: '/werk/ruimtegebruik/regels',
      label: 'Regels voor boekingen',
      group: 'Ruimtes',
      hint: 'Hoe lang vasthouden, wanneer een groep vrijgeeft',
      knock: 'room-bookings:set-rules',
    },
  ],
});
