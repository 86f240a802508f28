import type { Request } from '#kernel/http.ts';
import { Tabs } from '#ui/tabs.tsx';

type Props = { c: Request; id: string; current: 'opmerkingen' | 'afronden'; open: number };

/** The pages of one report for staff, as far as this user may open them. A step that was refused stands on its page too. */
export const ReportTabs = ({ c, id, current, open }: Props) => {
  const report = `/werk/jaarberichten/${id}`;
  const items = [
    { href: report, label: 'Schrijven' },
    { href: `${report}/opmerkingen`, label: 'Opmerkingen', ...(open > 0 && { count: open }) },
    { href: `${report}/afronden`, label: 'Afronden' },
  ];
  return (
    <Tabs label="Jaarbericht" path={`${report}/${current}`} items={items.filter(({ href }) => c.var.mayOpen(href))} />
  );
};
