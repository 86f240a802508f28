// Builders for tests and for the demo, of this module and others.
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import { hashOfToken, newToken } from '#kernel/token.ts';
import { installEdition } from '../activity-catalogue/index.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { savePlace } from '../places/testing.ts';
import { acceptDraft } from './commands/accept-draft.ts';
import { editDraft } from './commands/edit-draft.ts';
import { sendDraft } from './commands/send-draft.ts';
import { signOnPaper } from './commands/sign-on-paper.ts';
import { startDraft } from './commands/start-draft.ts';
import { type Draft, draftOf } from './queries.ts';
import { findDraft, replaceLink } from './sql/drafts.ts';

export { acceptDraft, editDraft, sendDraft, signOnPaper, startDraft };

const value = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
};

export async function rereadDraft(ctx: Ctx, id: string): Promise<Draft> {
  const row = await findDraft(ctx.tx, id);
  if (!row) throw new Error(`no draft ${id}`);
  return draftOf(ctx.tx, row);
}

type NewPlace = { kind?: 'primary-school' | 'secondary-school' | 'childcare'; name?: string; pupils?: number };

/** A place in Coevorden: a primary school with 214 pupils in 2026/2027, unless it says otherwise. */
export async function aPlace(ctx: Ctx, { kind = 'primary-school', name = 'De Poort', pupils = 214 }: NewPlace = {}) {
  const where = { municipalityCode: 'GM0109', street: '', postcode: null, town: 'Coevorden', brin: null };
  const details = { ...where, kind, name, takesPart: true };
  return value(await savePlace(ctx, { details, pupils: kind === 'childcare' ? {} : { 2026: pupils } })).id;
}

/** The edition of 2025 and Coevorden, before anything is agreed. */
export async function coevorden(ctx: Ctx): Promise<void> {
  // Read when it is asked for: the demo is part of the program, and the edition of tests is not.
  const { edition2025 } = await import('../tariffs/testing.ts');
  await installEdition(ctx, edition2025);
  await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
}

/** A draft with one place from the school year, or the calendar year for childcare, that begins in 2026. */
export async function aDraft(ctx: Ctx, place: NewPlace = {}): Promise<Draft> {
  await coevorden(ctx);
  const placeId = await aPlace(ctx, place);
  const yearKind = place.kind === 'childcare' ? 'calendar' : 'school';
  return rereadDraft(ctx, value(await startDraft(ctx, { placeId, yearKind, year: 2026 })).id);
}

/** What it takes to save a draft as it stands. */
export const editOf = ({ id: draftId, version, partyName, places, basis, ...draft }: Draft) => ({
  ...{ draftId, version, partyName, placeIds: places.map((place) => place.id) },
  rule: {
    ...{ startsOn: draft.startsOn, initialYears: draft.initialYears },
    ...{ renewalYears: draft.renewalYears, noticeMonths: draft.noticeMonths },
  },
  ...{ selections: basis.selections, schoolContribution: basis.schoolContribution },
  ...{ count: basis.facts.pupils ?? basis.facts.childcareLocations ?? 0, countReason: undefined },
});

export const RECEIVER = { receiverName: 'Ria Haan', receiverEmail: 'directie@depoort.nl' };
const HOUSE = { organisation: 'Bibliotheek', baseUrl: 'http://localhost' };

export const sendingOf = ({ id: draftId, version }: Draft) => ({
  ...{ draftId, version, ...RECEIVER, ...HOUSE },
  validUntil: asDay('2027-01-21'),
});

/** A personal link to answer the draft, with a token that somebody knows; the mailed one stops working. */
export async function aLink(ctx: Ctx, { id: draftId, validUntil }: Draft): Promise<string> {
  const token = newToken();
  if (!validUntil) throw new Error('only a draft that was sent has a link');
  await replaceLink(ctx.tx, { draftId, tokenHash: hashOfToken(token), purpose: 'answer', validUntil });
  return token;
}

/** A draft that lies with the partner, and the token of its link. */
export async function aSentDraft(ctx: Ctx, place: NewPlace = {}): Promise<{ draft: Draft; token: string }> {
  const draft = await aDraft(ctx, place);
  value(await sendDraft(ctx, sendingOf(draft)));
  const sent = await rereadDraft(ctx, draft.id);
  return { draft: sent, token: await aLink(ctx, sent) };
}

export const acceptanceOf = (token: string, { contentHash }: Pick<Draft, 'contentHash'>) => ({
  ...{ token, contentHash: contentHash ?? '', signerName: 'Ria Haan', signerFunction: 'directeur' },
  ...HOUSE,
});
