import { LANGUAGES, type Language, languages } from '#kernel/languages.ts';

/** The same texts in some languages, as they stand in a `…-texts.ts`. */
export type TextTable = { readonly [L in Language]?: unknown };

/** What keeps its name, its form or its letters in every language. */
const KEPT = /Biebwerk|DigiD|BSN|PDF|BoekStart|(de )?Bibliotheek op school|\w+@\w+\.nl|7741 DA|\bMB\b|Wi-?Fi|e-mail/g;

/** Words that two languages share. */
const SHARED = new Set([
  ...[
    '',
    'adres',
    'computers',
    'date',
    'error',
    'no',
    'online',
    'open',
    'page',
    'pages',
    'parents',
    'gratis',
    'school',
    'telefon',
    'toilet',
    'total',
    'transport',
    'website',
    'signature',
    'toilet',
    'total',
    'week',
  ],
]);

/** Simple Dutch: level A2. */
const MOST_WORDS = 12;
const PASSIVE = /\b(wordt|worden|werd|werden)\b/;

/** Where a text was forgotten or left in another language: it equals another, or has letters that are not its own. */
export function untranslated(table: TextTable): string[] {
  const spoken = spokenIn(table);
  return spoken.flatMap(([language, texts], index) => {
    const earlier = spoken.slice(0, index);
    return [...texts].flatMap(([path, text]) => [
      ...earlier
        .filter(([other, others]) => isSame({ language, other }, text, others.get(path)))
        .map(([other]) => `${language} ${path}: «${text}» is the text in ${other}`),
      ...(foreignLetters(language).test(ownWords(text))
        ? [`${language} ${path}: «${text}» has letters of another script`]
        : []),
    ]);
  });
}

/** Where simple Dutch is not simple: a long sentence, or a passive one. */
export function tooDifficult(table: TextTable): string[] {
  return spokenIn({ 'nl-simple': table['nl-simple'] }).flatMap(([, texts]) =>
    [...texts].flatMap(([path, text]) =>
      text
        .split(/(?<=[.?!:]) /)
        .filter((sentence) => sentence.split(' ').length > MOST_WORDS || PASSIVE.test(sentence))
        .map((sentence) => `${path}: «${sentence}»`),
    ),
  );
}

const spokenIn = (table: TextTable): [Language, Map<string, string>][] =>
  languages
    .filter((language) => table[language] !== undefined)
    .map((language) => [language, new Map(textsIn(table[language], ''))]);

/** Each reads as a text, as a number and as a list, for whatever a sentence is about; together they ask for every plural. */
const SAMPLES = [['0'], ['1'], ['2'], ['5'], ['11'], ['100'], ['1000000']];

function textsIn(texts: unknown, path: string): [path: string, text: string][] {
  if (typeof texts === 'string') return [[path, texts]];
  if (typeof texts === 'function')
    return SAMPLES.map((sample) => [`${path}(${sample})`, texts(sample, sample) as string]);
  return Object.entries(texts as object).flatMap(([key, each]) => textsIn(each, `${path}.${key}`));
}

function isSame(
  { language, other }: { language: Language; other: Language },
  text: string,
  otherText?: string,
): boolean {
  if (language === 'nl-simple' && other === 'nl') return false;
  return text === otherText && !SHARED.has(ownWords(text).toLowerCase());
}

const ownWords = (text: string): string =>
  text
    .replaceAll(KEPT, '')
    .replaceAll(/^[\d\s.,–-]+$/g, '')
    .trim();

function foreignLetters(language: Language): RegExp {
  const { script } = new Intl.Locale(LANGUAGES[language].locale).maximize();
  return new RegExp(`(?!\\p{Script_Extensions=${script}})\\p{Letter}`, 'u');
}
