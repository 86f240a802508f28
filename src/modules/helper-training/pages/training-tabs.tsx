import type { Request } from '#kernel/http.ts';
import { Tabs } from '#ui/tabs.tsx';
import { CASES, MEETINGS, OVERVIEW, TRAININGS } from './addresses.ts';

/** The lists around trainings. */
export const TrainingTabs = ({ c }: { c: Request }) => (
  <Tabs
    label="Trainingen"
    path={c.req.path}
    items={[
      { href: OVERVIEW, label: 'Wie heeft wat' },
      { href: MEETINGS, label: 'Bijeenkomsten' },
      { href: CASES, label: 'Moeilijke vragen' },
      { href: TRAININGS, label: 'Soorten training' },
    ]}
  />
);
