import { formatRate } from '#kernel/money.ts';
import type { TariffComponent } from './grammar.ts';

/** Dutch sentence part for what is told and never counted: fees of visitors, expected income, subsidies. */
export function explainInformation(component: TariffComponent): string {
  if (component.kind === 'participant_fee')
    return component.bands.map((band) => explainBand(band, component.per)).join('; ');
  if (component.kind === 'subsidy_reference') return component.subsidy;
  if (component.kind === 'expected_fee_income') {
    return `ongeveer ${formatRate(component.amount)} per activiteit, bij ${component.participants} deelnemers`;
  }
  return component.label;
}

type Fee = TariffComponent<'participant_fee'>;

/** Which visitors a fee is for: `kinderen van 0 tot en met 12 jaar`. */
export const feePayers = ({ band, ageMin, ageMax }: Fee['bands'][number]): string =>
  `${bandWords[band]}${agesOf(ageMin, ageMax)}`;

const bandWords = { child: 'kinderen', adult: 'volwassenen', all: 'iedereen' };
const perWords = { activity: 'per activiteit', visit: 'per bezoek' };

function explainBand(fee: Fee['bands'][number], per: Fee['per']): string {
  const who = feePayers(fee);
  const { amount } = fee;
  if (amount === null) return `${who}: niet vermeld`;
  return Number(amount) === 0 ? `${who}: gratis` : `${who}: ${formatRate(amount)} ${perWords[per]}`;
}

function agesOf(min: number | null, max: number | null): string {
  if (max !== null) return ` van ${min ?? 0} tot en met ${max} jaar`;
  return min === null ? '' : ` vanaf ${min} jaar`;
}
