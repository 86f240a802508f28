import type { Language } from '#kernel/languages.ts';

const nl = {
  skip: 'Naar de inhoud',
  mainMenu: 'Hoofdmenu',
  signIn: 'Inloggen',
  signOut: 'Uitloggen',
  demo: 'Demonstratie',
  demoNotice: 'Dit is een demonstratie. Namen en aantallen zijn verzonnen.',
  runsOn: 'werkt met Biebwerk, vrije software',
  aboutSite: 'Over deze site',
  language: 'Taal',
  alsoHere: 'Deze pagina is er ook in het Nederlands',
  yes: 'Ja',
  no: 'Nee',
};

/** What stands around every page. */
export const shellTexts: Readonly<Record<Language, typeof nl>> = {
  nl,
  en: {
    skip: 'Skip to content',
    mainMenu: 'Main menu',
    signIn: 'Sign in',
    signOut: 'Sign out',
    demo: 'Demonstration',
    demoNotice: 'This is a demonstration. Names and numbers are made up.',
    runsOn: 'runs on Biebwerk, free software',
    aboutSite: 'About this site',
    language: 'Language',
    alsoHere: 'This page is also available in English',
    yes: 'Yes',
    no: 'No',
  },
  ar: {
    skip: 'انتقل إلى المحتوى',
    mainMenu: 'القائمة الرئيسية',
    signIn: 'تسجيل الدخول',
    signOut: 'تسجيل الخروج',
    demo: 'عرض تجريبي',
    demoNotice: 'هذا عرض تجريبي. الأسماء والأرقام غير حقيقية.',
    runsOn: 'تعمل بـ Biebwerk، وهو برنامج حر',
    aboutSite: 'عن هذا الموقع',
    language: 'اللغة',
    alsoHere: 'هذه الصفحة متوفرة أيضًا بالعربية',
    yes: 'نعم',
    no: 'لا',
  },
};
