// Coevorden and Emmen side by side, with a row of every kind: what belongs to the one must never reach the other.
import type { User } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { setPicture } from '../../src/modules/activities/testing.ts';
import { editionInForce } from '../../src/modules/activity-catalogue/index.ts';
import { addGoal, adviceById, saveScenario, startAdvice } from '../../src/modules/advice/index.ts';
import { given } from '../../src/modules/advice/testing.ts';
import { anAgreement } from '../../src/modules/agreements/testing.ts';
import { addException, openBranch } from '../../src/modules/branches/testing.ts';
import { aCampaign, saveMaterial } from '../../src/modules/campaigns/testing.ts';
import { aGroup } from '../../src/modules/course-groups/testing.ts';
import { aCourse, aTeacher } from '../../src/modules/courses/testing.ts';
import { anAppointment } from '../../src/modules/help-appointments/testing.ts';
import { aConsultationHour, aPoint } from '../../src/modules/help-points/testing.ts';
import { aSection } from '../../src/modules/newcomers/testing.ts';
import { enterFacts } from '../../src/modules/organisation/index.ts';
import { registerMunicipality } from '../../src/modules/organisation/testing.ts';
import { startDraft } from '../../src/modules/partner-agreements/testing.ts';
import { aPayingHousehold, askRefund, listRefundsToDo, takePayment } from '../../src/modules/payments/testing.ts';
import { registerAccount } from '../../src/modules/people/testing.ts';
import { savePlace } from '../../src/modules/places/testing.ts';
import { aPublished } from '../../src/modules/programme/testing.ts';
import { aRequest } from '../../src/modules/programme-requests/testing.ts';
import { makeQuote } from '../../src/modules/quote-drafts/index.ts';
import { anOfficer, BASE_URL, lineOf, sendQuote } from '../../src/modules/quotes/testing.ts';
import { aReferral } from '../../src/modules/referral-directory/testing.ts';
import { aHousehold, register } from '../../src/modules/registrations/testing.ts';
import { aBookingAtDesk } from '../../src/modules/room-bookings/testing.ts';
import { aRoom, someEquipment } from '../../src/modules/rooms/testing.ts';
import { answered, aSurvey } from '../../src/modules/surveys/testing.ts';
import { aTestimonial } from '../../src/modules/testimonials/testing.ts';
import { ctxOf, NOW, someone } from '../actors.ts';
import { client, testBox } from '../page.ts';
import { aProof } from './proof.ts';

export const HOME = 'GM0109';
export const NEIGHBOUR = 'GM0114';
/** Stands in everything that people wrote about Coevorden. */
export const SECRET = 'Geheim-van-Coevorden';
/** Stands in what accounts to Coevorden, apart from what the public may read of it. */
export const ACCOUNTED = `${SECRET}-verantwoord`;
export const SERVICE = 'boekstartcoach';

type Dossier = { adviceId: string; scenarioId: string; goalId: string; versionId: string; officer: User };

type NewDossier = { code: string; officer: User; words: string };

/** A scenario, a goal and a quote that lies with the municipality. `words` stands in whatever was typed. */
async function aDossier(ctx: Ctx, { code, officer, words }: NewDossier): Promise<Dossier> {
  const { id: adviceId } = given(await startAdvice(ctx, { municipalityCode: code, year: 2027 }));
  const { id: goalId } = given(await addGoal(ctx, { adviceId, title: `Doel ${words}` }));
  const scenario = (await adviceById(ctx.tx, adviceId))?.scenarios[0];
  if (!scenario) throw new Error('an advice starts with a scenario');
  const { id: scenarioId, version, schoolContribution } = scenario;
  const lines = [lineOf('ido', { goalId }), lineOf(SERVICE, { goalId }), lineOf('verhalenbrink')];
  const saved = { scenarioId, name: `Scenario ${words}`, version, schoolContribution, lines };
  given(await saveScenario(ctx, saved));
  const { versionId } = given(await makeQuote(ctx, { adviceId, scenarioId }));
  given(await sendQuote(ctx, { versionId, version: 1, baseUrl: BASE_URL }));
  return { adviceId, scenarioId, goalId, versionId, officer };
}

export type World = Awaited<ReturnType<typeof aWorld>>;

