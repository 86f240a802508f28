import { type Decimal, parseDecimal, tryParseDecimal } from './decimal.ts';
import { formatNumber, isDutch, type Language, perLanguage } from './languages.ts';

const euroSign = '€\u00a0';

/** Euros to whole cents, half a cent away from zero. The one place where money is rounded. Throws RangeError beyond 2^53 cents. */
export function roundToCents({ units, scale }: Decimal): number {
  const hundredfold = units * 100n;
  const divisor = 10n ** BigInt(scale);
  const half = (hundredfold < 0n ? -divisor : divisor) / 2n;
  const cents = Number(scale === 0 ? hundredfold : (hundredfold + half) / divisor);
  if (!Number.isSafeInteger(cents)) throw new RangeError('more money than can be counted in cents');
  return cents;
}

/** Cents as euros: 40127340 gives `€ 401.273,40` in Dutch, `€401,273.40` in English, a minus sign in front. */
export function formatCents(cents: number, language: Language = 'nl'): string {
  const digits = Math.abs(cents).toString().padStart(3, '0');
  if (!isDutch(language)) {
    const euros = `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
    return euroFormat(language).format(euros as Intl.StringNumericLiteral);
  }
  return `${cents < 0 ? '-' : ''}${euroSign}${grouped(digits.slice(0, -2))},${digits.slice(-2)}`;
}

/** A number of things: in Dutch 35860 gives `35.860`, 1.5 gives `1,5`. */
export const formatQuantity = (quantity: number, language: Language = 'nl'): string =>
  isDutch(language) ? dutch(String(quantity)) : formatNumber(quantity, language);

/** A rate in Dutch euros with the decimals it has: `'11.19'` gives `€ 11,19`. Throws RangeError for text that is no decimal. */
export function formatRate(rate: string): string {
  const negative = parseDecimal(rate).units < 0n;
  return `${negative ? '-' : ''}${euroSign}${dutch(negative ? rate.slice(1) : rate)}`;
}

const written = /^(-?)(?:€\s*)?(-?)(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}|-))?$/;

/**
 * Cents from what a Dutch hand types: `€ 1.234,50`, `1234,5`, `-12`, `12,-`. A dot groups thousands, so `12.50` is refused
 * rather than guessed. Undefined when it is not an amount of money, or more than ten billion euros.
 */
export function parseEuros(text: string): number | undefined {
  const [, before = '', after = '', whole = '', fraction = ''] = written.exec(text.trim()) ?? [];
  if (whole === '' || (before && after)) return undefined;
  const cents = fraction === '-' ? '00' : fraction.padEnd(2, '0');
  const value = tryParseDecimal(`${before || after}${whole.replaceAll('.', '')}.${cents}`);
  return value && value.units <= maxCents && value.units >= -maxCents ? Number(value.units) : undefined;
}

/** Cents as somebody types them: `1234,50`. */
export const typedEuros = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');

const euroFormat = perLanguage(
  (locale) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', currencyDisplay: 'narrowSymbol' }),
);

const maxCents = 1_000_000_000_000n;

function dutch(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const sign = whole.startsWith('-') ? '-' : '';
  return sign + grouped(whole.slice(sign.length)) + (fraction === undefined ? '' : `,${fraction}`);
}

function grouped(digits: string): string {
  let text = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3) text = `${digits.slice(Math.max(0, end - 3), end)}.${text}`;
  return text;
}
