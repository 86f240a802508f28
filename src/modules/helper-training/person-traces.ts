/** By what somebody could be found in a free text. */
export type PersonTrace = 'citizen-service-number' | 'bank-account' | 'phone' | 'email';

const EMAIL = /\S@\S+\.\S/;
const IBAN = /\b[A-Z]{2}\d{2}[\s.-]?(?:[A-Z0-9][\s.-]?){10,30}\b/i;
const DIGITS = /\+?\d(?:[\s().-]{0,2}\d){7,14}/g;

/** What in a text could lead to a person; undefined when nothing does. Names and places only a reader sees. */
export function personTraceIn(text: string): PersonTrace | undefined {
  if (EMAIL.test(text)) return 'email';
  if (IBAN.test(text)) return 'bank-account';
  const numbers = [...text.matchAll(DIGITS)].map(([number]) => number.replaceAll(/\D/g, ''));
  if (numbers.some(isServiceNumber)) return 'citizen-service-number';
  return numbers.some((number) => number.length >= 9) ? 'phone' : undefined;
}

/** The test of eleven, with the last digit counted down. Source: Logius, Burgerservicenummer. */
function isServiceNumber(digits: string): boolean {
  if (digits.length !== 8 && digits.length !== 9) return false;
  const sum = [...digits.padStart(9, '0')].reduce(
    (total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at),
    0,
  );
  return sum % 11 === 0 && Number(digits) > 0;
}