/** Both municipalities, and the id of a row of every kind that has pages. */
export async function aWorld(tx: Tx) {
  const ctx = ctxOf(tx);
  const agreement = await anAgreement(ctx);
  const branch = await tx.selectFrom('branches.branches').select(['id', 'slug']).executeTakeFirstOrThrow();
  const emmen = await aMunicipality(ctx, NEIGHBOUR, 'Emmen');
  await tx.updateTable('quotes.settings').set({ approvalAboveCents: 100_000_000_00 }).execute();
  const officer = await anOfficer(ctx, NEIGHBOUR);
  const home = await aDossier(ctx, { code: HOME, officer: agreement.officer, words: SECRET });
  const neighbour = await aDossier(ctx, { code: NEIGHBOUR, officer, words: 'Emmen' });
  const service = `/partner/offertes/${home.versionId}/diensten/${SERVICE}`;
  await client(tx, home.officer).post(`${service}/vragen`, { question: `Vraag ${SECRET}` });
  await client(tx, home.officer).post(`${service}/voorstellen`, {
    [`aantal.${SERVICE}.clinics`]: '2',
    note: `Toelichting ${SECRET}`,
  });
  return {
    agreement,
    branch,
    emmen,
    home,
    neighbour,
    newcomersId: (await aSection(ctx)).id,
    ...(await singleRows(ctx, branch.id)),
    ...(await aHelpPoint(ctx, branch.id)),
    ...(await anEvening(ctx)),
    ...(await aCourseGroup(ctx, branch.id)),
    ...(await aPayment(ctx)),
    ...(await anEntry(ctx)),
    ...(await aProof(ctx, { officer: agreement.officer, words: ACCOUNTED })),
  };
}

/** A point in Coevorden with an hour that is over, and an appointment. */
async function aHelpPoint(ctx: Ctx, branchId: string) {
  const point = await aPoint(ctx, { name: 'Informatiepunt Coevorden', where: { branchId } });
  const hour = await aConsultationHour(ctx, { pointId: point.id, beginsAt: new Date('2026-11-19T09:00:00Z') });
  const appointmentId = await anAppointment(ctx, point.id);
  return { helpPointId: point.id, consultationHourId: hour.id, appointmentId };
}

/** Something that took place in Coevorden, with what was written of it. */
async function anEvening(ctx: Ctx) {
  const { activity, sessions } = await aPublished(ctx, {
    ...{ title: `Lezing ${SECRET}`, summary: SECRET, municipalityCode: HOME },
    days: ['2026-11-19', '2026-12-03'],
  });
  const pictureBytes = Buffer.from(PICTURE, 'base64');
  given(await setPicture(ctx, { id: activity.id, version: activity.version, bytes: pictureBytes, alt: SECRET }));
  const contact = { name: SECRET, email: 'noor@voorbeeld.nl', phone: null };
  const { id: registrationId } = given(await register(ctx, aHousehold(sessions[1]?.id ?? '', { contact })));
  const evening = { activityId: activity.id, activitySlug: activity.slug ?? '', sessionId: sessions[0]?.id ?? '' };
  const survey = await aSurvey(ctx, activity.id);
  await answered(ctx, survey, [{ knowledge: 5, liked: SECRET }]);
  return { ...evening, registrationId, surveyId: survey.id, surveyCode: survey.code };
}

/** A group of a course in Coevorden, and who teaches it. */
async function aCourseGroup(ctx: Ctx, branchId: string) {
  const courseId = await aCourse(ctx);
  const teacherId = await aTeacher(ctx);
  const group = { branchId, courseId, teacherIds: [teacherId], partners: SECRET, days: ['2026-11-20', '2026-12-04'] };
  return { courseId, teacherId, groupId: await aGroup(ctx, group) };
}

/** What a household in Coevorden paid, and has not all got back yet. */
async function aPayment(ctx: Ctx) {
  const about = { title: `Lezing ${SECRET}`, municipalityCode: HOME };
  const { registrationId } = await aPayingHousehold(ctx, { payment: 'either', ...about });
  const { id: paymentId } = given(await takePayment(ctx, { registrationId, means: 'cash' }));
  given(await askRefund(ctx, { paymentId, cents: 100, note: SECRET }));
  const [refund] = await listRefundsToDo(ctx.tx, 'all');
  return { paymentId, refundId: refund?.id ?? '', token: testBox.tokenOf('registration', registrationId) };
}

