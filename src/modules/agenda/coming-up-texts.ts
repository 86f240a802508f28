import type { InLanguages } from '#kernel/languages.ts';

const nl = { title: 'Binnenkort te doen', all: 'Bekijk de hele agenda' };

/** What stands on other pages of what is on soon. */
export const comingUpTexts = {
  nl,
  'nl-simple': { title: 'Dit kun je binnenkort doen', all: 'Bekijk de agenda' },
  en: { title: 'Coming up', all: 'View all events' },
  ar: { title: 'قريبًا', all: 'كل الفعاليات' },
  ti: { title: 'ኣብ ቀረባ እዋን', all: 'ኩሉ መደባት ርኣዩ' },
  uk: { title: 'Незабаром', all: 'Переглянути всі події' },
  pl: { title: 'Wkrótce', all: 'Zobacz wszystkie wydarzenia' },
  tr: { title: 'Yakında', all: 'Bütün etkinlikleri görün' },
  es: { title: 'Próximamente', all: 'Ver todas las actividades' },
  fr: { title: 'Prochainement', all: 'Voir tous les rendez-vous' },
} satisfies InLanguages<typeof nl>;
