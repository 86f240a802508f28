import { can } from '#kernel/access.ts';
import type { Request } from '#kernel/http.ts';
import { Tabs } from '#ui/tabs.tsx';

/** The ways to look at the programme, as far as this user may. */
export const ProgrammeTabs = ({ c }: { c: Request }) => (
  <Tabs
    label="Programma"
    path={c.req.path}
    items={[
      { href: '/werk/programma', label: 'Activiteiten' },
      { href: '/werk/programma/week', label: 'Week' },
      { href: '/werk/programma/maand', label: 'Maand' },
      ...(can(c.var.actor, 'programme:count')
        ? [{ href: '/werk/programma/af-te-sluiten', label: 'Nog af te sluiten' }]
        : []),
    ]}
  />
);
