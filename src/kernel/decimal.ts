/** An exact decimal number: `units` divided by ten to the power `scale`. */
export type Decimal = { readonly units: bigint; readonly scale: number };

const pattern = /^(-?)(\d+)(?:\.(\d+))?$/;

/** The exact value of `'11.19'`; a dot separates the decimals. Undefined for any other text. */
export function tryParseDecimal(text: string): Decimal | undefined {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const [, sign, whole = '', fraction = ''] = found;
  const units = BigInt(whole + fraction);
  return { units: sign ? -units : units, scale: fraction.length };
}

/** The exact value of `'11.19'`. Throws RangeError for text that is no decimal: check outside input first. */
export function parseDecimal(text: string): Decimal {
  const value = tryParseDecimal(text);
  if (!value) throw new RangeError(`not a decimal: ${text}`);
  return value;
}

/** The exact value of a number as JavaScript prints it: 0.1 becomes one tenth. Throws RangeError for NaN, infinities, 1e21. */
export const decimalOf = (value: number): Decimal =>
  Number.isSafeInteger(value) ? { units: BigInt(value), scale: 0 } : parseDecimal(String(value));

export const times = (a: Decimal, b: Decimal): Decimal => ({ units: a.units * b.units, scale: a.scale + b.scale });

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, { units: -b.units, scale: b.scale });

/** Negative, zero or positive as a is less than, equal to or more than b; 1.0 equals 1.00. */
export function compare(a: Decimal, b: Decimal): number {
  const { units } = subtract(a, b);
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

/** Plain digits with as many decimals as the scale: `'11.19'`, `'2.0'`. */
export function decimalText({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return `${units < 0n ? '-' : ''}${whole}${scale === 0 ? '' : `.${digits.slice(-scale)}`}`;
}

const unitsAt = (value: Decimal, scale: number): bigint => value.units * 10n ** BigInt(scale - value.scale);
