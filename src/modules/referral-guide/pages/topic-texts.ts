import type { InLanguages } from '#kernel/languages.ts';
import { type ReferralTopic, referralTopics } from '../../referral-directory/index.ts';

/** The topics as residents choose them. */
export const topicTexts: InLanguages<Readonly<Record<ReferralTopic, string>>> = {
  nl: referralTopics,
  'nl-simple': {
    ...{ government: 'De overheid', digid: 'DigiD', tax: 'Belasting', benefits: 'Geld van de overheid' },
    ...{ care: 'Zorg', health: 'Gezond zijn', housing: 'Een huis', work: 'Werk', pension: 'Pensioen' },
    ...{ debts: 'Geld en schuld', food: 'Eten en spullen', law: 'De wet', language: 'Taal leren' },
    ...{ computer: 'Computer en telefoon', transport: 'Reizen', school: 'School', family: 'Kind en gezin' },
    ...{ residence: 'Wonen in Nederland', loneliness: 'Alleen zijn', leisure: 'Sport en hobby' },
  },
  en: {
    ...{ government: 'Government', digid: 'DigiD', tax: 'Tax', benefits: 'Benefits and allowances', care: 'Care' },
    ...{ health: 'Health', housing: 'Housing', work: 'Work', pension: 'Pension', debts: 'Money and debts' },
    ...{ food: 'Food and goods', law: 'Law', language: 'Language', computer: 'Computer and phone' },
    ...{ transport: 'Transport', school: 'School', family: 'Children and family', residence: 'Residence' },
    ...{ loneliness: 'Feeling lonely', leisure: 'Sports and culture' },
  },
  ar: {
    ...{ government: 'الحكومة', digid: 'DigiD', tax: 'الضرائب', benefits: 'الإعانات والبدلات', care: 'الرعاية' },
    ...{ health: 'الصحة', housing: 'السكن', work: 'العمل', pension: 'المعاش التقاعدي', debts: 'المال والديون' },
    ...{ food: 'الطعام والمستلزمات', law: 'القانون', language: 'اللغة', computer: 'الكمبيوتر والهاتف' },
    ...{ transport: 'المواصلات', school: 'المدرسة', family: 'الأطفال والأسرة', residence: 'الإقامة' },
    ...{ loneliness: 'الشعور بالوحدة', leisure: 'الرياضة والثقافة' },
  },
  ti: {
    ...{ government: 'መንግስቲ', digid: 'DigiD', tax: 'ግብሪ', benefits: 'ደገፍ ገንዘብ', care: 'ክንክን' },
    ...{ health: 'ጥዕና', housing: 'መንበሪ ገዛ', work: 'ስራሕ', pension: 'ጡረታ', debts: 'ገንዘብን ዕዳን' },
    ...{ food: 'መግብን ኣቕሑን', law: 'ሕጊ', language: 'ቋንቋ', computer: 'ኮምፒተርን ተሌፎንን' },
    ...{ transport: 'መጓዓዝያ', school: 'ቤት ትምህርቲ', family: 'ቆልዑን ስድራቤትን', residence: 'ፍቓድ መንበሪ' },
    ...{ loneliness: 'በይንኻ ምዃን', leisure: 'ስፖርትን ባህልን' },
  },
  uk: {
    ...{ government: 'Держава', digid: 'DigiD', tax: 'Податки', benefits: 'Допомога й виплати', care: 'Догляд' },
    ...{ health: 'Здоров’я', housing: 'Житло', work: 'Робота', pension: 'Пенсія', debts: 'Гроші та борги' },
    ...{ food: 'Їжа та речі', law: 'Право', language: 'Мова', computer: 'Комп’ютер і телефон' },
    ...{ transport: 'Транспорт', school: 'Школа', family: 'Діти й родина', residence: 'Право на проживання' },
    ...{ loneliness: 'Самотність', leisure: 'Спорт і культура' },
  },
  pl: {
    ...{ government: 'Urzędy', digid: 'DigiD', tax: 'Podatki', benefits: 'Zasiłki i dodatki', care: 'Opieka' },
    ...{ health: 'Zdrowie', housing: 'Mieszkanie', work: 'Praca', pension: 'Emerytura', debts: 'Pieniądze i długi' },
    ...{ food: 'Jedzenie i rzeczy', law: 'Prawo', language: 'Język', computer: 'Komputer i telefon' },
    ...{ transport: 'Transport', school: 'Szkoła', family: 'Dzieci i rodzina', residence: 'Prawo pobytu' },
    ...{ loneliness: 'Samotność', leisure: 'Sport i kultura' },
  },
  tr: {
    ...{ government: 'Devlet', digid: 'DigiD', tax: 'Vergi', benefits: 'Ödenek ve yardımlar', care: 'Bakım' },
    ...{ health: 'Sağlık', housing: 'Konut', work: 'İş', pension: 'Emeklilik', debts: 'Para ve borç' },
    ...{ food: 'Yiyecek ve eşya', law: 'Hukuk', language: 'Dil', computer: 'Bilgisayar ve telefon' },
    ...{ transport: 'Ulaşım', school: 'Okul', family: 'Çocuk ve aile', residence: 'Oturum' },
    ...{ loneliness: 'Yalnızlık', leisure: 'Spor ve kültür' },
  },
  es: {
    ...{ government: 'Administración', digid: 'DigiD', tax: 'Impuestos', benefits: 'Ayudas y subsidios' },
    ...{ care: 'Cuidados', health: 'Salud', housing: 'Vivienda', work: 'Trabajo', pension: 'Pensión' },
    ...{ debts: 'Dinero y deudas', food: 'Comida y enseres', law: 'Derecho', language: 'Idioma' },
    ...{ computer: 'Ordenador y teléfono', transport: 'Transporte', school: 'Escuela', family: 'Niños y familia' },
    ...{ residence: 'Residencia', loneliness: 'Soledad', leisure: 'Deporte y cultura' },
  },
  fr: {
    ...{ government: 'Administration', digid: 'DigiD', tax: 'Impôts', benefits: 'Aides et allocations', care: 'Soins' },
    ...{ health: 'Santé', housing: 'Logement', work: 'Travail', pension: 'Retraite', debts: 'Argent et dettes' },
    ...{ food: 'Nourriture et objets', law: 'Droit', language: 'Langue', computer: 'Ordinateur et téléphone' },
    ...{ transport: 'Transports', school: 'École', family: 'Enfants et famille', residence: 'Séjour' },
    ...{ loneliness: 'Solitude', leisure: 'Sport et culture' },
  },
};
