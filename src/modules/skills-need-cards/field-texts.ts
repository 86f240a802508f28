import type { InLanguages, Language } from '#kernel/languages.ts';
import type { Field } from './kinds.ts';

const nl = [
  ...['Computer', 'Tablet', 'Telefoon', 'Veilig online', 'Zaken met de overheid'],
  ...['Zorg en gezondheid', 'Geld en bankieren', 'Iets anders leren'],
];

/** What the program puts on a card, by number from 1. */
export const fieldTexts = {
  nl,
  'nl-simple': [
    ...['Computer', 'Tablet', 'Telefoon', 'Veilig op internet', 'Brieven van de overheid en DigiD'],
    ...['Dokter en ziekenhuis', 'Geld en de bank', 'Iets anders leren'],
  ],
  en: [
    ...['Using a computer', 'Using a tablet', 'Using a phone', 'Staying safe online', 'Dealing with the government'],
    ...['Care and health', 'Money and banking', 'Learning something else'],
  ],
  ar: [
    ...['الحاسوب', 'الجهاز اللوحي', 'الهاتف', 'الأمان على الإنترنت', 'المعاملات الحكومية'],
    ...['الرعاية والصحة', 'المال والبنك', 'تعلّم شيء آخر'],
  ],
  ti: [...['ኮምፒተር', 'ታብለት', 'ቴሌፎን', 'ውሑስ ኢንተርነት', 'ጉዳያት መንግስቲ'], ...['ክንክንን ጥዕናን', 'ገንዘብን ባንክን', 'ካልእ ነገር ምምሃር']],
  uk: [
    ...['Комп’ютер', 'Планшет', 'Телефон', 'Безпека в інтернеті', 'Справи з державою'],
    ...['Догляд і здоров’я', 'Гроші та банк', 'Навчитися чогось іншого'],
  ],
  pl: [
    ...['Obsługa komputera', 'Obsługa tabletu', 'Obsługa telefonu', 'Bezpieczeństwo w internecie', 'Sprawy urzędowe'],
    ...['Opieka i zdrowie', 'Pieniądze i bank', 'Nauka czegoś innego'],
  ],
  tr: [
    ...['Bilgisayar', 'Tablet kullanımı', 'Cep telefonu', 'İnternette güvenlik', 'Devlet işleri'],
    ...['Bakım ve sağlık', 'Para ve banka', 'Başka bir şey öğrenmek'],
  ],
  es: [
    ...['El ordenador', 'La tableta', 'El teléfono', 'Seguridad en internet', 'Trámites con el gobierno'],
    ...['Cuidados y salud', 'Dinero y banco', 'Aprender otra cosa'],
  ],
  fr: [
    ...['L’ordinateur', 'La tablette', 'Le téléphone', 'La sécurité en ligne', 'Les démarches administratives'],
    ...['Les soins et la santé', 'L’argent et la banque', 'Apprendre autre chose'],
  ],
} satisfies InLanguages<readonly string[]>;

/** What a field is called in this language, and whether that is only there in Dutch. */
export function fieldLabel(
  { number, ownLabel }: Pick<Field, 'number' | 'ownLabel'>,
  language: Language,
): { readonly label: string; readonly isDutch: boolean } {
  if (ownLabel !== '') return { label: ownLabel, isDutch: true };
  return { label: fieldTexts[language][number - 1] ?? `${number}`, isDutch: false };
}

/** The same for staff. */
export const dutchLabel = (field: Pick<Field, 'number' | 'ownLabel'>): string => fieldLabel(field, 'nl').label;
