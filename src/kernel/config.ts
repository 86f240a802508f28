import { z } from 'zod';
import { readAppKey } from './app-key.ts';

const url = (protocols: readonly string[], example: string) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `moet een adres zijn zoals ${example}`,
  });
const number = (fallback: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, { error: 'moet een heel getal zijn' })
    .transform(Number)
    .default(fallback);

/** Every setting, with what holds when it is not set. Read once, in main.ts. */
const settings = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: number(4173),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgres://naam:wachtwoord@server/biebwerk').optional(),
  BASE_URL: url(['http:', 'https:'], 'https://werk.bibliotheek.nl').optional(),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtps://naam:wachtwoord@mail.bibliotheek.nl').optional(),
  MAIL_FROM: z.string().min(3).default('Biebwerk <biebwerk@localhost>'),
  APP_KEY: z
    .string()
    .transform(readAppKey)
    .refine((key) => key !== undefined, { error: 'moet 32 bytes zijn, zoals `openssl rand -base64 32` ze geeft' })
    .optional(),
  OIDC_ISSUER: url(['https:', 'http:'], 'https://inloggen.voorbeeld.nl').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  PAYMENT_PROVIDER_URL: url(['https:', 'http:'], 'https://api.mollie.com').default('https://api.mollie.com'),
  PAYMENT_API_KEY: z
    .string()
    .regex(/^(test|live)_\w{20,100}$/, { error: 'moet beginnen met test_ of live_, zoals de betaaldienst hem geeft' })
    .optional(),
  TRUSTED_PROXIES: z.string().default(''),
  DEMO: z.enum(['0', '1'], { error: 'is 0 of 1' }).optional(),
  ROLE: z.enum(['all', 'web', 'worker'], { error: 'is all, web of worker' }).default('all'),
});

export type OidcConfig = { readonly issuer: string; readonly clientId: string; readonly clientSecret: string };

/** Where online payments go. In `practice`, at the till of the demo, and in `test` no money changes hands. */
export type PaymentConfig = {
  readonly url: string;
  readonly apiKey: string;
  readonly mode: 'practice' | 'test' | 'live';
};

export type Config = {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** Undefined: the embedded server in the data folder. */
  readonly databaseUrl: string | undefined;
  /** Where links in mails and documents lead to, without a slash at the end. */
  readonly baseUrl: string;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** With which secrets are sealed in the database; undefined: a key in the data folder. */
  readonly appKey: Buffer | undefined;
  /** Signing in through another organisation; undefined when that is not set up. */
  readonly oidc?: OidcConfig | undefined;
  /** Undefined: nobody can pay online. */
  readonly payment?: PaymentConfig | undefined;
  readonly trustedProxies: readonly string[];
  readonly demo: boolean;
  readonly role: 'all' | 'web' | 'worker';
};

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** Reads the settings, or gives one Dutch sentence per setting that is wrong. Empty counts as not set. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config | { faults: string[] } {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = settings.safeParse(given);
  if (!parsed.success)
    return { faults: parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`) };
  const set = parsed.data;
  const oidc = oidcOf(set);
  if (oidc && 'faults' in oidc) return oidc;
  const onlyHere = LOOPBACK.includes(set.HOST) && set.DATABASE_URL === undefined;
  const demo = set.DEMO === undefined ? onlyHere : set.DEMO === '1';
  const baseUrl = baseUrlOf(set);
  const payment = paymentOf(set, { demo, baseUrl });
  if (payment && 'faults' in payment) return payment;
  return {
    host: set.HOST,
    port: set.PORT,
    dataDir: set.DATA_DIR,
    databaseUrl: set.DATABASE_URL,
    baseUrl,
    smtpUrl: set.SMTP_URL,
    mailFrom: set.MAIL_FROM,
    appKey: set.APP_KEY,
    oidc,
    payment,
    trustedProxies: set.TRUSTED_PROXIES.split(',')
      .map((address) => address.trim())
      .filter(Boolean),
    demo,
    role: set.ROLE,
  };
}

function baseUrlOf({ BASE_URL, HOST, PORT }: z.output<typeof settings>): string {
  const here = `http://${LOOPBACK.includes(HOST) ? 'localhost' : HOST}:${PORT}`;
  return (BASE_URL ?? here).replace(/\/$/, '');
}

/** Proves nothing: the till of the demo takes every key, and is there only without a real one. */
const PRACTICE_KEY = 'test_oefenkassa_van_de_demo';

function paymentOf(
  { PAYMENT_PROVIDER_URL: url, PAYMENT_API_KEY: apiKey }: z.output<typeof settings>,
  { demo, baseUrl }: Pick<Config, 'demo' | 'baseUrl'>,
): PaymentConfig | { faults: string[] } | undefined {
  if (!apiKey) return demo ? { url: `${baseUrl}/oefenkassa`, apiKey: PRACTICE_KEY, mode: 'practice' } : undefined;
  const { protocol, hostname } = new URL(url);
  if (protocol === 'http:' && !LOOPBACK.includes(hostname))
    return { faults: ['PAYMENT_PROVIDER_URL moet met https beginnen'] };
  return { url: url.replace(/\/$/, ''), apiKey, mode: apiKey.startsWith('live_') ? 'live' : 'test' };
}

function oidcOf(set: z.output<typeof settings>): OidcConfig | { faults: string[] } | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = set;
  if (!issuer && !clientId && !clientSecret) return undefined;
  if (!issuer || !clientId || !clientSecret) {
    return { faults: ['OIDC_ISSUER, OIDC_CLIENT_ID en OIDC_CLIENT_SECRET horen bij elkaar: zet ze alle drie'] };
  }
  const { protocol, hostname } = new URL(issuer);
  if (protocol === 'http:' && !LOOPBACK.includes(hostname)) return { faults: ['OIDC_ISSUER moet met https beginnen'] };
  return { issuer, clientId, clientSecret };
}
