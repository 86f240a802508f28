import type { Request } from '#kernel/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import type { Activity } from '../../activities/index.ts';

type Props = { c: Request; activity: Pick<Activity, 'prices'>; sessionId?: string; isCancelled: boolean };

/** Leads to who paid, and once it is cancelled to what must go back; only where it costs something, for who may go there. */
export const PaymentLinks = ({ c, activity: { prices }, sessionId, isCancelled }: Props) => {
  const costs = prices.some(({ cents }) => cents > 0);
  const links = [
    ...(costs && sessionId ? [{ href: `/werk/bijeenkomsten/${sessionId}/betalingen`, label: 'Betalingen' }] : []),
    ...(costs && isCancelled ? [{ href: '/werk/betalingen/terugbetalingen', label: 'Nog terug te geven' }] : []),
  ];
  return (
    <>
      {links
        .filter(({ href }) => c.var.mayOpen(href))
        .map(({ href, label }) => (
          <ButtonLink href={href} kind="secondary">
            {label}
          </ButtonLink>
        ))}
    </>
  );
};
