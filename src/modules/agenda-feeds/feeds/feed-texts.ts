import type { InLanguages } from '#kernel/languages.ts';

const nl = {
  nameOf: (organisation: string): string => `Agenda ${organisation}`,
  about: 'Wat er te doen is in de bibliotheek.',
  near: (town: string, km: string): string => `${km} km rond ${town}`,
  alsoOnline: (place: string): string => `${place}, en online`,
  forWhom: (groups: string): string => `Voor wie: ${groups}`,
  cost: (prices: string): string => `Kosten: ${prices}`,
};

/** What feeds say around the texts of activities. */
export const feedTexts = {
  nl,
  'nl-simple': {
    nameOf: (organisation) => `Agenda ${organisation}`,
    about: 'Wat je kunt doen in de bibliotheek.',
    near: (town, km) => `${km} km rond ${town}`,
    alsoOnline: (place) => `${place}. Het kan ook online`,
    forWhom: (groups) => `Voor wie: ${groups}`,
    cost: (prices) => `Wat het kost: ${prices}`,
  },
  en: {
    nameOf: (organisation) => `Events at ${organisation}`,
    about: 'What is on at the library.',
    near: (town, km) => `${km} km around ${town}`,
    alsoOnline: (place) => `${place}, and online`,
    forWhom: (groups) => `For: ${groups}`,
    cost: (prices) => `Price: ${prices}`,
  },
  ar: {
    nameOf: (organisation) => `فعاليات ${organisation}`,
    about: 'ما الذي يحدث في المكتبة.',
    near: (town, km) => `${km} كم حول ${town}`,
    alsoOnline: (place) => `${place}، وعبر الإنترنت`,
    forWhom: (groups) => `لمن: ${groups}`,
    cost: (prices) => `التكلفة: ${prices}`,
  },
  ti: {
    nameOf: (organisation) => `መደባት ${organisation}`,
    about: 'ኣብ ቤተ-መጻሕፍቲ እንታይ ከም ዘሎ።',
    near: (town, km) => `${km} ኪሎ ሜተር ኣብ ዙርያ ${town}`,
    alsoOnline: (place) => `${place}፣ ብኢንተርነት እውን`,
    forWhom: (groups) => `ንመን፦ ${groups}`,
    cost: (prices) => `ዋጋ፦ ${prices}`,
  },
  uk: {
    nameOf: (organisation) => `Події: ${organisation}`,
    about: 'Що відбувається в бібліотеці.',
    near: (town, km) => `${km} км навколо ${town}`,
    alsoOnline: (place) => `${place}, а також онлайн`,
    forWhom: (groups) => `Для кого: ${groups}`,
    cost: (prices) => `Вартість: ${prices}`,
  },
  pl: {
    nameOf: (organisation) => `Wydarzenia: ${organisation}`,
    about: 'Co się dzieje w bibliotece.',
    near: (town, km) => `${km} km wokół ${town}`,
    alsoOnline: (place) => `${place} oraz przez internet`,
    forWhom: (groups) => `Dla kogo: ${groups}`,
    cost: (prices) => `Koszt: ${prices}`,
  },
  tr: {
    nameOf: (organisation) => `Etkinlikler: ${organisation}`,
    about: 'Kütüphanede neler var.',
    near: (town, km) => `${town} çevresinde ${km} km`,
    alsoOnline: (place) => `${place} ve internette`,
    forWhom: (groups) => `Kimler için: ${groups}`,
    cost: (prices) => `Ücret: ${prices}`,
  },
  es: {
    nameOf: (organisation) => `Actividades: ${organisation}`,
    about: 'Qué se puede hacer en la biblioteca.',
    near: (town, km) => `${km} km alrededor de ${town}`,
    alsoOnline: (place) => `${place}, y en línea`,
    forWhom: (groups) => `Para quién: ${groups}`,
    cost: (prices) => `Precio: ${prices}`,
  },
  fr: {
    nameOf: (organisation) => `Rendez-vous : ${organisation}`,
    about: 'Ce qui se passe à la bibliothèque.',
    near: (town, km) => `${km} km autour de ${town}`,
    alsoOnline: (place) => `${place}, et en ligne`,
    forWhom: (groups) => `Pour qui : ${groups}`,
    cost: (prices) => `Tarif : ${prices}`,
  },
} satisfies InLanguages<typeof nl>;
