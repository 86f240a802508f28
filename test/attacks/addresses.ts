import { dutchPathOf } from '#kernel/languages.ts';
import { HOME, SERVICE, type World } from './world.ts';

/** A row that cannot be there, in every address that asks for one. */
export const NOBODY = '00000000-0000-7000-8000-000000000000';

const activityParts = { questionId: NOBODY, engagementId: NOBODY, step: 'inhoud', language: 'en' };

/** What stands in the address for each parameter, by the start of the route; all of it belongs to Coevorden. */
export const parametersFor = (world: World): readonly Parameters[] => [
  ...ofPromises(world),
  ...ofDelivery(world),
  ...ofHelp(world),
  ...ofTheHouse(world),
];

type Parameters = readonly [prefix: string, values: Record<string, string>];

function ofPromises(world: World): Parameters[] {
  const { home, agreement } = world;
  const offer = { id: home.versionId, service: SERVICE, proposal: world.proposalId };
  const components = { serviceId: 'ido', componentId: 'ido-per-inwoner', otherId: NOBODY };
  return [
    ['/werk/adviezen/:id', { id: home.adviceId }],
    ['/werk/scenarios/:id', { id: home.scenarioId }],
    ['/werk/doelen/:id', { id: home.goalId }],
    ['/werk/offertes/:id', offer],
    ['/partner/offertes/:id', offer],
    ['/werk/overeenkomsten/:id', { id: agreement.id }],
    ['/partner/overeenkomsten/:id', { id: agreement.id }],
    ['/werk/conceptovereenkomsten/:id', { id: world.draftId }],
    ['/overeenkomst/:token', { token: 'geraden' }],
    ['/deurlijst/:token', { token: 'geraden' }],
    ['/werk/toezeggingen/:id', { id: world.commitmentId }],
    ['/werk/catalogus/:id/opbouw', { id: world.editionId, list: 'hoofdstukken', itemId: '2' }],
    ['/werk/catalogus/:id', { id: world.editionId, ...components, list: 'normen', itemId: 'ido-landelijk' }],
    ['/aanbod/:serviceId', { serviceId: SERVICE }],
  ];
}

const reportParts = ({ reportId: id, chapterId, blockId, commentId }: World) => ({ id, chapterId, blockId, commentId });

