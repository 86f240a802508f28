import type { InLanguages } from '#kernel/languages.ts';

/** Words that everybody meets who comes to live here, in the order of the page. */
export const DUTCH_WORDS = {
  inburgering: 'de inburgering',
  municipality: 'de gemeente',
  doctor: 'de huisarts',
  languageSchool: 'de taalschool',
  helpPoint: 'het informatiepunt',
  clinic: 'het consultatiebureau',
} as const;
type DutchWord = keyof typeof DUTCH_WORDS;

const nl: Record<DutchWord, string> = {
  inburgering: 'Nederlands leren en leren hoe Nederland werkt, vaak met een examen',
  municipality: 'wie je stad of dorp bestuurt; ook het kantoor waar je een paspoort haalt',
  doctor: 'de dokter waar je het eerst naartoe gaat',
  languageSchool: 'de school waar je Nederlandse les krijgt',
  helpPoint: 'plek met hulp bij de overheid en internet, ook in de bibliotheek',
  clinic: 'waar een arts of verpleegkundige kijkt hoe je baby groeit',
};

/** What these words mean. */
export const wordTexts = {
  nl,
  'nl-simple': {
    inburgering: 'Je leert Nederlands en je leert over Nederland.',
    municipality: 'De mensen die je stad of dorp regelen.',
    doctor: 'De dokter. Ben je ziek? Bel deze dokter dan eerst.',
    languageSchool: 'De school waar je Nederlands leert.',
    helpPoint: 'Hier krijg je hulp met internet en brieven.',
    clinic: 'Hier kijkt een dokter of je baby goed groeit.',
  },
  en: {
    inburgering: 'civic integration: learning Dutch and how the Netherlands works, often with an exam',
    municipality: 'who governs your town or village; also the office where you get a passport',
    doctor: 'the family doctor, whom you see first',
    languageSchool: 'the school where you have Dutch lessons',
    helpPoint: 'a place with help with the government and the internet, also in the library',
    clinic: 'where a doctor or nurse looks how your baby grows',
  },
  ar: {
    inburgering: 'الاندماج المدني: تعلّم الهولندية والحياة في هولندا، وغالبًا مع امتحان',
    municipality: 'البلدية: إدارة مدينتك أو قريتك، ومكتبها الذي تستخرج منه جواز السفر',
    doctor: 'طبيب الأسرة: الطبيب الذي تذهب إليه أولًا',
    languageSchool: 'مدرسة اللغة: حيث تتلقى دروس الهولندية',
    helpPoint: 'نقطة المعلومات: مساعدة في أمور الحكومة والإنترنت، في المكتبة أيضًا',
    clinic: 'عيادة رعاية الأطفال: طبيب أو ممرضة يتابعان نمو طفلك',
  },
  ti: {
    inburgering: 'ውህደት፦ ቋንቋ ሆላንድን ናብራ ሆላንድን ምምሃር፣ መብዛሕትኡ ግዜ ምስ ፈተና',
    municipality: 'ምምሕዳር ከተማ፦ ከተማኹም ወይ ዓድኹም ዘመሓድር፣ ፓስፖርት እትወስዱሉ ቤት ጽሕፈት እውን',
    doctor: 'ሓኪም ስድራ፦ መጀመርታ እትኸድዎ ሓኪም',
    languageSchool: 'ቤት ትምህርቲ ቋንቋ፦ ቋንቋ ሆላንድ እትመሃሩሉ',
    helpPoint: 'ቦታ ሓበሬታ፦ ሓገዝ ንጉዳያት መንግስትን ኢንተርነትን፣ ኣብ ቤተ-መጻሕፍቲ እውን',
    clinic: 'ክሊኒክ ጥዕና ህጻናት፦ ሓኪም ወይ ነርስ ዕብየት ህጻንኩም ዝርእይሉ',
  },
  uk: {
    inburgering: 'інтеграція: вивчення мови та життя в Нідерландах, часто з іспитом',
    municipality: 'муніципалітет: влада Вашого міста чи села та установа, де видають паспорт',
    doctor: 'сімейний лікар, до якого звертаються найперше',
    languageSchool: 'мовна школа, де Ви вчите нідерландську',
    helpPoint: 'інформаційний пункт: допомога з державними послугами та інтернетом, також у бібліотеці',
    clinic: 'дитяча консультація: лікар або медсестра стежать, як росте дитина',
  },
  pl: {
    inburgering: 'integracja: nauka języka i życia w Holandii, często z egzaminem',
    municipality: 'gmina: władze miasta lub wsi oraz urząd, w którym wyrobisz paszport',
    doctor: 'lekarz rodzinny, do którego idzie się najpierw',
    languageSchool: 'szkoła językowa, w której masz lekcje niderlandzkiego',
    helpPoint: 'punkt informacyjny: pomoc w sprawach urzędowych i w internecie, także w bibliotece',
    clinic: 'poradnia dla małych dzieci: lekarz lub pielęgniarka sprawdza, jak rośnie dziecko',
  },
  tr: {
    inburgering: 'uyum: Hollandaca ve Hollanda’da yaşamı öğrenmek, çoğu zaman bir sınavla',
    municipality: 'belediye: kentinizi veya köyünüzü yönetir; pasaportu da buradan alırsınız',
    doctor: 'aile hekimi: önce ona gidersiniz',
    languageSchool: 'dil okulu: Hollandaca dersi aldığınız okul',
    helpPoint: 'bilgi noktası: devlet işleri ve internet için yardım, kütüphanede de var',
    clinic: 'çocuk sağlığı merkezi: bir hekim veya hemşire bebeğinizin büyümesine bakar',
  },
  es: {
    inburgering: 'integración: aprender neerlandés y cómo funciona el país, a menudo con examen',
    municipality: 'el ayuntamiento: gobierna su ciudad o pueblo; allí se pide el pasaporte',
    doctor: 'el médico de cabecera, al que se va primero',
    languageSchool: 'la escuela donde aprende neerlandés',
    helpPoint: 'punto de información: ayuda con trámites oficiales e internet, también en la biblioteca',
    clinic: 'el consultorio infantil, donde miran cómo crece su bebé',
  },
  fr: {
    inburgering: 'l’intégration : apprendre le néerlandais et la vie aux Pays-Bas, souvent avec un examen',
    municipality: 'la commune : elle administre votre ville ou village ; on y demande son passeport',
    doctor: 'le médecin traitant, que l’on voit en premier',
    languageSchool: 'l’école où vous apprenez le néerlandais',
    helpPoint: 'point d’information : aide pour l’administration et internet, aussi à la bibliothèque',
    clinic: 'le centre de santé infantile, où l’on suit la croissance de votre bébé',
  },
} satisfies InLanguages<typeof nl>;
