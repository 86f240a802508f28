import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { Env } from '#kernel/http.ts';
import { defineModule, type SubjectNotes } from '#kernel/module.ts';
import { jobs } from './jobs.ts';
import { happenings } from './messages.ts';
import {
  ANSWERED,
  answeredPage,
  changesPage,
  confirmAction,
  confirmPage,
  limited,
  proposeAction,
} from './pages/link.tsx';
import { decideAction, proposalsPage } from './pages/proposals.tsx';
import { toAskPage } from './pages/to-ask.tsx';
import { listOpenProposals } from './sql.ts';

const edit = access('referral-directory:edit');

/** For who has no account: the token in the address is the key. */
const links = new Hono<Env>()
  .get(ANSWERED, access('public'), answeredPage)
  .get('/sociale-kaart/bevestigen/:token', access('public'), limited, confirmPage)
  .post('/sociale-kaart/bevestigen/:token', access('public'), limited, confirmAction)
  .get('/sociale-kaart/bevestigen/:token/wijzigingen', access('public'), limited, changesPage)
  .post('/sociale-kaart/bevestigen/:token/wijzigingen', access('public'), limited, proposeAction);

const routes = new Hono<Env>()
  .get('/werk/sociale-kaart/navragen', edit, toAskPage)
  .get('/werk/sociale-kaart/:id{[0-9a-f-]+}/voorstellen', edit, proposalsPage)
  .post('/werk/sociale-kaart/:id{[0-9a-f-]+}/voorstellen/:proposalId', edit, decideAction)
  .route('/', links);

/** On top of the page of an organisation that would have us say something else. */
const proposalsNote: SubjectNotes = {
  subject: 'referral-directory.organisation',
  noteOn: async ({ tx }, id) => {
    const { length } = await listOpenProposals(tx, id);
    if (length === 0) return undefined;
    const title =
      length === 1 ? 'De organisatie stelt een wijziging voor' : `De organisatie stelt ${length} wijzigingen voor`;
    return { title, action: { label: 'Bekijk', href: `/werk/sociale-kaart/${id}/voorstellen` } };
  },
};

export const referralUpkeep = defineModule({
  name: 'referral-upkeep',
  permissions: {},
  routes,
  jobs,
  happenings,
  subjectNotes: [proposalsNote],
  navigation: [
    {
      side: 'work',
      href: '/werk/sociale-kaart/navragen',
      label: 'Zelf navragen',
      group: 'Sociale kaart',
      hint: 'Wie niet op de mail antwoordt, en voorstellen van organisaties',
      knock: 'referral-directory:edit',
    },
  ],
});
