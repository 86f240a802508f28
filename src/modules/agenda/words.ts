import type { Language } from '#kernel/languages.ts';
import { formatCents } from '#kernel/money.ts';
import type { Activity } from '../activities/index.ts';
import { type AgendaWords, wordsTexts } from './words-texts.ts';

/** The languages of the pages of the agenda. */
export type AgendaLanguage = keyof typeof wordsTexts & Language;

/** The languages in which something is done, each as its own speakers call it. ISO 639-1; Drents has only three letters. */
export const SPOKEN: Readonly<Record<string, string>> = {
  nl: 'Nederlands',
  nds: 'Drents',
  en: 'English',
  ar: 'العربية',
  ti: 'ትግርኛ',
  uk: 'Українська',
  pl: 'Polski',
  tr: 'Türkçe',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
};

type Ages = Pick<Activity, 'ageFrom' | 'ageUntil'>;

/** `2 – 4 jaar`, `vanaf 12 jaar`; undefined when any age will do. */
export function agesText({ ageFrom, ageUntil }: Ages, language: AgendaLanguage): string | undefined {
  const t: AgendaWords = wordsTexts[language];
  if (!ageFrom) return ageUntil === null ? undefined : t.agesUntil(String(ageUntil));
  return ageUntil === null ? t.agesFrom(String(ageFrom)) : t.ages(String(ageFrom), String(ageUntil));
}

/** What it costs, a line for each age that pays another price. */
export const priceLines = ({ prices }: Pick<Activity, 'prices'>, language: AgendaLanguage): string[] =>
  prices.map((price) => [amountText(price.cents, language), agesText(price, language)].filter(Boolean).join(' '));

/** The most that anybody pays, in a word. */
export const priceText = ({ prices }: Pick<Activity, 'prices'>, language: AgendaLanguage): string =>
  amountText(Math.max(0, ...prices.map(({ cents }) => cents)), language);

const amountText = (cents: number, language: AgendaLanguage): string =>
  cents === 0 ? wordsTexts[language].free : formatCents(cents, language);
