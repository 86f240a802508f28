import type { Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { z } from 'zod';
import type { Actor, Knock, Permission } from './access.ts';
import type { PreviewIndexation, PriceReferences } from './agreed-prices.ts';
import type { ApiCall } from './api-call.ts';
import type { AskedAfterwards } from './asked-afterwards.ts';
import type { Config, PaymentConfig } from './config.ts';
import type { Ctx } from './ctx.ts';
import type { Db, Tx } from './db.ts';
import type { FigureSource } from './figures.ts';
import type { InOtherLanguages, Language } from './languages.ts';
import type { Progress } from './progress.ts';
import type { SecretBox } from './secret-box.ts';

/** What every request carries. */
export type Env = {
  Variables: {
    db: Db;
    actor: Actor;
    now: () => Date;
    requestId: string;
    config: Config;
    /** Seals what the database keeps and only the program may read. */
    box: SecretBox;
    modules: readonly Module[];
    /** The name of the library organisation, as every page shows it. */
    organisation: string;
    /** The client's own address, behind trusted proxies too. For rate limits; never logged. */
    clientAddress: string;
    /** The limit in MB, when the form was larger than that and its route can show it again. */
    tooLarge?: number;
    /** The language of the page that was asked for, by the prefix of its path. */
    language: Language;
    /** The languages in which that page is there; more than Dutch only on a translated page. */
    offered: readonly Language[];
    /** Whether who asks may keep the page, and is told when nothing on it changed. */
    isKept: boolean;
    /** Whether a page stands at this path. */
    hasPage: (path: string) => boolean;
    /** Whether a page stands at this path where the actor may knock: a link there is of use. */
    mayOpen: (path: string) => boolean;
  };
};
/** Which side of the house a page is on. */
export type Side = 'public' | 'work' | 'partner';
/** A target in the navigation of one side of the house; shown to those who may knock there. */
export type NavigationItem = (
  | PublicSide
  | { readonly side: 'work' | 'partner'; readonly inOtherLanguages?: undefined }
) & {
  readonly href: string;
  readonly label: string;
  readonly group?: string;
  readonly hint?: string;
  readonly knock: Knock;
};
/**
 * Residents find the way in every language that the house speaks, also to what is only there in Dutch: in the menu, or
 * at the foot of every page.
 */
type PublicSide = {
  readonly side: 'public' | 'foot';
  readonly inOtherLanguages: InOtherLanguages<{ label: string; hint?: string }>;
};

/** Work that runs apart from a request: from the outbox, or at set times. It can run twice without harm. */
export type Job<T = unknown> = {
  readonly queue: string;
  readonly payload: z.ZodType<T>;
  readonly run: (services: Services, payload: T) => Promise<void>;
  /** When it also runs by itself: a cron line in Europe/Amsterdam. The payload is then `{}`. */
  readonly cron?: string;
};

/** What the program hands to jobs. A job opens its own transactions. */
export type Services = {
  readonly inContext: <T>(name: string, work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  readonly mail: (message: MailMessage) => Promise<void>;
  /** Sends a text message to a telephone; undefined where nobody provides that. */
  readonly text: TextSender | undefined;
  /** Signs the ids in links of mails. */
  readonly box: SecretBox;
  /** All of the house, for what the others know. */
  readonly modules: readonly Module[];
  /** Where links in mails and documents lead: the address of this program, without a slash at the end. */
  readonly baseUrl: string;
  /** Where online payments go; undefined when nobody can pay online. */
  readonly payment?: PaymentConfig | undefined;
};
export type MailMessage = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** A file that calendars read. */
  readonly calendar?: string;
  /** The same each time that this mail is tried: who got it already shows it once. */
  readonly id?: string;
};
export type TextMessage = { readonly to: string; readonly text: string };
export type TextSender = (message: TextMessage) => Promise<void>;

/** A listener to news of a module to the left. It runs afterwards, in a transaction of its own, at least once. */
export type Listener<T = unknown> = {
  readonly event: `${string}.${string}`;
  readonly payload: z.ZodType<T>;
  readonly handle: (ctx: Ctx, payload: T, services: Services) => Promise<void>;
};

/** What a module to the right has in municipalities in a year, to list beside the yearly facts that people enter. */
export type MunicipalList = {
  /** Head of the column in which they are counted. */
  readonly title: string;
  readonly caption: string;
  /** Of the columns; the first one names the row. */
  readonly headers: readonly string[];
  readonly whenEmpty: { readonly title: string; readonly text: string };
  /** The rows of all these municipalities at once; `cells` come in the order of the headers. */
  readonly rows: (tx: Tx, municipalityCodes: readonly string[], year: number) => Promise<readonly MunicipalListRow[]>;
};
export type MunicipalListRow = { readonly municipalityCode: string; readonly cells: readonly string[] };

/** What a module to the right did for a campaign, to list on the page of that campaign and to lay beside its targets. */
export type CampaignList = {
  readonly title: string;
  /** Of the columns; the first one names the row and leads to `href`. */
  readonly headers: readonly string[];
  readonly whenEmpty: { readonly title: string; readonly text: string };
  /** Those that this actor may know of. */
  readonly rows: (ctx: Ctx, campaignId: string) => Promise<readonly CampaignListRow[]>;
  /** What these rows add up to, by the unit of a target. A unit that is left out is not counted by this module. */
  readonly counts: (tx: Tx, campaignId: string) => Promise<Readonly<Partial<Record<string, number>>>>;
};
export type CampaignListRow = { readonly cells: readonly string[]; readonly href?: string };

/** What a module to the right would propose for yearly facts, in words by the id of the fact. Nobody but a person takes it over. */
export type FactProposals = (
  tx: Tx,
  municipalityCode: string,
  year: number,
) => Promise<Readonly<Partial<Record<string, string>>>>;

/** How many a module to the right says were at a session. Nobody but a person takes it over. */
export type CountProposals = (tx: Tx, sessionId: string) => Promise<CountProposal | undefined>;
export type CountProposal = {
  /** Where it comes from, and whether it differs from what was counted before. */
  readonly text: string;
  /** To fill in beforehand, where nothing was counted yet. */
  readonly counts: { readonly adults: number; readonly children: number } | undefined;
};

/** What a module to the right says is amiss with sessions, for who plans them: a sentence by session, where there is one. */
export type SessionNotes = (ctx: Ctx, sessionIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** What a module to the right has to say on top of the page about one thing of a module to the left. */
export type SubjectNotes = {
  /** `module.what`, as the page that shows it calls what it is about; `house.work` is the front door for staff. */
  readonly subject: `${string}.${string}`;
  readonly noteOn: (ctx: Ctx, id: string) => Promise<SubjectNote | undefined>;
};
export type SubjectNote = {
  readonly title: string;
  /** What this actor can do about it. */
  readonly action?: { readonly label: string; readonly href: string } | undefined;
};

/**
 * What a module to the right does when a module to the left begins what it asked for, in the same transaction. `askedBy` is its
 * own reference, as the form brought it back. Gives the page to go back to; undefined: this was asked by another, or by nobody.
 */
export type WhenBegun = (
  ctx: Ctx,
  begun: { readonly subject: SubjectNotes['subject']; readonly id: string; readonly askedBy: string },
) => Promise<string | undefined>;

/** What a module to the right tells residents of soon, as a section of a page: of all, or of a part. */
export type ComingUp = (c: Context<Env>, part?: ComingPart) => Promise<Child>;
/**
 * The address of a branch; or of a municipality, of which only what helps who learns Dutch; or the code of one, of which only
 * courses.
 */
export type ComingPart = { readonly branch: string } | { readonly learnersIn: string } | { readonly coursesIn: string };

/** What a module to the right tells residents of on the page of a municipality, as a section. */
export type MunicipalitySection = (c: Context<Env>, municipalityCode: string) => Promise<Child>;

/** What a module to the right tells residents on the page of an activity, as a section. */
export type ActivitySection = (c: Context<Env>, activityId: string) => Promise<Child>;

/** What a module to the right says of signing up on the page of an activity: the way in, or why there is none. */
export type SignUpInvitation = (c: Context<Env>, activitySlug: string) => Promise<Child>;

/** Something that a module to the right can do on a page of a module to the left, such as a quote from an advice. */
export type SubjectAction = {
  /**
   * What the page is about: one of a kind, in the state that the action asks for, or the list of all (plural). The id of
   * a municipal year is `coevorden/2026`.
   */
  readonly subject:
    | 'advice'
    | 'draft-quote'
    | 'agreements'
    | 'public-activity'
    | 'session'
    | 'municipal-year'
    | 'report';
  readonly label: string;
  readonly hrefOf: (id: string) => string;
  readonly permission: Permission;
};

/**
 * What a module to the right knows of an account, for the page of that account. A button posts to
 * `/werk/accounts/<id>/<to>`.
 */
export type AccountDetails = (
  ctx: Ctx,
  account: { readonly id: string; readonly name: string },
) => Promise<{
  readonly facts: readonly { readonly term: string; readonly details: string }[];
  readonly buttons: readonly { readonly to: string; readonly label: string; readonly confirm?: string }[];
}>;

/** How far the talk of both sides is about one service of a quote, in all its versions. */
export type Talk = {
  readonly serviceId: string;
  readonly messages: number;
  readonly proposals: number;
  /** Proposals that the library did not decide on yet. */
  readonly openProposals: number;
  /** The municipality waits for an answer or a decision. */
  readonly waits: boolean;
};

/** How a module lets go of personal data: run by the kernel over all modules. */
export type PersonalData = {
  readonly export: (tx: Tx, accountId: string) => Promise<unknown>;
  readonly erase: (ctx: Ctx, accountId: string) => Promise<void>;
  /** Wipes what has passed its term. Gives the number of rows wiped, by name of the term. */
  readonly retain: (ctx: Ctx) => Promise<Readonly<Record<string, number>>>;
  /** The terms that the organisation chooses, for `retain` to keep to and for residents to read. */
  readonly terms?: readonly RetentionTerm[];
};

/** How long names of residents are kept: by `module.whose`, with what staff read who choose it. */
export type RetentionTerm = {
  readonly id: `${string}.${string}`;
  readonly label: string;
  /** What goes, and from when on the months are counted. */
  readonly about: string;
};

/** One part of the library's work, as the house knows it. */
export type Module = {
  readonly name: string;
  /** The module's permissions with the label that an administrator sees. */
  readonly permissions: Readonly<Record<Permission, string>>;
  readonly routes?: Hono<Env>;
  /** Paths at and below which machines of others post, without a page of ours. What is there believes nothing of what it gets. */
  readonly machinePaths?: readonly string[];
  /** The routes below /api, told to makers. Every one of them stands here. */
  readonly api?: readonly ApiCall[];
  readonly navigation?: readonly NavigationItem[];
  readonly jobs?: readonly Job[];
  readonly listeners?: readonly Listener[];
  readonly progress?: readonly Progress[];
  readonly figures?: readonly FigureSource[];
  readonly previewIndexation?: PreviewIndexation;
  readonly priceReferences?: PriceReferences;
  readonly municipalList?: MunicipalList;
  readonly campaignList?: CampaignList;
  readonly comingUp?: ComingUp;
  readonly municipalitySection?: MunicipalitySection;
  readonly activitySection?: ActivitySection;
  readonly signUpInvitation?: SignUpInvitation;
  readonly factProposals?: FactProposals;
  readonly countProposals?: CountProposals;
  readonly sessionNotes?: SessionNotes;
  readonly subjectNotes?: readonly SubjectNotes[];
  readonly whenBegun?: WhenBegun;
  readonly askedAfterwards?: AskedAfterwards;
  readonly actions?: readonly SubjectAction[];
  readonly accountDetails?: AccountDetails;
  /** The talks about a quote, for its pages to lead to. */
  readonly quoteTalks?: (tx: Tx, quoteId: string) => Promise<readonly Talk[]>;
  readonly personalData?: PersonalData;
  /** What happened, as the log of an account says it, by the name in the audit log. */
  readonly happenings?: Readonly<Record<string, string>>;
};

/** Declares a module. Only `src/modules.ts` imports what it gives. */
export const defineModule = (module: Module): Module => module;

/** Ties the shape of a job's payload to its work; what comes from the queue is checked before it runs. */
export const defineJob = <T>(job: Job<T>): Job => job as unknown as Job;

/** Ties the shape of an event to its handling. */
export const defineListener = <T>(listener: Listener<T>): Listener => listener as unknown as Listener;
