import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** Source: OWASP Password Storage Cheat Sheet, argon2id with 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const TAG_BYTES = 32;

type Cost = typeof COST;

const derived = (password: string, salt: Buffer, cost: Cost): Promise<Buffer> =>
  derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: salt,
    tagLength: TAG_BYTES,
    ...cost,
  }) as Promise<Buffer>;

/** The hash to keep, with the cost inside, so that the cost can rise without asking anybody for a new password. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await derived(password, salt, COST);
  return ['argon2id', COST.memory, COST.passes, COST.parallelism, salt.toString('base64'), tag.toString('base64')].join(
    '$',
  );
}

/** A hash of nothing in particular: an unknown account takes as long as a wrong password. */
const NOBODY = [
  'argon2id',
  COST.memory,
  COST.passes,
  COST.parallelism,
  Buffer.alloc(16).toString('base64'),
  Buffer.alloc(TAG_BYTES).toString('base64'),
].join('$');

/** Whether the password belongs to the hash. Without a hash it takes the same time and is always no. */
export async function isPassword(password: string, hash: string | null | undefined): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', tag = ''] = (hash ?? NOBODY).split('$');
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const found = await derived(password, Buffer.from(salt, 'base64'), cost);
  return timingSafeEqual(found, Buffer.from(tag, 'base64')) && Boolean(hash);
}

/** Long enough, and still among the first that anybody would try. */
const COMMON = ['wachtwoord', 'password', 'welkom', 'bibliotheek', 'biebwerk', 'qwerty', 'azerty', 'abcdef', '123456'];
const LEAST_KINDS = 5;
const LEAST_OWN = 6;

/** Whether a password is easy to guess: few different characters, or hardly more than a common word or the own address. */
export function isGuessable(password: string, email: string): boolean {
  const small = password.toLowerCase();
  const known = [...COMMON, ...email.toLowerCase().split(/[@.]/)].filter((word) => word.length >= 4);
  const own = known.reduce((rest, word) => rest.replaceAll(word, ''), small).replace(/[\d\W_]/g, '');
  return new Set(small).size < LEAST_KINDS || (own.length < LEAST_OWN && known.some((word) => small.includes(word)));
}
