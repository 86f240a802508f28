import type { PropsWithChildren } from 'hono/jsx';
import type { Request } from '#kernel/http.ts';
import { PageHead } from '#ui/page-head.tsx';
import { Tabs } from '#ui/tabs.tsx';
import type { Activity } from '../activity.ts';
import { STEPS } from './steps/steps.ts';

/** The page of an activity, and where its parts are filled in. */
export const addressOf = (activityId: string): string => `/werk/programma/${activityId}`;
export const formsOf = (activityId: string): string => `/werk/activiteiten/${activityId}`;

/** A part that a module to the right fills in, under its own address. */
const PLANNING = 'bijeenkomsten';
/** Another, of use where it costs something. */
const REFUNDS = 'terugbetalen';

/** The head of every form of an activity, with the way to the others that this user may open. `part` is its word in the address. */
export const ActivityFrame = ({
  c,
  activity: { id, title, prices },
  part,
  heading,
  children,
}: PropsWithChildren<{ c: Request; activity: Activity; part: string; heading: string }>) => (
  <>
    <PageHead
      title={heading}
      kicker={title}
      breadcrumbs={[
        { href: '/werk/programma', label: 'Programma' },
        { href: addressOf(id), label: title },
      ]}
    />
    <Tabs
      label="Stappen"
      path={part === PLANNING ? `${addressOf(id)}/${PLANNING}` : `${formsOf(id)}/${part}`}
      items={[
        ...STEPS.map(({ slug, title: label }) => ({ href: `${formsOf(id)}/onderdelen/${slug}`, label })),
        { href: `${formsOf(id)}/foto`, label: 'Foto' },
        { href: `${formsOf(id)}/vertalingen`, label: 'Vertalingen' },
        { href: `${formsOf(id)}/sprekers`, label: 'Sprekers' },
        { href: `${addressOf(id)}/${PLANNING}`, label: 'Wanneer en waar' },
        { href: `${formsOf(id)}/aanmelding`, label: 'Aanmelden' },
        { href: `${formsOf(id)}/enquete`, label: 'Enquête' },
        ...(prices.some(({ cents }) => cents > 0) || part === REFUNDS
          ? [{ href: `${formsOf(id)}/${REFUNDS}`, label: 'Terugbetalen' }]
          : []),
      ].filter(({ href }) => c.var.mayOpen(href))}
    />
    {children}
  </>
);