const ofDelivery = (world: World): Parameters[] => [
  ['/werk/cijfers/:id', { id: 'members-total' }],
  ['/partner/cijfers/:id', { id: 'members-total' }],
  ['/cijfers/:id', { id: 'members-total' }],
  ['/verantwoording/:municipality/:year', { municipality: 'coevorden', year: '2024', report: 'lezen-in-dalen' }],
  ['/werk/opgaven/:kind/:year', { kind: 'wsob', year: '2025', edition: '1', code: 'costs.cbs' }],
  ['/verantwoording/:municipality', { municipality: 'coevorden', report: '2024' }],
  ['/werk/jaarberichten/:id', reportParts(world)],
  ['/partner/jaarberichten/:id', reportParts(world)],
  ['/werk/planbord/toezeggingen/:id', { id: world.commitmentId }],
  ['/werk/planbord/bijeenkomsten/:id', { id: world.sessionId }],
  ['/werk/programma/:id', { id: world.activityId }],
  ['/werk/aanmeldingen/:id', { id: world.registrationId }],
  ['/werk/activiteiten/:id', { ...activityParts, id: world.activityId }],
  ['/werk/bijeenkomsten/:id', { id: world.sessionId }],
  ['/werk/betalingen/:id', { id: world.paymentId }],
  ['/werk/terugbetalingen/:id', { id: world.refundId }],
  ['/aanmelding/:token', { token: world.token, id: world.paymentId }],
  ['/oefenkassa/', { id: 'tr_0123456789abcdef' }],
  ['/agenda/:slug', { slug: world.activitySlug, file: `${world.sessionId}.ics` }],
  ['/werk/ruimtes/:id', { id: world.roomId, closureId: NOBODY, kind: 'group' }],
  ['/werk/ruimteregels/:kind', { kind: 'group' }],
  ['/werk/ruimtegebruik/:id', { id: world.bookingId }],
  ['/ruimtes/:id', { id: world.roomId }],
  ['/ruimteboeking/:token', { token: 'geraden' }],
  ['/hulpafspraak/:token', { token: 'geraden' }],
  ['/werk/afspraken/:id', { id: world.appointmentId }],
  ['/hulp/:slug', { slug: 'informatiepunt-coevorden' }],
  ['/deurlijst/:token', { token: 'geraden' }],
  ['/werk/programma-aanvragen/:id', { id: world.requestId }],
  ['/inchecken/:code', { code: 'K7M3PR' }],
  ['/sociale-kaart/bevestigen/:token', { token: 'geraden' }],
  ['/programma-aanvraag/:token', { token: 'geraden' }],
  ['/enquete/:code', { code: world.surveyCode }],
  ['/werk/panelonderzoek/:id', { id: NOBODY }],
  ['/werk/vragenlijsten/:id', { id: NOBODY }],
  ['/werk/enquetes/:id', { id: world.surveyId, remarkId: NOBODY, answerId: NOBODY }],
  ['/werk/uitspraken/:id', { id: world.testimonialId }],
  ['/uitspraken/fotos/:id', { id: NOBODY }],
  ['/werk/informatiepunten/:id', { id: world.helpPointId, moment: '3-0930' }],
  ['/hulp/:slug', { slug: 'informatiepunt-coevorden' }],
  ['/werk/spreekuren/:id', { id: world.consultationHourId }],
  ['/werk/hulpcontacten/keuzes/', { list: 'onderwerpen', choice: 'digid-app' }],
  ['/werk/hulpcontacten/notities/:id', { id: NOBODY }],
  ['/werk/apparatuur/:id', { id: world.equipmentId }],
  ['/werk/toestemming/', { file: 'nl.pdf' }],
  ['/werk/campagnes/landelijk/', { calendarId: 'boekenweek-2026' }],
  ['/werk/campagnes/:id', { id: world.campaignId, materialId: world.materialId }],
];

const ofHelp = (world: World): Parameters[] => [
  ['/werk/hulpcontacten/landelijk-formulier/:id', { id: world.helpPointId, quarter: '2026-4' }],
  ['/werk/signalen/', { point: world.helpPointId, course: world.courseId }],
  ['/werk/signaalregels/', { id: world.courseId }],
  ['/digiwijs/:token', { token: 'geraden' }],
  ['/werk/leerplein/kaarten/:id', { id: NOBODY }],
  ['/werk/leerstappen/', { id: NOBODY }],
  ['/werk/digiwijs/aanbod/:id', { id: NOBODY }],
  ['/werk/digiwijs/onderwerpen/:number', { number: '1' }],
  ['/werk/trainingen/', { id: NOBODY }],
  [
    '/werk/sociale-kaart/:id',
    { id: world.referralOf, serviceId: world.referralId, locationId: world.referralAt, proposalId: NOBODY },
  ],
  ['/werk/sociale-kaart/invoer/:id', { id: NOBODY }],
  ['/werk/sociale-kaart/vragen/:id', { id: NOBODY }],
  ['/werk/sociale-kaart/baliekaarten/', { slug: 'coevorden', topic: 'digid' }],
  ['/wie-helpt/:id', { id: world.referralId }],
  ['/werk/cursussen/:id', { id: world.courseId, materialId: NOBODY }],
  ['/cursussen/:slug', { slug: 'digisterker' }],
  ['/werk/cursusgroepen/:id', { id: world.groupId }],
  ['/werk/docenten/:id', { id: world.teacherId, qualificationId: NOBODY }],
];

