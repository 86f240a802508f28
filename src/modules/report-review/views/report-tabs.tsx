import type { Request } from '#kernel/http.ts';
import { Tabs } from '#ui/tabs.tsx';

/** The pages of one report for staff, as far as this user may open them. */
export const ReportTabs = ({ c, id, open }: { c: Request; id: string; open: number }) => {
  const report = `/werk/jaarberichten/${id}`;
  const items = [
    { href: report, label: 'Schrijven' },
    { href: `${report}/opmerkingen`, label: 'Opmerkingen', ...(open > 0 && { count: open }) },
    { href: `${report}/afronden`, label: 'Afronden' },
  ];
  const own = items.find(({ href }) => href !== report && c.req.path.startsWith(href)) ?? items[1];
  return <Tabs label="Jaarbericht" path={own?.href ?? ''} items={items.filter(({ href }) => c.var.mayOpen(href))} />;
};
