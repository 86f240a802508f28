import { formatDay } from '#kernel/days.ts';
import type { Texts } from '#kernel/result.ts';
import type { DeliverRefusal } from './delivery-fault.ts';

/** The sentence for each refusal. */
export const returnTexts: Texts<DeliverRefusal> = {
  stale: () => 'Sinds je deze pagina opende, is er iets veranderd. Kijk de opgave na en probeer het opnieuw.',
  'year-not-over': () => 'Het jaar is nog niet voorbij. Leg de opgave daarna vast.',
  'not-yet': ({ from }) => `Kies een dag vanaf ${formatDay(from)} tot en met vandaag.`,
  'nothing-known': () => 'In deze opgave is nog niets ingevuld. Er valt niets vast te leggen.',
  'nothing-changed': () => 'De opgave is nog dezelfde als die er al is ingediend.',
  'no-reason': () => 'Schrijf op wat er is verbeterd sinds de vorige keer.',
};
