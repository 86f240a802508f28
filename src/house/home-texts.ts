import type { InLanguages } from '#kernel/languages.ts';

const nl = {
  welcome: 'Welkom',
  title: 'Een huis vol verhalen, voor iedereen',
  lead: 'Kom lezen, leren en elkaar ontmoeten. Je bent welkom, ook als je geen lid bent.',
};

export const homeTexts = {
  nl,
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
} satisfies InLanguages<typeof nl>;
