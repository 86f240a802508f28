/** What happened to payments, as a log says it, by the name in the audit log. */
export const happenings: Readonly<Record<string, string>> = {
  'payments.payment-started': 'Betaling begonnen',
  'payments.payment-received': 'Betaling ontvangen',
  'payments.payment-taken': 'Betaling aangenomen aan de balie',
  'payments.payment-failed': 'Betaling mislukt',
  'payments.payment-cancelled': 'Betaling afgebroken',
  'payments.payment-expired': 'Betaling verlopen',
  'payments.payment-mismatched': 'Bedrag klopt niet met wat gevraagd was',
  'payments.refund-asked': 'Geld terug gevraagd',
  'payments.refund-sent': 'Terugbetaling gestuurd naar de betaaldienst',
  'payments.refund-arrived': 'Terugbetaling aangekomen',
  'payments.refund-failed': 'Terugbetaling niet gelukt',
  'payments.refund-retried': 'Terugbetaling opnieuw gestuurd',
  'payments.refund-handed-over': 'Geld teruggegeven aan de balie',
  'payments.refund-rule-set': 'Regel voor terugbetalen ingesteld',
};
