import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { calendarPage } from './pages/calendar.tsx';
import { campaignPage, withdrawCampaignAction } from './pages/campaign.tsx';
import { campaignsFile, materialFile } from './pages/campaign-file.ts';
import { campaignFormPage, saveCampaignAction } from './pages/campaign-form.tsx';
import { closeCampaignAction, closingPage } from './pages/closing.tsx';
import { countMaterialAction, materialCountsPage } from './pages/material-counts.tsx';
import { materialPage, saveMaterialAction } from './pages/material-form.tsx';
import { takeCampaignAction } from './pages/national-calendar.tsx';
import { setTargetsAction, targetsPage } from './pages/targets.tsx';
import { permissions } from './permissions.ts';
import { progress } from './progress.ts';

const routes = new Hono<Env>()
  .get('/werk/campagnes', access('campaigns:read'), calendarPage)
  .get('/werk/campagnes/lijst.csv', access('campaigns:read'), campaignsFile)
  .get('/werk/campagnes/lijst.xlsx', access('campaigns:read'), campaignsFile)
  .get('/werk/campagnes/nieuw', access('campaigns:edit'), campaignFormPage)
  .post('/werk/campagnes/nieuw', access('campaigns:edit'), saveCampaignAction)
  .post('/werk/campagnes/landelijk/:calendarId/overname', access('campaigns:edit'), takeCampaignAction)
  .get('/werk/campagnes/:id', access('campaigns:read'), campaignPage)
  .get('/werk/campagnes/:id/bewerken', access('campaigns:edit'), campaignFormPage)
  .post('/werk/campagnes/:id/bewerken', access('campaigns:edit'), saveCampaignAction)
  .post('/werk/campagnes/:id/intrekking', access('campaigns:edit'), withdrawCampaignAction)
  .get('/werk/campagnes/:id/doelen', access('campaigns:edit'), targetsPage)
  .post('/werk/campagnes/:id/doelen', access('campaigns:edit'), setTargetsAction)
  .get('/werk/campagnes/:id/afsluiting', access('campaigns:close'), closingPage)
  .post('/werk/campagnes/:id/afsluiting', access('campaigns:close'), closeCampaignAction)
  .get('/werk/campagnes/:id/materiaal.csv', access('campaigns:read'), materialFile)
  .get('/werk/campagnes/:id/materiaal.xlsx', access('campaigns:read'), materialFile)
  .get('/werk/campagnes/:id/materiaal/nieuw', access('campaigns:edit'), materialPage)
  .post('/werk/campagnes/:id/materiaal/nieuw', access('campaigns:edit'), saveMaterialAction)
  .get('/werk/campagnes/:id/materiaal/:materialId', access('campaigns:edit'), materialCountsPage)
  .post('/werk/campagnes/:id/materiaal/:materialId', access('campaigns:edit'), countMaterialAction)
  .get('/werk/campagnes/:id/materiaal/:materialId/bewerken', access('campaigns:edit'), materialPage)
  .post('/werk/campagnes/:id/materiaal/:materialId/bewerken', access('campaigns:edit'), saveMaterialAction);

export const campaigns = defineModule({
  name: 'campaigns',
  permissions,
  routes,
  progress: [progress],
  navigation: [
    {
      side: 'work',
      href: '/werk/campagnes',
      label: 'Campagnes',
      group: 'Programma',
      hint: 'Boekenweek, Voorleesdagen, doelen, materiaal',
      knock: 'campaigns:read',
    },
  ],
});
