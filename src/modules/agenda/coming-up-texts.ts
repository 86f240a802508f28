import type { InLanguages } from '#kernel/languages.ts';

const nl = { title: 'Binnenkort te doen', forLearners: 'Taal oefenen en samen praten', all: 'Bekijk de hele agenda' };

/** What stands on other pages of what is on soon. */
export const comingUpTexts = {
  nl,
  'nl-simple': { title: 'Dit kun je binnenkort doen', forLearners: 'Kom Nederlands oefenen', all: 'Bekijk de agenda' },
  en: { title: 'Coming up', forLearners: 'Practise the language and talk together', all: 'View all events' },
  ar: { title: 'قريبًا', forLearners: 'تدرّب على اللغة وتحدث مع الآخرين', all: 'كل الفعاليات' },
  ti: { title: 'ኣብ ቀረባ እዋን', forLearners: 'ቋንቋ ተለማመዱን ብሓባር ተዛረቡን', all: 'ኩሉ መደባት ርኣዩ' },
  uk: { title: 'Незабаром', forLearners: 'Практикуйте мову та спілкуйтеся', all: 'Переглянути всі події' },
  pl: { title: 'Wkrótce', forLearners: 'Ćwicz język i rozmawiaj z innymi', all: 'Zobacz wszystkie wydarzenia' },
  tr: { title: 'Yakında', forLearners: 'Dil alıştırması yapın, birlikte konuşun', all: 'Bütün etkinlikleri görün' },
  es: { title: 'Próximamente', forLearners: 'Practique el idioma y converse', all: 'Ver todas las actividades' },
  fr: { title: 'Prochainement', forLearners: 'S’exercer et parler ensemble', all: 'Voir tous les rendez-vous' },
} satisfies InLanguages<typeof nl>;