/** Somebody in the guide of help whom the people of Coevorden keep right. */
async function anEntry(ctx: Ctx) {
  const organisation = { municipalityCode: HOME, contactEmail: 'partner@voorbeeld.nl' };
  const { id, organisationId, locationId = '' } = await aReferral(ctx, { organisation, location: {} });
  return { referralId: id, referralOf: organisationId, referralAt: locationId };
}

const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAYAAAAEAQMAAACXytwAAAAAA1BMVEUAgIBxQSaxAAAAC0lEQVQI12NggAAAAAgAAS8g3TEAAAAASUVORK5CYII=';

async function aMunicipality(ctx: Ctx, code: string, name: string): Promise<{ branchId: string }> {
  await registerMunicipality(ctx, { code, name });
  const branchId = await openBranch(ctx, { municipalityCode: code, name, sizeClass: 'large' });
  const values = { inhabitants: 107_000, pupils: 8_000, schools: 60, childcareLocations: 50, clinics: 4 };
  await enterFacts(ctx, { municipalityCode: code, year: 2024, source: 'CBS', asOf: asDay('2024-01-01'), values });
  return { branchId };
}

async function singleRows(ctx: Ctx, branchId: string) {
  const { tx } = ctx;
  const details = { name: 'De Brug', municipalityCode: HOME, street: 'Brink 1', town: 'Dalen', brin: null };
  const school = { kind: 'primary-school', takesPart: true, postcode: null, ...details } as const;
  const place = given(await savePlace(ctx, { details: school }));
  const draft = given(await startDraft(ctx, { placeId: place.id, yearKind: 'school', year: 2027 }));
  const closed = { firstDay: asDay('2026-12-25'), lastDay: asDay('2026-12-26'), reason: 'Kerst', spans: [] };
  const exception = given(await addException(ctx, { branchId, ...closed }));
  const accountId = await registerAccount(ctx, { email: 'doel@voorbeeld.nl', name: 'Doel Wit', role: 'desk-worker' });
  const grant = await tx
    .selectFrom('people.roleGrants')
    .select('id')
    .where('accountId', '=', accountId)
    .executeTakeFirstOrThrow();
  const commitment = await tx.selectFrom('commitments.commitments').select('id').executeTakeFirstOrThrow();
  const proposal = await tx.selectFrom('quoteConversations.proposals').select('id').executeTakeFirstOrThrow();
  const edition = await editionInForce(tx, NOW.getUTCFullYear());
  const roomId = await aRoom(ctx, { branchId });
  const equipmentId = await someEquipment(ctx, branchId, 2);
  const bookingId = await aBookingAtDesk(ctx, { roomId, words: SECRET });
  const asked = { title: SECRET, about: SECRET, organisation: SECRET, contactName: SECRET };
  const { id: requestId } = await aRequest(ctx, { branchId, ...asked });
  const testimonial = {
    quote: SECRET,
    firstName: SECRET,
    role: SECRET,
    shownAs: 'first-name',
    place: { branchId },
  } as const;
  const testimonialId = await aTestimonial(ctx, testimonial);
  const campaignId = await aCampaign(ctx, { branchIds: [branchId] });
  const material = { campaignId, details: { name: 'Affiches', orderedOn: null, arrivedOn: null } };
  const { id: materialId } = given(await saveMaterial(ctx, material));
  const things = {
    campaignId,
    materialId,
    roomId,
    bookingId,
    equipmentId,
    placeId: place.id,
    draftId: draft.id,
  };
  const ids = { ...things, requestId, testimonialId, exceptionId: exception.id, accountId, grantId: grant.id };
  return { ...ids, commitmentId: commitment.id, proposalId: proposal.id, editionId: edition?.id ?? '' };
}

/** Everybody who may come in, near and far: the last four have nothing to do with Coevorden. */
export function cast(world: World): Record<string, User> {
  const near = [
    'administrator',
    'director',
    'account-manager',
    'programme-maker',
    'desk-worker',
    'information-officer',
  ];
  const far = ['account-manager', 'programme-maker', 'desk-worker'];
  return {
    ...Object.fromEntries(near.map((role) => [role, someone(role)])),
    'account-manager of Coevorden': someone('account-manager', { municipality: HOME }),
    'officer of Coevorden': world.home.officer,
    'desk-worker in Emmen': someone('desk-worker', { municipality: NEIGHBOUR, branchId: world.emmen.branchId }),
    ...Object.fromEntries(far.map((role) => [`${role} of Emmen`, someone(role, { municipality: NEIGHBOUR })])),
    'officer of Emmen': world.neighbour.officer,
  };
}
