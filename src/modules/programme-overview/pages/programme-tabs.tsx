import { can } from '#kernel/access.ts';
import type { Request } from '#kernel/http.ts';
import { Tabs } from '#ui/tabs.tsx';

const IN_REVIEW = '?stand=in-review';

/** The ways to look at the programme, as far as this user may. */
export const ProgrammeTabs = ({ c }: { c: Request }) => (
  <Tabs
    label="Programma"
    path={`${c.req.path}${c.req.query('stand') === 'in-review' ? IN_REVIEW : ''}`}
    items={[
      { href: '/werk/programma', label: 'Activiteiten' },
      { href: '/werk/programma/week', label: 'Week' },
      { href: '/werk/programma/maand', label: 'Maand' },
      ...(can(c.var.actor, 'activities:publish')
        ? [{ href: `/werk/programma${IN_REVIEW}`, label: 'Wacht op akkoord' }]
        : []),
      ...(can(c.var.actor, 'programme:count')
        ? [{ href: '/werk/programma/af-te-sluiten', label: 'Nog af te sluiten' }]
        : []),
    ]}
  />
);
