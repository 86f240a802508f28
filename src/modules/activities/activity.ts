import { isDeepStrictEqual } from 'node:util';
import { type Actor, can, municipalitiesFor, type Scope } from '#kernel/access.ts';

export type ActivityState = 'template' | 'draft' | 'in-review' | 'published' | 'closed' | 'cancelled';
export type Audience = 'children' | 'young' | 'adults' | 'seniors' | 'parents' | 'professionals';
export type Pillar = 'learn' | 'ask' | 'meet' | 'read' | 'make';
export type SignUp = 'required' | 'wished' | 'not-needed';
export type Organiser = 'library' | 'together' | 'others';
export type Facility = 'wheelchair' | 'hearing-loop' | 'quiet' | 'sign-language';
export type DutchLevel = 'A1' | 'A2' | 'B1' | 'B2';

/** What it costs from one age up to and including another; null: no bound on that side. */
export type Price = { readonly ageFrom: number | null; readonly ageUntil: number | null; readonly cents: number };

/** Everything that can be filled in of an activity. What is empty has not been said yet. */
export type ActivityContent = {
  title: string;
  /** "In het kort", in B1. */
  summary: string;
  about: string;
  bring: string;
  presenter: string;
  partners: string;
  facilities: Facility[];
  language: string;
  dutchLevel: DutchLevel | null;
  audiences: Audience[];
  /** Years; of the children, when they are among the audiences. */
  ageFrom: number | null;
  ageUntil: number | null;
  isPublic: boolean;
  signUp: SignUp | null;
  /** Null: as many as come. */
  seatsOnSite: number | null;
  seatsOnline: number | null;
  prices: Price[];
  /** Parents who come along with their child pay nothing. */
  companionsFree: boolean;
  organiser: Organiser | null;
  pillar: Pillar | null;
  serviceId: string | null;
  programmeLine: string | null;
  reportChapter: number | null;
  campaignId: string | null;
  /** Such as a week: it holds other activities together, and need not have sessions of its own. */
  isUmbrella: boolean;
  /** The umbrella under which it takes place. */
  partOf: string | null;
  coreFunctions: number[];
  /** In which of the core functions it is counted, once. */
  countingFunction: number | null;
  /** A series that adds to a commitment as a whole, not by its sessions. */
  isWhole: boolean;
};

export type Activity = ActivityContent & {
  id: string;
  /** Null: of the whole organisation. */
  municipalityCode: string | null;
  branchId: string | null;
  state: ActivityState;
  slug: string | null;
  pictureId: string | null;
  pictureAlt: string;
  /** What must still change, by who looked at it. */
  reviewNote: string;
  cancelReason: string;
  version: number;
};

type Owned = { readonly municipalityCode: string | null; readonly branchId: string | null };

/** How far a permission must reach for this activity. */
export const scopeOf = ({ municipalityCode, branchId }: Owned): Scope => ({
  ...(municipalityCode !== null && { municipality: municipalityCode }),
  ...(branchId !== null && { branchId }),
});

/** Staff of one branch read the activities of the whole municipality; those of the organisation everybody reads. */
export function mayRead(actor: Actor, { municipalityCode }: Pick<Owned, 'municipalityCode'>): boolean {
  const municipalities = municipalitiesFor(actor, 'activities:read');
  return municipalityCode === null
    ? can(actor, 'activities:read')
    : municipalities === 'all' || municipalities.includes(municipalityCode);
}

/** Whether its texts, prices and moments can still change. */
export const isOpen = ({ state }: Pick<Activity, 'state'>): boolean => state !== 'closed' && state !== 'cancelled';

/** Whether residents know of it, so that every change has to be told. */
export const isAnnounced = ({ state }: Pick<Activity, 'state'>): boolean =>
  state === 'published' || state === 'closed' || state === 'cancelled';

/** What only staff read of an activity. */
const OF_STAFF: ReadonlySet<string> = new Set<keyof ActivityContent>([
  ...(['serviceId', 'programmeLine', 'reportChapter', 'coreFunctions', 'countingFunction', 'isWhole'] as const),
]);

/** Whether residents read something else after these changes. */
export const tellsOtherwise = (activity: ActivityContent, changes: Partial<ActivityContent>): boolean =>
  !isDeepStrictEqual(activity, { ...activity, ...withoutStaff(changes) });

const withoutStaff = (changes: Partial<ActivityContent>): Partial<ActivityContent> =>
  Object.fromEntries(Object.entries(changes).filter(([name]) => !OF_STAFF.has(name)));

/** What must be said before residents can see it. */
export type Missing =
  | 'summary'
  | 'audiences'
  | 'ages'
  | 'sign-up'
  | 'prices'
  | 'pillar'
  | 'organiser'
  | 'counting-function'
  | 'report-chapter';

/** What is still missing, in the order of the form. Under an umbrella each part says how to come in and what it costs. */
export function missingIn(activity: ActivityContent): Missing[] {
  const { audiences, ageFrom, ageUntil } = activity;
  const lacks: Record<Missing, boolean> = {
    summary: activity.summary === '',
    audiences: audiences.length === 0,
    ages: audiences.includes('children') && ageFrom === null && ageUntil === null,
    'sign-up': activity.signUp === null && !activity.isUmbrella,
    prices: activity.prices.length === 0 && !activity.isUmbrella,
    pillar: activity.pillar === null,
    organiser: activity.organiser === null,
    'counting-function': activity.countingFunction === null,
    'report-chapter': activity.reportChapter === null,
  };
  return (Object.keys(lacks) as Missing[]).filter((name) => lacks[name]);
}
