import type { Request } from '#kernel/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import type { Activity } from '../../activities/index.ts';
import type { Session } from '../session.ts';

type Props = { c: Request; activity: Pick<Activity, 'prices' | 'state'>; session?: Pick<Session, 'id' | 'state'> };

/** Leads to who paid, and once it is cancelled to what must go back; only where it costs something, for who may go there. */
export const PaymentLinks = ({ c, activity: { prices, state }, session }: Props) => {
  if (!prices.some(({ cents }) => cents > 0)) return null;
  const isCancelled = state === 'cancelled' || session?.state === 'cancelled';
  return (
    <>
      {[
        ...(session ? [{ href: `/werk/bijeenkomsten/${session.id}/betalingen`, label: 'Betalingen' }] : []),
        ...(isCancelled ? [{ href: '/werk/betalingen/terugbetalingen', label: 'Nog terug te geven' }] : []),
      ]
        .filter(({ href }) => c.var.mayOpen(href))
        .map(({ href, label }) => (
          <ButtonLink href={href} kind="secondary">
            {label}
          </ButtonLink>
        ))}
    </>
  );
};
