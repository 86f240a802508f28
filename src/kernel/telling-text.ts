/** What a text may not hold, because it leads to a person or into an account. */
export type Telling = 'bsn' | 'iban' | 'phone' | 'email' | 'secret' | 'user-name';

/**
 * What in a text tells who somebody is or lets others in, in every notation that people type or paste: citizen service
 * numbers, bank accounts, telephone numbers, e-mail addresses, passwords and codes, user names. Years, days, amounts and house
 * numbers pass. Runs in the browser too.
 */
export function tellingIn(text: string): Telling[] {
  const plain = plainText(text);
  const withoutDays = plain.replace(DAY, ' ; ').replace(AMOUNT, ' ; ');
  const found: Record<Telling, boolean> = {
    bsn: holdsCitizenNumber(withoutDays),
    iban: holdsIban(plain.toUpperCase()),
    phone: PHONE.test(withoutDays),
    email: EMAIL.test(plain),
    secret: givesAway(plain, SECRET),
    'user-name': givesAway(plain, USER_NAME),
  };
  return (Object.keys(found) as Telling[]).filter((telling) => found[telling]);
}

/** With the digits of every script as 0 to 9, one kind of dash, and nothing unseen. */
const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cf}\u00ad]/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\p{Nd}/gu, (digit) => String(digitOf(digit.codePointAt(0) ?? 0)));

/** Unicode keeps the ten digits of a script together, nought first. */
function digitOf(codePoint: number): number {
  let first = codePoint;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first--;
  return (codePoint - first) % 10;
}

const DAY =
  /(?<![\d.\-/])(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|1[0-2])\1(?:(?:19|20)\d\d(?![\d\-/]|\.\d)|\d\d(?![\d\-/]|[. ]\d))|(?<![\d-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d-])/g;
const AMOUNT = /€\s?\d{1,3}(?:\.?\d{3})?(?:,(?:\d\d|-))?(?![\d.]*\d)/g;

/** A number as people write it in pieces, with little in between. */
const PIECES = /\d+(?:[\s.,\-/_:|]{1,3}\d+)*/g;
const YEAR = /^(?:19|20)\d\d$/;

function holdsCitizenNumber(text: string): boolean {
  for (const [written] of text.matchAll(PIECES)) {
    const pieces = written.split(/\D+/);
    for (let from = 0; from < pieces.length; from++)
      for (let to = from + 1; to <= pieces.length; to++) if (isCitizenNumber(pieces.slice(from, to))) return true;
  }
  return false;
}

/** Whether it passes the eleven-test, also where the nought in front was lost. Two years in a row are no number. */
function isCitizenNumber(pieces: readonly string[]): boolean {
  const written = pieces.join('');
  if (pieces.length === 2 && pieces.every((piece) => YEAR.test(piece))) return false;
  if (!/^(?:\d{9}|[1-9]\d{7})$/.test(written)) return false;
  const digits = [...written.padStart(9, '0')].map(Number);
  const sum = digits.reduce((total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0 && digits.some((digit) => digit > 0);
}

/** How long the account numbers of a country are. Source: IBAN registry of SWIFT. */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  ...{ NL: 18, BE: 16, DE: 22, FR: 27, GB: 22, IE: 22, LU: 20, AT: 20, CH: 21, ES: 24, PT: 25, IT: 27, GR: 27 },
  ...{ PL: 28, CZ: 24, SK: 24, HU: 28, RO: 24, BG: 22, HR: 21, SI: 19, DK: 18, SE: 24, NO: 15, FI: 18, EE: 20 },
  ...{ LV: 21, LT: 20, UA: 29, TR: 26, CY: 28, MT: 31 },
};

function holdsIban(text: string): boolean {
  const starts = [...text.matchAll(/(?<![A-Z])([A-Z]{2})[\s.-]?\d[\s.-]?\d/g)];
  return starts.some(({ 1: country = '', index }) => {
    const signs = text.slice(index).replaceAll(/[\s.-]/g, '');
    const account = signs.slice(0, IBAN_LENGTHS[country] ?? 0);
    return account.length > 0 && /^[A-Z0-9]+$/.test(account) && isOneOf97(account);
  });
}

function isOneOf97(account: string): boolean {
  const signs = account.slice(4) + account.slice(0, 4);
  const digits = [...signs].map((sign) => String(Number.parseInt(sign, 36))).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** With a country in front, or the ten digits that begin with a nought. */
const PHONE = /(?:\+|(?<!\d)00)(?:[\s().\-/]{0,3}\d){9,14}|(?<!\d)0(?:[\s().\-/]{0,3}\d){9}(?![\s.-]?\d)/;
const EMAIL = /[^\s@]\s?(?:@|\(at\)|\[at\]|apenstaartje)\s?[^\s@]+\s?(?:\.|punt\s|dot\s)\s?[a-z]{2,}/i;

const SECRET =
  /\b(?:wachtwoord|ww|wacht ?woord|password|passcode|pincode|pin|toegangscode|sms-?code|activeringscode|inlogcode|herstelcode)\b(\s*[:=]\s*|\s+(?:is|was|luidt)\s+)(\S+)/gi;
const USER_NAME =
  /\b(?:gebruikersnaam|inlognaam|loginnaam|username|user name)\b(\s*[:=]\s*|\s+(?:is|was|luidt)\s+)(\S+)/gi;
/** What people say about a password that they do not give. */
const ABOUT_IT =
  /^(?:kwijt|vergeten|verlopen|niet|geblokkeerd|onbekend|fout|weg|gewijzigd|veranderd|nieuw|nieuwe|te|al|nog|weer|opnieuw|goed|verkeerd|nodig|er|ook|wel|geen|lastig|moeilijk)\b/i;

const givesAway = (text: string, pattern: RegExp): boolean =>
  [...text.matchAll(pattern)].some(([, link = '', word = '']) => /[:=]/.test(link) || !ABOUT_IT.test(word));
