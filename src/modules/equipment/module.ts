import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import {
  addEquipmentAction,
  archiveEquipmentAction,
  editEquipmentAction,
  editEquipmentPage,
  newEquipmentPage,
} from './pages/equipment-form.tsx';
import { equipmentListPage } from './pages/equipment-list.tsx';
import { permissions } from './permissions.ts';

const routes = new Hono<Env>()
  .get('/werk/apparatuur', access('equipment:read'), equipmentListPage)
  .get('/werk/apparatuur/nieuw', access('equipment:edit'), newEquipmentPage)
  .post('/werk/apparatuur/nieuw', access('equipment:edit'), addEquipmentAction)
  .get('/werk/apparatuur/:id/bewerken', access('equipment:edit'), editEquipmentPage)
  .post('/werk/apparatuur/:id/bewerken', access('equipment:edit'), editEquipmentAction)
  .post('/werk/apparatuur/:id/archief', access('equipment:edit'), archiveEquipmentAction);

export const equipment = defineModule({
  name: 'equipment',
  permissions,
  routes,
  navigation: [
    {
      side: 'work',
      href: '/werk/apparatuur',
      label: 'Apparatuur en kisten',
      group: 'Ruimtes',
      hint: 'Laptops, schermen, leskisten',
      knock: 'equipment:read',
    },
  ],
});
