import { z } from 'zod';

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
  TRUSTED_PROXIES: z.string().default(''),
  DEMO: z.enum(['0', '1'], { error: 'is 0 of 1' }).optional(),
  ROLE: z.enum(['all', 'web', 'worker'], { error: 'is all, web of worker' }).default('all'),
});

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
  const onlyHere = LOOPBACK.includes(set.HOST) && set.DATABASE_URL === undefined;
  return {
    host: set.HOST,
    port: set.PORT,
    dataDir: set.DATA_DIR,
    databaseUrl: set.DATABASE_URL,
    baseUrl: (set.BASE_URL ?? `http://${LOOPBACK.includes(set.HOST) ? 'localhost' : set.HOST}:${set.PORT}`).replace(
      /\/$/,
      '',
    ),
    smtpUrl: set.SMTP_URL,
    mailFrom: set.MAIL_FROM,
    trustedProxies: set.TRUSTED_PROXIES.split(',')
      .map((address) => address.trim())
      .filter(Boolean),
    demo: set.DEMO === undefined ? onlyHere : set.DEMO === '1',
    role: set.ROLE,
  };
}
