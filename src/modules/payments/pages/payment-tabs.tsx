import { can } from '#kernel/access.ts';
import type { Request } from '#kernel/http.ts';
import { Alert } from '#ui/alert.tsx';
import { Tabs } from '#ui/tabs.tsx';

/** The lists of payments, as far as this user may, and whether there is real money in them. */
export const PaymentTabs = ({ c }: { c: Request }) => (
  <>
    <Tabs
      label="Betalingen"
      path={c.req.path}
      items={[
        { href: '/werk/betalingen', label: 'Betalingen' },
        { href: '/werk/betalingen/terugbetalingen', label: 'Nog terug te geven' },
        { href: '/werk/betalingen/kassa', label: 'Kassa per dag' },
        ...(can(c.var.actor, 'payments:set-rules', {}) ? [{ href: '/werk/betalingen/regels', label: 'Regels' }] : []),
      ]}
    />
    <ModeNotice c={c} />
  </>
);

const ModeNotice = ({ c }: { c: Request }) => {
  const mode = c.var.config.payment?.mode;
  if (mode === 'live') return null;
  if (mode === undefined)
    return (
      <Alert title="Online betalen staat uit">
        <p>Er is geen betaaldienst ingesteld. Aannemen aan de balie kan wel.</p>
      </Alert>
    );
  return (
    <Alert kind="warning" title={mode === 'practice' ? 'Oefenkassa' : 'Testsleutel'}>
      <p>Bij online betalingen gaat nu geen geld om.</p>
    </Alert>
  );
};
