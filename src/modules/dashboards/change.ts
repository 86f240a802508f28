import { formatNumber } from '#kernel/languages.ts';
import { type FigureValue, formatKnown, formatted } from '../figures/index.ts';

/**
 * How a number changed since the year before, in words. What is not done this year is not compared with a whole year, and
 * what is not exact or not known is not subtracted.
 */
export function changeText(value: FigureValue, before: FigureValue | undefined, running: boolean): string {
  const year = Number(value.period.startsOn.slice(0, 4)) - 1;
  const [now, then] = [value.preferred, before?.preferred];
  if (!now) return '';
  if (!then) return before?.withheld ? '' : `${year}: onbekend`;
  const { figure } = value;
  if (running && figure.measure !== 'stock') return `tot nu toe; in heel ${year} ${formatKnown(figure, then)}`;
  const isExact = [now, then].every(({ highest, qualifier }) => highest === undefined && qualifier === undefined);
  if (!isExact) return `in ${year}: ${formatKnown(figure, then)}`;
  const difference = now.value - then.value;
  if (difference === 0) return `even veel als in ${year}`;
  const direction = difference > 0 ? 'meer' : 'minder';
  if (figure.unit.name === 'percent')
    return `${formatNumber(roundedTo(Math.abs(difference), 2), 'nl')} procentpunt ${direction} dan in ${year}`;
  return `${formatted(figure, Math.abs(difference))} ${direction} dan in ${year}${shareText(difference, then.value)}`;
}

/** Without a share where there was nothing before: a growth from zero has no percentage. */
const shareText = (difference: number, before: number): string =>
  before === 0 ? '' : ` (${difference > 0 ? '+' : '−'}${formatNumber(share(difference, before), 'nl')}%)`;

const share = (difference: number, before: number): number => roundedTo((100 * Math.abs(difference)) / before, 1);

const roundedTo = (value: number, decimals: number): number => Number(value.toFixed(decimals));