const ofTheHouse = ({ branch, ...world }: World): Parameters[] => [
  ['/werk/gemeenten/import/:id', { id: NOBODY }],
  ['/werk/ingevoerde-cijfers/import/', { id: NOBODY }],
  ['/werk/ingevoerde-cijfers/', { id: world.observationId }],
  ['/werk/gemeenten/:slug', { slug: 'coevorden', year: '2026' }],
  ['/gemeenten/:slug', { slug: 'coevorden' }],
  ['/nieuw-in-nederland/:slug', { slug: 'coevorden' }],
  ['/werk/nieuwkomers/onderdelen/:id', { id: world.newcomersId, language: 'en' }],
  ['/werk/nieuwkomers/:slug', { slug: 'coevorden' }],
  ['/werk/vestigingen/:slug', { slug: branch.slug, id: world.exceptionId }],
  ['/vestigingen/:slug', { slug: branch.slug }],
  ['/werk/plekken/:register', { register: 'scholen', id: world.placeId }],
  ['/werk/accounts/:id', { id: world.accountId, grantId: world.grantId }],
  ['/account/', { id: NOBODY }],
  ['/api/v1/figures/', { id: 'members-total' }],
  ['/api/v1/services/', { id: world.referralId }],
  ['/api/v1/', { id: world.referralOf, year: '2025', serviceId: SERVICE, cbsCode: HOME, '*': 'x' }],
  ['/wachtwoord/:token', { token: 'geraden' }],
  ['/eerste-beheerder/:token', { token: 'geraden' }],
  ['/dev/mail/:file', { file: 'x.eml' }],
  ['/assets/*', { '*': 'x.css' }],
];

/** The address of a route with everything filled in. Throws when nobody said what to fill in. */
export function filledIn(route: string, world: World): string {
  const [, values = {}] = parametersFor(world).find(([prefix]) => dutchPathOf(route).startsWith(prefix)) ?? [];
  return route.replace(/:(\w+)(?:\{[^}]+\})?|\*/g, (part, name: string | undefined) => {
    const value = values[name ?? '*'];
    if (value === undefined) throw new Error(`${route}: say in test/attacks/addresses.ts what stands for ${part}`);
    return value;
  });
}

const ROWS_OF_A_MUNICIPALITY = [
  '/werk/adviezen/:id',
  '/werk/scenarios/:id',
  '/werk/doelen/:id',
  '/werk/offertes/:id',
  '/partner/offertes/:id',
  '/werk/overeenkomsten/:id',
  '/partner/overeenkomsten/:id',
  '/werk/conceptovereenkomsten/:id',
  '/werk/toezeggingen/:id',
  '/werk/planbord/toezeggingen/:id',
  '/werk/planbord/bijeenkomsten/:id',
  '/werk/programma/:id',
  '/werk/activiteiten/:id',
  '/werk/bijeenkomsten/:id',
  '/werk/enquetes/:id',
  '/werk/aanmeldingen/:id',
  '/werk/betalingen/:id',
  '/werk/terugbetalingen/:id',
  '/werk/ruimtegebruik/:id',
  '/werk/afspraken/:id',
  '/werk/hulpcontacten/landelijk-formulier/:id',
  '/werk/signalen/:point',
  '/werk/programma-aanvragen/:id',
  '/werk/uitspraken/:id',
  '/werk/jaarberichten/:id',
  '/partner/jaarberichten/:id',
  '/werk/ingevoerde-cijfers/:id',
  '/werk/cursusgroepen/:id',
  '/werk/nieuwkomers/:slug',
];
/** What everybody with the permission may read of every municipality, but not change. */
const OPEN_ROWS = [
  '/werk/gemeenten/:slug',
  '/werk/vestigingen/:slug',
  '/werk/plekken/:register/:id',
  '/werk/ruimtes/:id',
  '/werk/apparatuur/:id',
  '/werk/campagnes/:id',
  '/werk/nieuwkomers/onderdelen/:id',
  '/werk/sociale-kaart/:id',
  '/werk/docenten/:id',
  '/werk/informatiepunten/:id',
  '/werk/spreekuren/:id',
];

/** Whether the row in the address is one that only the municipality's own people may know of. */
export const isOfMunicipality = (route: string): boolean =>
  ROWS_OF_A_MUNICIPALITY.some((start) => route.startsWith(start));

export const isOpenRow = (route: string): boolean => OPEN_ROWS.some((start) => route.startsWith(start));
