import type { Language } from '#kernel/languages.ts';

type Topic = 'point' | 'pass' | 'cafe' | 'books' | 'help' | 'children';
type Told = Readonly<Record<Topic, readonly [title: string, text: string]>>;

/** What the demo library tells newcomers. `#` is the municipality. Made up: no library promises this. */
export const NEWCOMERS_TEXTS: Readonly<Record<Language, Told>> = {
  nl: {
    point: [
      'Taalpunt #',
      'Wil je beter Nederlands leren? Kom langs bij het Taalpunt. We zoeken samen een les of een taalmaatje. Het is gratis en je hoeft geen afspraak te maken. Elke dinsdag van 10.00 tot 12.00 uur.',
    ],
    pass: [
      'Gratis pas voor inburgeraars',
      'Leer je Nederlands op een taalschool? Dan krijg je één jaar een gratis pas. Je leent er boeken, tijdschriften en dvd’s mee.\n\nNeem je paspoort of verblijfspas mee. Laat ook je inschrijving bij de taalschool zien.',
    ],
    cafe: [
      'Taalcafé',
      'Praat Nederlands met elkaar, met koffie of thee. Fouten maken mag. Het is gratis. Elke woensdag van 14.00 tot 15.30 uur.',
    ],
    books: [
      'Boeken in makkelijk Nederlands en in andere talen',
      'Wij hebben boeken in makkelijk Nederlands, met een cd of een app om mee te luisteren. Er zijn ook boeken in andere talen. Staat jouw taal er niet bij? Vraag ernaar: we laten boeken komen uit een andere bibliotheek.',
    ],
    help: [
      'Hulp met DigiD, brieven en formulieren',
      'Heb je een brief van de overheid die je niet begrijpt? Of moet je iets regelen met DigiD? Kom langs bij het informatiepunt. Wij kijken met je mee. Het is gratis.',
    ],
    children: [
      'Gratis lid tot 18 jaar, en BoekStart voor baby’s',
      'Kinderen en jongeren tot 18 jaar zijn gratis lid. Voor je baby krijg je een koffertje met boekjes. We lezen ook voor, en je mag in je eigen taal voorlezen.',
    ],
  },
  'nl-simple': {
    point: [
      'Taalpunt #',
      'Wil je Nederlands leren? Kom naar het Taalpunt. We zoeken samen een les. Het is gratis. Kom op dinsdag van 10.00 tot 12.00 uur.',
    ],
    pass: [
      'Je pas is gratis',
      'Heb je les op een taalschool? Dan is je pas gratis. Dat is voor één jaar. Je mag boeken mee naar huis nemen.\n\nNeem je paspoort mee. Neem ook het papier van je school mee.',
    ],
    cafe: ['Praat met elkaar', 'We praten Nederlands. We drinken koffie. Het is gratis. Kom op woensdag om 14.00 uur.'],
    books: [
      'Makkelijke boeken',
      'Wij hebben boeken in makkelijk Nederlands. We hebben ook boeken in andere talen. Vraag het ons.',
    ],
    help: [
      'Hulp met brieven',
      'Snap je een brief niet? Lukt het niet met DigiD? Kom langs. Wij helpen je. Het is gratis.',
    ],
    children: [
      'Voor je kind',
      'Is je kind nog geen 18 jaar? Dan is de pas gratis. Heb je een baby? Dan krijg je een koffer met boekjes.',
    ],
  },
  en: {
    point: [
      'Taalpunt #: the language desk',
      'Would you like to learn more Dutch? Come to the Taalpunt. Together we look for a lesson or a language buddy. It is free and you need no appointment. Every Tuesday from 10:00 to 12:00.',
    ],
    pass: [
      'Free card for people who integrate (inburgering)',
      'Do you learn Dutch at a language school? Then you get a free card for one year. With it you borrow books, magazines and DVDs.\n\nBring your passport or residence permit. Also show that you are enrolled at the language school.',
    ],
    cafe: [
      'Language café',
      'Speak Dutch with each other, over coffee or tea. You may make mistakes. It is free. Every Wednesday from 14:00 to 15:30.',
    ],
    books: [
      'Books in easy Dutch and in other languages',
      'We have books in easy Dutch, with a CD or an app to listen along. There are also books in other languages. Is your language not there? Ask for it: we have books sent from another library.',
    ],
    help: [
      'Help with DigiD, letters and forms',
      'Do you have a letter from the government that you do not understand? Or must you arrange something with DigiD? Come to the help point (informatiepunt). We look at it with you. It is free.',
    ],
    children: [
      'Free up to the age of 18, and BoekStart for babies',
      'Children and young people up to 18 are members for free. For your baby you get a case with little books. We also read to children, and you may read in your own language.',
    ],
  },
  ar: {
    point: [
      'نقطة اللغة (Taalpunt #)',
      'هل تريد أن تتعلم الهولندية أكثر؟ تعال إلى نقطة اللغة. نبحث معك عن درس أو عن رفيق لغة. الخدمة مجانية وبدون موعد. كل يوم ثلاثاء من 10:00 إلى 12:00.',
    ],
    pass: [
      'بطاقة مجانية لمن يتبعون الاندماج المدني (inburgering)',
      'هل تتعلم الهولندية في مدرسة لغة؟ تحصل إذن على بطاقة مجانية لمدة سنة. يمكنك بها استعارة الكتب والمجلات والأقراص.\n\nأحضر جواز سفرك أو بطاقة إقامتك. أرِنا أيضًا تسجيلك في مدرسة اللغة.',
    ],
    cafe: [
      'مقهى اللغة (Taalcafé)',
      'تحدث بالهولندية مع الآخرين مع القهوة أو الشاي. لا بأس بالأخطاء. مجانًا. كل يوم أربعاء من 14:00 إلى 15:30.',
    ],
    books: [
      'كتب بهولندية سهلة وبلغات أخرى',
      'لدينا كتب بهولندية سهلة مع قرص أو تطبيق للاستماع. ولدينا كتب بلغات أخرى. لغتك غير موجودة؟ اسأل عنها: نطلب الكتب من مكتبة أخرى.',
    ],
    help: [
      'مساعدة في DigiD والرسائل والاستمارات',
      'هل وصلتك رسالة من الحكومة ولا تفهمها؟ أو عليك أن ترتب شيئًا عبر DigiD؟ تعال إلى نقطة المعلومات (informatiepunt). ننظر فيها معك. مجانًا.',
    ],
    children: [
      'عضوية مجانية حتى سن 18، وبرنامج BoekStart للرضّع',
      'الأطفال والشباب حتى سن 18 أعضاء مجانًا. تحصل لطفلك الرضيع على حقيبة فيها كتب صغيرة. ونقرأ للأطفال، ويمكنك أن تقرأ بلغتك.',
    ],
  },
  ti: {
    point: [
      'ቦታ ሓበሬታ ቋንቋ (Taalpunt #)',
      'ቋንቋ ሆላንድ ኣጸቢቕኩም ክትመሃሩ ትደልዩ ዶ? ናብ Taalpunt ንዑ። ብሓባር ትምህርቲ ወይ መሓዛ ቋንቋ ንደሊ። ብነጻ እዩ፣ ቆጸራ ኣየድልን። ኩሉ ሰሉስ ካብ 10:00 ክሳብ 12:00።',
    ],
    pass: [
      'ነጻ ካርድ ንዝወሃህዱ (inburgering)',
      'ኣብ ቤት ትምህርቲ ቋንቋ ቋንቋ ሆላንድ ትመሃሩ ዲኹም? ንሓደ ዓመት ነጻ ካርድ ትረኽቡ። መጻሕፍቲ ክትልቅሑ ትኽእሉ።\n\nፓስፖርትኩም ወይ መንበሪ ፍቓድኩም ሒዝኩም ንዑ። ኣብ ቤት ትምህርቲ ቋንቋ ከም እተመዝገብኩም እውን ኣርእዩና።',
    ],
    cafe: [
      'ካፈ ቋንቋ (Taalcafé)',
      'ብቋንቋ ሆላንድ ምስ ካልኦት ተዛረቡ፣ ምስ ቡን ወይ ሻሂ። ጌጋ ምግባር ጸገም የብሉን። ብነጻ እዩ። ኩሉ ረቡዕ ካብ 14:00 ክሳብ 15:30።',
    ],
    books: [
      'መጻሕፍቲ ብቐሊል ቋንቋ ሆላንድን ብኻልእ ቋንቋታትን',
      'ብቐሊል ቋንቋ ሆላንድ ዝተጻሕፉ መጻሕፍቲ ኣለዉና። ብኻልእ ቋንቋታት እውን ኣለዉና። ቋንቋኹም እንተዘየለ ሕተቱና፣ ካብ ካልእ ቤተ-መጻሕፍቲ ነምጽኦ።',
    ],
    help: [
      'ሓገዝ ምስ DigiD፣ ደብዳበታትን ቅጥዕታትን',
      'ዘይተረድኣኩም ደብዳበ መንግስቲ ኣለኩም ዶ? ወይ ብ DigiD እትገብርዎ ነገር ኣሎ? ናብ ቦታ ሓበሬታ (informatiepunt) ንዑ። ምሳኹም ንርእዮ። ብነጻ እዩ።',
    ],
    children: [
      'ክሳብ 18 ዓመት ነጻ ኣባልነት፣ BoekStart ንህጻናት',
      'ህጻናትን መንእሰያትን ክሳብ 18 ዓመት ብነጻ ኣባላት እዮም። ንህጻንኩም ንኣሽቱ መጻሕፍቲ ዘለዎ ቦርሳ ትረኽቡ። ብቋንቋኹም እውን ከተንብቡሎም ትኽእሉ።',
    ],
  },
  uk: {
    point: [
      'Мовний пункт (Taalpunt #)',
      'Хочете краще вивчити нідерландську? Приходьте до мовного пункту. Разом знайдемо урок або мовного партнера. Безкоштовно й без запису. Щовівторка з 10:00 до 12:00.',
    ],
    pass: [
      'Безкоштовний квиток для тих, хто проходить інтеграцію (inburgering)',
      'Вивчаєте нідерландську в мовній школі? Тоді отримаєте безкоштовний квиток на один рік. З ним можна брати книжки, журнали та DVD.\n\nВізьміть паспорт або посвідку на проживання. Покажіть також запис до мовної школи.',
    ],
    cafe: [
      'Мовне кафе (Taalcafé)',
      'Говоріть нідерландською разом, за кавою чи чаєм. Помилятися можна. Безкоштовно. Щосереди з 14:00 до 15:30.',
    ],
    books: [
      'Книжки простою нідерландською та іншими мовами',
      'У нас є книжки простою нідерландською з диском або застосунком для слухання. Є книжки й іншими мовами. Немає Вашої мови? Запитайте: замовимо з іншої бібліотеки.',
    ],
    help: [
      'Допомога з DigiD, листами та формами',
      'Отримали листа від держави й не розумієте його? Або треба щось зробити через DigiD? Приходьте до інформаційного пункту (informatiepunt). Подивимося разом. Безкоштовно.',
    ],
    children: [
      'Безкоштовно до 18 років і BoekStart для немовлят',
      'Для дітей і молоді до 18 років квиток безкоштовний. Для немовляти Ви отримаєте валізку з книжечками. Ми читаємо вголос, і Ви можете читати своєю мовою.',
    ],
  },
  pl: {
    point: [
      'Punkt językowy (Taalpunt #)',
      'Chcesz lepiej nauczyć się niderlandzkiego? Przyjdź do punktu językowego. Razem poszukamy lekcji lub partnera do nauki. Bezpłatnie i bez umawiania się. W każdy wtorek od 10:00 do 12:00.',
    ],
    pass: [
      'Bezpłatna karta dla osób w trakcie integracji (inburgering)',
      'Uczysz się niderlandzkiego w szkole językowej? Dostaniesz kartę bezpłatnie na rok. Możesz pożyczać książki, czasopisma i płyty DVD.\n\nWeź ze sobą paszport lub kartę pobytu. Pokaż też zaświadczenie ze szkoły językowej.',
    ],
    cafe: [
      'Kawiarenka językowa (Taalcafé)',
      'Rozmawiaj z innymi po niderlandzku przy kawie lub herbacie. Można robić błędy. Bezpłatnie. W każdą środę od 14:00 do 15:30.',
    ],
    books: [
      'Książki w łatwym niderlandzkim i w innych językach',
      'Mamy książki w łatwym niderlandzkim z płytą lub aplikacją do słuchania. Są też książki w innych językach. Nie ma Twojego? Zapytaj: sprowadzimy je z innej biblioteki.',
    ],
    help: [
      'Pomoc z DigiD, listami i formularzami',
      'Masz list z urzędu, którego nie rozumiesz? A może musisz coś załatwić przez DigiD? Przyjdź do punktu informacyjnego (informatiepunt). Obejrzymy to razem. Bezpłatnie.',
    ],
    children: [
      'Bezpłatnie do 18 lat i BoekStart dla niemowląt',
      'Dzieci i młodzież do 18 lat mają kartę bezpłatnie. Dla niemowlęcia dostaniesz walizeczkę z książeczkami. Czytamy dzieciom, a Ty możesz czytać w swoim języku.',
    ],
  },
  tr: {
    point: [
      'Dil noktası (Taalpunt #)',
      'Daha iyi Hollandaca öğrenmek ister misiniz? Dil noktasına gelin. Birlikte bir ders veya dil arkadaşı ararız. Ücretsizdir, randevu gerekmez. Her salı 10:00–12:00.',
    ],
    pass: [
      'Uyum sürecindekiler için ücretsiz kart (inburgering)',
      'Bir dil okulunda Hollandaca mı öğreniyorsunuz? Bir yıl ücretsiz kart alırsınız. Kitap, dergi ve DVD ödünç alabilirsiniz.\n\nPasaportunuzu veya oturma izninizi getirin. Dil okuluna kaydınızı da gösterin.',
    ],
    cafe: [
      'Dil kafesi (Taalcafé)',
      'Kahve veya çay içerken birlikte Hollandaca konuşun. Hata yapabilirsiniz. Ücretsizdir. Her çarşamba 14:00–15:30.',
    ],
    books: [
      'Kolay Hollandaca ve başka dillerde kitaplar',
      'Kolay Hollandaca kitaplarımız var; CD veya uygulamayla dinleyebilirsiniz. Başka dillerde de kitap var. Sizin diliniz yok mu? Sorun: başka bir kütüphaneden getirtiriz.',
    ],
    help: [
      'DigiD, mektuplar ve formlar için yardım',
      'Devletten gelen bir mektubu anlamadınız mı? DigiD ile bir iş mi yapmanız gerekiyor? Bilgi noktasına (informatiepunt) gelin. Birlikte bakarız. Ücretsizdir.',
    ],
    children: [
      '18 yaşına kadar ücretsiz, bebekler için BoekStart',
      '18 yaşına kadar çocuklar ve gençler ücretsiz üyedir. Bebeğiniz için içinde küçük kitaplar olan bir çanta alırsınız. Kendi dilinizde de okuyabilirsiniz.',
    ],
  },
  es: {
    point: [
      'Punto de idioma (Taalpunt #)',
      '¿Quiere aprender mejor el neerlandés? Venga al punto de idioma. Buscamos juntos una clase o un compañero de idioma. Es gratis y sin cita. Todos los martes de 10:00 a 12:00.',
    ],
    pass: [
      'Carné gratuito para quienes hacen la integración (inburgering)',
      '¿Aprende neerlandés en una escuela de idiomas? Recibe un carné gratuito por un año. Con él puede llevarse libros, revistas y DVD.\n\nTraiga su pasaporte o permiso de residencia. Muestre también su inscripción en la escuela.',
    ],
    cafe: [
      'Café de idiomas (Taalcafé)',
      'Hable neerlandés con otros, con un café o un té. Puede cometer errores. Es gratis. Todos los miércoles de 14:00 a 15:30.',
    ],
    books: [
      'Libros en neerlandés fácil y en otros idiomas',
      'Tenemos libros en neerlandés fácil, con un CD o una aplicación para escuchar. También hay libros en otros idiomas. ¿No está el suyo? Pregunte: los pedimos a otra biblioteca.',
    ],
    help: [
      'Ayuda con DigiD, cartas y formularios',
      '¿Tiene una carta oficial que no entiende? ¿Debe hacer un trámite con DigiD? Venga al punto de información (informatiepunt). Lo miramos con usted. Es gratis.',
    ],
    children: [
      'Gratis hasta los 18 años, y BoekStart para bebés',
      'Los niños y jóvenes hasta los 18 años son socios gratis. Para su bebé recibe una maleta con libritos. También puede leerle en su propio idioma.',
    ],
  },
  fr: {
    point: [
      'Point langue (Taalpunt #)',
      'Vous voulez mieux apprendre le néerlandais ? Venez au point langue. Nous cherchons ensemble un cours ou un partenaire de langue. C’est gratuit et sans rendez-vous. Tous les mardis de 10:00 à 12:00.',
    ],
    pass: [
      'Carte gratuite pour les personnes en intégration (inburgering)',
      'Vous apprenez le néerlandais dans une école de langue ? Vous recevez une carte gratuite pour un an. Vous pouvez emprunter des livres, des revues et des DVD.\n\nApportez votre passeport ou titre de séjour. Montrez aussi votre inscription à l’école.',
    ],
    cafe: [
      'Café des langues (Taalcafé)',
      'Parlez néerlandais ensemble, autour d’un café ou d’un thé. On peut faire des fautes. C’est gratuit. Tous les mercredis de 14:00 à 15:30.',
    ],
    books: [
      'Livres en néerlandais facile et dans d’autres langues',
      'Nous avons des livres en néerlandais facile, avec un CD ou une application pour écouter. Il y en a aussi dans d’autres langues. La vôtre manque ? Demandez : nous les faisons venir d’ailleurs.',
    ],
    help: [
      'Aide pour DigiD, les lettres et les formulaires',
      'Vous avez reçu une lettre officielle que vous ne comprenez pas ? Vous devez utiliser DigiD ? Venez au point d’information (informatiepunt). Nous regardons avec vous. C’est gratuit.',
    ],
    children: [
      'Gratuit jusqu’à 18 ans, et BoekStart pour les bébés',
      'Les enfants et les jeunes jusqu’à 18 ans sont membres gratuitement. Pour votre bébé, vous recevez une mallette de petits livres. Vous pouvez aussi lire dans votre langue.',
    ],
  },
};
