// A primary school that agreed, a secondary school that signed on paper, and a childcare organisation that still has to answer.
import type { Ctx } from '#kernel/ctx.ts';
import { addMonths, asDay, today } from '#kernel/days.ts';
import {
  acceptanceOf,
  acceptDraft,
  aLink,
  editDraft,
  editOf,
  rereadDraft,
  sendDraft,
  signOnPaper,
  startDraft,
} from '../src/modules/partner-agreements/testing.ts';
import { listPlaces, type Place } from '../src/modules/places/index.ts';
import type { Cast } from './promises.ts';

const HOUSE = { organisation: 'Bibliotheken Drenthe', baseUrl: 'http://localhost:4173' };
const LAST_KNOWN = 'Laatst bekende telling: 1 oktober 2024';

function done<T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T {
  if (!result.ok) throw new Error(`the demo was refused: ${result.refusal.code}`);
  return result.value;
}

async function placesNamed(ctx: Ctx, kind: Place['kind'], start: string): Promise<[Place, ...Place[]]> {
  const places = await listPlaces(ctx.tx, { kinds: [kind], municipalityCode: 'GM0109' });
  const [first, ...others] = places.filter(({ name }) => name.startsWith(start));
  if (!first) throw new Error(`the demo has no ${start}`);
  return [first, ...others];
}

/** Coevorden's schools and childcare, from the school year 2026/2027 and the year 2027. */
export async function agreeWithPartners(ctx: Ctx, { accountManager }: Cast): Promise<void> {
  const spring = { ...ctx, actor: accountManager, now: new Date('2026-05-18T09:30:00Z') };
  await agreeWithPrimarySchool(spring);
  await agreeWithSecondarySchool(spring);
  await askChildcare({ ...ctx, actor: accountManager });
}

async function agreeWithPrimarySchool(ctx: Ctx): Promise<void> {
  const [school] = await placesNamed(ctx, 'primary-school', 'De Kasteelgracht');
  const { id } = done(await startDraft(ctx, { placeId: school.id, yearKind: 'school', year: 2026 }));
  const edit = editOf(await rereadDraft(ctx, id));
  const partyName = 'Basisschool De Kasteelgracht';
  done(await editDraft(ctx, { ...edit, partyName, count: 214, countReason: LAST_KNOWN }));
  const receiver = { receiverName: 'Ria Haan', receiverEmail: 'directie@kasteelgracht.example' };
  const { version } = await rereadDraft(ctx, id);
  done(await sendDraft(ctx, { draftId: id, version, ...receiver, ...HOUSE, validUntil: asDay('2026-07-01') }));
  const sent = await rereadDraft(ctx, id);
  const answered = { ...ctx, actor: { kind: 'visitor' as const }, now: new Date('2026-05-26T13:05:00Z') };
  const acceptance = { ...acceptanceOf(await aLink(ctx, sent), sent), ...HOUSE };
  done(await acceptDraft(answered, { ...acceptance, signerName: 'Ria Haan', signerFunction: 'directeur' }));
}

async function agreeWithSecondarySchool(ctx: Ctx): Promise<void> {
  const [school] = await placesNamed(ctx, 'secondary-school', 'Vestingcollege, locatie Noord');
  const { id } = done(await startDraft(ctx, { placeId: school.id, yearKind: 'school', year: 2026 }));
  const edit = editOf(await rereadDraft(ctx, id));
  const customLines = [{ component: 'offerte', amountCents: 9_800_00, recurrence: 'annual' as const }];
  const selections = [{ service: 'dbos-vo', customLines }];
  done(await editDraft(ctx, { ...edit, selections, count: 412, countReason: LAST_KNOWN }));
  const signer = { signerName: 'Jan Veldkamp', signerFunction: 'rector', signedOn: asDay('2026-05-12') };
  const { version } = await rereadDraft(ctx, id);
  done(await signOnPaper(ctx, { draftId: id, version, ...signer, scanName: '2026-05-12 Vestingcollege Noord.pdf' }));
}

async function askChildcare(ctx: Ctx): Promise<void> {
  const locations = await placesNamed(ctx, 'childcare', 'Kinderopvang De Veste');
  const { id } = done(await startDraft(ctx, { placeId: locations[0].id, yearKind: 'calendar', year: 2027 }));
  const draft = await rereadDraft(ctx, id);
  const placeIds = locations.map((place) => place.id);
  const services = [{ service: 'boekstart-kinderopvang' }, { service: 'boekstart-pluspakket' }];
  const partyName = 'Kinderopvang De Veste';
  const edit = { ...editOf(draft), partyName, placeIds, selections: services, count: placeIds.length };
  done(await editDraft(ctx, edit));
  const receiver = { receiverName: 'Els Prins', receiverEmail: 'locatiemanager@deveste.example' };
  const { version } = await rereadDraft(ctx, id);
  const validUntil = addMonths(today(ctx.now), 2);
  done(await sendDraft(ctx, { draftId: id, version, ...receiver, ...HOUSE, validUntil }));
}
