import { asDay } from '#kernel/days.ts';
import type { Figure, FigureUnit, ScopeKind } from '#kernel/figures.ts';

export const SCOPES: readonly ScopeKind[] = ['branch', 'municipality', 'organisation'];

/** Since when libraries tell what they do for each core function. Source: Staatscourant 2015, 36979. */
export const SINCE = asDay('2015-01-01');

export const ACTIVITIES: FigureUnit = { name: 'activities', one: 'activiteit', many: 'activiteiten' };
export const PARTICIPANTS: FigureUnit = { name: 'participants', one: 'deelnemer', many: 'deelnemers' };
export const ATTENDANCES: FigureUnit = { name: 'attendances', one: 'bezoeker', many: 'bezoekers' };

/** What all that is counted by session has in common. */
export const bySession = { measure: 'flow', counts: 'sessions', scopes: SCOPES, validFrom: SINCE } as const;
/** And all that counts people at sessions. */
export const ofPersons = { ...bySession, countsPersons: true } satisfies Partial<Figure>;

/** What is in and out wherever activities are counted. */
export const HELD = 'bijeenkomsten die zijn geweest; van een reeks telt elke bijeenkomst';
export const ONLINE_PLACE = 'online bijeenkomsten, in de gemeente van wie ze organiseert';
export const CANCELLED = 'bijeenkomsten die niet doorgingen';
export const CLOSED = 'besloten bijeenkomsten, zoals voor een schoolklas';
export const GUESTS = 'activiteiten van anderen die bij ons te gast zijn';
export const NOT_COUNTED = 'bijeenkomsten waar niemand heeft geteld: dat is onbekend, niet nul';
export const EACH_TIME = 'wie vaker komt, telt elke keer';
