import { can } from '#kernel/access.ts';
import type { Request } from '#kernel/http.ts';
import { Tabs } from '#ui/tabs.tsx';
import { OPEN, OWN } from './addresses.ts';

/** The ways to look at help points, as far as this user may. */
export const PointTabs = ({ c }: { c: Request }) => {
  const mayHold = can(c.var.actor, 'help-points:hold');
  return (
    <Tabs
      label="Informatiepunten"
      path={c.req.path}
      items={[
        { href: '/werk/informatiepunten', label: 'Informatiepunten' },
        { href: '/werk/informatiepunten/week', label: 'Week' },
        ...(mayHold ? [{ href: OWN, label: 'Mijn diensten' }] : []),
        { href: OPEN, label: 'Openstaand' },
        ...(mayHold ? [{ href: '/werk/informatiepunten/af-te-sluiten', label: 'Nog af te sluiten' }] : []),
      ]}
    />
  );
};
