import { can } from '#kernel/access.ts';
import type { Request } from '#kernel/http.ts';
import { Tabs } from '#ui/tabs.tsx';

/** The ways to look at help points, as far as this user may. */
export const PointTabs = ({ c }: { c: Request }) => (
  <Tabs
    label="Informatiepunten"
    path={c.req.path}
    items={[
      { href: '/werk/informatiepunten', label: 'Informatiepunten' },
      { href: '/werk/informatiepunten/week', label: 'Week' },
      ...(can(c.var.actor, 'help-points:hold')
        ? [{ href: '/werk/informatiepunten/af-te-sluiten', label: 'Nog af te sluiten' }]
        : []),
    ]}
  />
);
