import type { Grant, Permission, Scope } from '#kernel/access.ts';

/** How far a role may reach: over the whole organisation, or only within one municipality or one branch. */
export type Reach = 'organisation' | 'municipality' | 'branch';

export type Role = {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  /** The reaches in which the role can be given. */
  readonly reaches: readonly Reach[];
  readonly permissions: readonly Permission[];
};

/** What everybody on the staff may see: where the library works, and what it offers and does. */
const AROUND: readonly Permission[] = [
  'organisation:read',
  'branches:read',
  'places:read',
  'activity-catalogue:read',
  'equipment:read',
  'rooms:read',
  'activities:read',
  'campaigns:read',
  'help-points:read',
  'referral-directory:read',
  'courses:read',
  'newcomers:read',
];
const READS: readonly Permission[] = [
  ...AROUND,
  'rule-sets:read',
  'advice:read',
  'quotes:read',
  'agreements:read',
  'commitments:read',
  'observations:read',
  'figures:read',
  'figures:open-rows',
  'reports:read',
];
/** Helping residents, at a desk or at a help point, and counting what they asked. */
const HELPS: readonly Permission[] = [
  'skills-need-cards:read',
  'skills-need-cards:edit',
  'help-contacts:register',
  'help-points:hold',
  'help-appointments:read',
  'help-appointments:edit',
  'learning-routes:use',
  'consent-forms:print',
];
/** What the library tells of help by others and of itself. */
const GUIDES: readonly Permission[] = ['referral-directory:edit', 'referral-guide:edit', 'newcomers:edit'];
/** Following what is asked at help points, and where a course would help. */
const FOLLOWS: readonly Permission[] = ['help-contacts:read', 'help-signals:read'];
/** The work for a municipality, from advice to what it pays. */
const SERVES: readonly Permission[] = ['advice:edit', 'quotes:edit', 'agreements:edit', 'municipal-grants:edit'];

/** The role that manages accounts: at least one who can come in has it, always. */
export const ADMINISTRATOR = 'administrator';

