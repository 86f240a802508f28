import { randomInt } from 'node:crypto';
import { hashOfToken } from '#kernel/token.ts';

/** Without characters that look alike. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 16;
const COUNT = 10;

const newCode = (): string => Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** Ten new codes, as `abcd-efgh-jkmn-pqrs`. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: COUNT }, () => (newCode().match(/.{4}/g) ?? []).join('-'));

/** A code as typed: spaces, dashes and capitals do not count. */
export const typedCode = (typed: string): string => typed.toLowerCase().replace(/[\s-]/g, '');

export const hashOfRecoveryCode = (typed: string): Buffer => hashOfToken(typedCode(typed));
