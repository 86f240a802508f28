import type { InLanguages } from '#kernel/languages.ts';

const nl = {
  welcome: 'Welkom',
  title: 'Een huis vol verhalen, voor iedereen',
  lead: 'Kom lezen, leren en elkaar ontmoeten. Je bent welkom, ook als je geen lid bent.',
};

export const homeTexts = {
  nl,
  'nl-simple': {
    welcome: 'Hallo',
    title: 'Een huis vol verhalen, voor iedereen',
    lead: 'Kom lezen en leren. Kom andere mensen ontmoeten. Je bent welkom. Je hoeft geen lid te zijn.',
  },
  en: {
    welcome: 'Welcome',
    title: 'A house full of stories, for everyone',
    lead: 'Come to read, learn and meet each other. You are welcome, even if you are not a member.',
  },
  ar: {
    welcome: 'أهلًا وسهلًا',
    title: 'بيت مليء بالقصص، للجميع',
    lead: 'تعال لتقرأ وتتعلم وتلتقي بالآخرين. أنت مرحب بك حتى لو لم تكن عضوًا.',
  },
  ti: {
    welcome: 'እንቋዕ ብደሓን መጻእኩም',
    title: 'ንኹሉ ሰብ ብዛንታታት ዝመልአ ገዛ',
    lead: 'ንኽተንብቡ፣ ንኽትመሃሩን ምስ ሰባት ንኽትራኸቡን ንዑ። ኣባል እንተዘይኮንኩም እውን ብደሓን ምጹ።',
  },
  uk: {
    welcome: 'Ласкаво просимо',
    title: 'Дім, повний історій, для всіх',
    lead: 'Приходьте читати, навчатися та зустрічатися. Ми раді Вам і без читацького квитка.',
  },
  pl: {
    welcome: 'Witamy',
    title: 'Dom pełen opowieści, dla wszystkich',
    lead: 'Zapraszamy do czytania, nauki i spotkań. Zapisanie się do biblioteki nie jest konieczne.',
  },
  tr: {
    welcome: 'Hoş geldiniz',
    title: 'Herkes için hikâyelerle dolu bir ev',
    lead: 'Okumaya, öğrenmeye ve insanlarla tanışmaya gelin. Üye olmasanız da bekleriz.',
  },
  es: {
    welcome: 'Le damos la bienvenida',
    title: 'Una casa llena de historias, para todo el mundo',
    lead: 'Venga a leer, a aprender y a conocer gente. Puede venir aunque no tenga carné.',
  },
  fr: {
    welcome: 'Bienvenue',
    title: 'Une maison pleine d’histoires, pour tout le monde',
    lead: 'Venez lire, apprendre et rencontrer d’autres personnes. La porte est ouverte, même sans carte de membre.',
  },
} satisfies InLanguages<typeof nl>;