/** Every role, in the order in which a page lists them. Permissions of modules to the right stand here as text. */
export const ROLES: readonly Role[] = [
  {
    id: ADMINISTRATOR,
    label: 'Beheerder',
    about: 'Beheert accounts en rechten, de gegevens van de organisatie en de catalogus.',
    reaches: ['organisation'],
    permissions: [
      ...READS,
      'people:read',
      'people:manage',
      'organisation:edit-organisation',
      'branches:edit',
      'branches:edit-hours',
      'places:edit',
      'activity-catalogue:edit',
      'activity-catalogue:publish',
      'rule-sets:set-thresholds',
      'observations:enter',
      'figures:set',
      'statistical-returns:read',
      'testimonials:set-rules',
      'testimonials:read',
      'retention-terms:choose',
      'room-bookings:set-rules',
      'payments:read',
      'payments:set-rules',
      'equipment:edit',
      'rooms:edit',
      'rooms:close',
      'rooms:set-rules',
      'help-points:edit',
      'courses:edit',
      'helper-training:read',
      'helper-training:edit',
      'help-points:hold',
      'newcomers:edit',
      'help-signals:read',
      'help-signals:set-rules',
    ],
  },
  {
    id: 'director',
    label: 'Directeur',
    about: 'Leest alles, geeft akkoord op offertes en op late opzeggingen, en sluit campagnes af.',
    reaches: ['organisation'],
    permissions: [
      ...[...READS, ...FOLLOWS],
      'quotes:approve',
      'reports:edit',
      'reports:finalise',
      'statistical-returns:read',
      'statistical-returns:deliver',
      'agreements:override-notice',
      'figures:set',
      'observations:enter',
      'testimonials:read',
      'testimonials:set-rules',
      'rooms:set-rules',
      'retention-terms:choose',
      'room-bookings:read',
      'room-bookings:set-rules',
      'campaigns:edit',
      'campaigns:close',
      'payments:read',
      'payments:refund',
      'payments:set-rules',
      'activity-catalogue:publish',
      'activities:publish',
      'speakers:read',
      'speakers:set-budgets',
      'programme-requests:read',
      'registrations:read',
      'surveys:read',
      'people:read',
      'helper-training:read',
    ],
  },
  {
    id: 'account-manager',
    label: 'Accountmanager',
    about: 'Maakt adviezen en offertes en beheert overeenkomsten.',
    reaches: ['organisation', 'municipality'],
    permissions: [
      ...[...READS, ...FOLLOWS],
      'organisation:edit-facts',
      'observations:enter',
      'testimonials:read',
      'testimonials:edit',
      'speakers:read',
      'speakers:set-budgets',
      'surveys:read',
      'reports:edit',
      ...SERVES,
      'referral-directory:edit',
      'referral-guide:edit',
    ],
  },
  {
    id: 'programme-maker',
    label: 'Programmamaker',
    about: 'Ziet wat er is toegezegd, plant campagnes en activiteiten en beheert de ruimtes.',
    reaches: ['organisation', 'municipality', 'branch'],
    permissions: [
      ...[...AROUND, ...GUIDES, ...HELPS, ...FOLLOWS],
      'agreements:read',
      'commitments:read',
      'figures:read',
      'figures:open-rows',
      'equipment:edit',
      'rooms:edit',
      'rooms:close',
      'rooms:override',
      'room-bookings:read',
      'room-bookings:edit',
      'activities:edit',
      'courses:edit',
      'courses:certify',
      'testimonials:read',
      'testimonials:edit',
      'speakers:read',
      'speakers:edit',
      'programme-requests:read',
      'programme-requests:decide',
      'programme:count',
      'payments:read',
      'payments:take',
      'payments:refund',
      'door-lists:use',
      'registrations:read',
      'registrations:edit',
      'sign-up-rules:edit',
      'campaigns:edit',
      'surveys:read',
      'surveys:use',
      'surveys:edit',
      'help-points:edit',
      'skills-need-cards:contact',
      'helper-training:read',
      'helper-training:edit',
      'helper-training:discuss',
      'help-signals:decide',
      'help-signals:set-rules',
      'national-help-form:enter',
      'help-contacts:edit-lists',
      'learning-routes:edit',
    ],
  },
  {
    id: 'programme-editor',
    label: 'Eindredacteur programma',
    about: 'Keurt activiteiten goed. In een kleine organisatie heeft wie ze maakt deze rol er ook bij.',
    reaches: ['organisation', 'municipality', 'branch'],
    permissions: [...AROUND, 'commitments:read', 'activities:publish'],
  },
  {
    id: 'desk-worker',
    label: 'Baliemedewerker',
    about: 'Helpt bezoekers in een vestiging.',
    reaches: ['organisation', 'municipality', 'branch'],
    permissions: [
      ...[...AROUND, ...HELPS],
      'branches:edit-hours',
      'rooms:close',
      'programme:count',
      'payments:read',
      'payments:take',
      'door-lists:use',
      'registrations:read',
      'registrations:edit',
      'room-bookings:read',
      'room-bookings:edit',
      'programme-requests:read',
      'surveys:use',
    ],
  },
  {
    id: 'help-point-officer',
    label: 'Informatiepuntmedewerker',
    about: 'Helpt mensen bij een informatiepunt of spreekuur, en houdt bij wat er was.',
    reaches: ['organisation', 'municipality', 'branch'],
    permissions: [
      ...[...AROUND, ...HELPS],
      'referral-directory:edit',
      'skills-need-cards:contact',
      'helper-training:read',
      'helper-training:discuss',
    ],
  },
  {
    id: 'information-officer',
    label: 'Informatiemedewerker',
    about: 'Houdt de cijfers van gemeenten en vestigingen bij, en doet er opgave van bij KB en Leenrecht.',
    reaches: ['organisation'],
    permissions: [
      ...[...READS, ...GUIDES, ...FOLLOWS],
      'branches:edit',
      'branches:edit-hours',
      'places:edit',
      'organisation:edit-facts',
      'observations:enter',
      'surveys:read',
      'surveys:edit',
      'panel-surveys:import',
      'testimonials:read',
      'testimonials:edit',
      'reports:edit',
      'statistical-returns:read',
      'statistical-returns:deliver',
      'national-help-form:enter',
    ],
  },
  {
    id: 'municipality-officer',
    label: 'Gemeente',
    about:
      'Leest de offertes en overeenkomsten van de eigen gemeente, stelt vragen, geeft akkoord, vraagt een plek in het programma en leest het jaarbericht mee.',
    reaches: ['municipality'],
    permissions: [
      'quotes:respond',
      'agreements:read-own',
      'programme-requests:ask',
      'figures:read-own',
      'figures:open-rows',
      'reports:comment',
    ],
  },
];

export const roleById = (id: string): Role | undefined => ROLES.find((role) => role.id === id);

/** What one given role allows, and where. A role that no longer exists allows nothing. */
export const grantOf = (roleId: string, scope: Scope): Grant => ({
  permissions: new Set(roleById(roleId)?.permissions ?? []),
  scope,
});
