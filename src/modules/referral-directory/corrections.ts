import type { z } from 'zod';
import type { Ctx } from '#kernel/ctx.ts';
import { field } from '#kernel/forms.ts';
import type { Result } from '#kernel/result.ts';
import { type OrganisationRefusal, saveOrganisation } from './commands/save-organisation.ts';
import { type ServiceRefusal, saveService } from './commands/save-service.ts';
import {
  detailsOfOrganisation,
  detailsOfService,
  isOffered,
  type OrganisationDetails,
  type Service,
  type ServiceDetails,
} from './domain.ts';
import type { Entry } from './entries.ts';
import { phoneLines, prose, webAddress, weekLines, weekTyped } from './fields.ts';

/** One thing that an entry says, which its organisation can correct. */
export type Correctable = {
  /** Fit for the name of a field; the same as long as the service is there. */
  readonly name: string;
  /** Of a service; null for the organisation itself. */
  readonly service: { readonly id: string; readonly name: string } | null;
  readonly label: string;
  readonly isLong: boolean;
  readonly value: string;
  readonly schema: z.ZodType<unknown, string | undefined>;
  /** Says the typed text instead, which the schema takes. */
  readonly correct: (ctx: Ctx, text: string) => Promise<Result<{ id: string }, OrganisationRefusal | ServiceRefusal>>;
};

const ofOrganisation = {
  name: { label: 'Naam', schema: field.text('Vul de naam in', 120) },
  description: { label: 'Wat doet de organisatie?', schema: prose(2_000), isLong: true },
  website: { label: 'Website', schema: webAddress() },
  email: { label: 'Mailadres voor bezoekers', schema: field.optionalEmail() },
  phones: { label: 'Telefoon', schema: phoneLines(), isLong: true },
} as const satisfies Shapes<OrganisationDetails>;

const ofService = {
  name: { label: 'Naam', schema: field.text('Vul de naam in', 120) },
  description: { label: 'Wat is het?', schema: prose(1_000), isLong: true },
  eligibilityDescription: { label: 'Voor wie', schema: prose(500), isLong: true },
  applicationProcess: { label: 'Hoe meld je je aan?', schema: prose(500), isLong: true },
  feesDescription: { label: 'Wat kost het?', schema: prose(300) },
  url: { label: 'Webpagina', schema: webAddress() },
  phones: { label: 'Telefoon', schema: phoneLines(), isLong: true },
} as const satisfies Shapes<ServiceDetails>;

type Shapes<Details> = {
  readonly [K in keyof Details]?: {
    label: string;
    schema: z.ZodType<Details[K], string | undefined>;
    isLong?: boolean;
  };
};
type Shape = { label: string; schema: z.ZodType<unknown, string | undefined>; isLong?: boolean };

/** Everything in an entry that its organisation can correct, as it is said now. */
export const correctablesOf = (entry: Entry): Correctable[] => [
  ...Object.entries<Shape>(ofOrganisation).map(([key, { label, schema, isLong = false }]) => ({
    ...{ name: key, service: null, label, isLong, schema, value: shown(entry[key as keyof typeof ofOrganisation]) },
    correct: (ctx: Ctx, text: string) =>
      saveOrganisation(ctx, {
        details: { ...detailsOfOrganisation(entry), [key]: schema.parse(text) },
        existing: { id: entry.id, version: entry.version },
      }),
  })),
  ...entry.services.filter(isOffered).flatMap(correctablesOfService),
];

function correctablesOfService(service: Service): Correctable[] {
  const always = service.hours.filter(({ locationId }) => locationId === null);
  const about = { service: { id: service.id, name: service.name } };
  const save = (ctx: Ctx, details: Partial<ServiceDetails>, hours = service.hours) =>
    saveService(ctx, {
      details: { ...detailsOfService(service), ...details },
      locationIds: service.places.map(({ locationId }) => locationId),
      hours,
      existing: { id: service.id, version: service.version },
    });
  const texts = Object.entries<Shape>(ofService).map(([key, { label, schema, isLong = false }]) => ({
    ...{ name: `${key}-${service.id}`, ...about, label, isLong, schema },
    value: shown(service[key as keyof typeof ofService]),
    correct: (ctx: Ctx, text: string) => save(ctx, { [key]: schema.parse(text) }),
  }));
  const hours = {
    ...{ name: `hours-${service.id}`, ...about, label: 'Wanneer', isLong: true, schema: weekLines() },
    value: weekTyped(always),
    correct: (ctx: Ctx, text: string) => {
      const here = service.hours.filter(({ locationId }) => locationId !== null);
      return save(ctx, {}, [
        ...here,
        ...weekLines()
          .parse(text)
          .map((span) => ({ ...span, locationId: null })),
      ]);
    },
  };
  return [...texts, hours];
}

const shown = (value: string | string[] | null): string => (Array.isArray(value) ? value.join('\n') : (value ?? ''));
