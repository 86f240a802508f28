import type { InLanguages } from '#kernel/languages.ts';

/** What a visitor reads before signing, or has read aloud: short, and without law in it. Source: AVG, articles 6, 7, 9 and 13. */
const nl = {
  title: 'Toestemming voor hulp met mijn gegevens',
  why: 'Een helper van de bibliotheek helpt je met je vraag. Wat je zelf kunt, doe je zelf. Soms moet de helper iets van jou weten of doorgeven. Dat mag alleen als jij dat goed vindt. Je hoeft niet te tekenen. Zonder handtekening helpen wij je zo ver als dat kan.',
  may: 'Wat mag de helper? Kruis alleen aan wat je goed vindt.',
  look: 'Meekijken met mijn gegevens op een scherm of op papier.',
  call: 'Samen met mij bellen of mailen met:',
  pass: 'Mijn naam en telefoonnummer geven aan:',
  note: 'Dit opschrijven tot mijn vraag klaar is:',
  special: 'Mijn vraag gaat over mijn gezondheid, geloof, afkomst of een straf. De helper mag dat weten.',
  never: 'Wat doet de helper nooit?',
  neverText:
    'De helper vraagt niet om je wachtwoord en logt niet voor je in met DigiD. De helper schrijft je BSN niet op en maakt geen kopie van je paspoort. De helper beslist niet voor jou.',
  stop: 'Je mag altijd stoppen',
  stopText:
    'Zeg het tegen de helper of in de bibliotheek. Je hoeft niet te zeggen waarom. Wij vernietigen dan dit papier. Wat wij daarvoor al deden met jouw toestemming, blijft gedaan.',
  paper: 'Wat gebeurt er met dit papier?',
  paperText:
    'Het ligt in een kast die op slot is. Er komt geen kopie in de computer. Is je vraag klaar, dan vernietigen wij het papier, en in elk geval na vier weken. Je mag altijd vragen wat wij van je bewaren. Met een klacht kun je naar de Autoriteit Persoonsgegevens.',
  age: 'Ik ben 16 jaar of ouder, of ik teken als ouder of voogd.',
  name: 'Naam',
  day: 'Datum',
  signature: 'Handtekening',
  helper: 'Naam van de helper',
  machine:
    'Een computer vertaalde dit. Nog niemand die de taal spreekt, keek het na. Twijfel je, vraag dan om een tolk.',
};
export type ConsentFormTexts = typeof nl;

const simple: ConsentFormTexts = {
  title: 'Mag de helper mijn gegevens zien?',
  why: 'Een helper van de bibliotheek helpt je. Wat je zelf kunt, doe je zelf. Soms moet de helper iets van jou weten. Soms moet de helper iets doorgeven. Dat mag alleen als jij ja zegt. Je hoeft niet te tekenen. Teken je niet? Dan helpen wij je zo goed als het kan.',
  may: 'Wat mag de helper? Zet een kruis als je ja zegt.',
  look: 'Meekijken op mijn scherm of in mijn papieren.',
  call: 'Samen met mij bellen of mailen met:',
  pass: 'Mijn naam en telefoonnummer geven aan:',
  note: 'Dit opschrijven tot mijn vraag klaar is:',
  special: 'Mijn vraag gaat over ziekte, geloof, afkomst of straf. De helper mag dat weten.',
  never: 'Wat doet de helper nooit?',
  neverText:
    'De helper vraagt nooit je wachtwoord. De helper gebruikt nooit jouw DigiD. De helper schrijft je BSN niet op. De helper maakt geen kopie van je paspoort. De helper kiest niet voor jou.',
  stop: 'Je mag altijd stoppen',
  stopText:
    'Zeg het tegen de helper of in de bibliotheek. Je hoeft niet te zeggen waarom. Wij maken dit papier dan kapot. Wat wij al samen deden, blijft zo.',
  paper: 'Waar blijft dit papier?',
  paperText:
    'Dit papier ligt in een kast met een slot. Wij zetten het niet in de computer. Is je vraag klaar? Dan maken wij het papier kapot. Dat doen wij altijd binnen vier weken. Je mag vragen wat wij van je bewaren. Heb je een klacht? Ga dan naar de Autoriteit Persoonsgegevens.',
  age: 'Ik ben 16 jaar of ouder. Of: ik ben de ouder of voogd.',
  name: 'Naam',
  day: 'Datum',
  signature: 'Handtekening',
  helper: 'Naam van de helper',
  machine: 'Een computer schreef dit. Niemand keek het na. Weet je het niet zeker? Vraag een tolk.',
};

const en: ConsentFormTexts = {
  title: 'Consent for help with my personal data',
  why: 'A helper of the library helps you with your question. You do yourself what you can do yourself. Sometimes the helper has to know something about you or pass it on. That is only allowed if you agree. You do not have to sign. Without a signature we help you as far as we can.',
  may: 'What may the helper do? Tick only what you agree to.',
  look: 'Look at my personal data with me, on a screen or on paper.',
  call: 'Phone or e-mail, together with me:',
  pass: 'Give my name and phone number to:',
  note: 'Write this down until my question is settled:',
  special: 'My question is about my health, religion, origin or a punishment. The helper may know that.',
  never: 'What does the helper never do?',
  neverText:
    'The helper does not ask for your password and does not log in for you with DigiD. The helper does not write down your citizen service number (BSN) and does not copy your passport. The helper does not decide for you.',
  stop: 'You can always stop',
  stopText:
    'Tell the helper or the library. You do not have to say why. We then destroy this paper. What we already did with your consent stays as it is.',
  paper: 'What happens to this paper?',
  paperText:
    'It is kept in a locked cupboard. No copy goes into a computer. When your question is settled we destroy it, and after four weeks in any case. You can always ask what we keep about you. With a complaint you can go to the Dutch data protection authority (Autoriteit Persoonsgegevens).',
  age: 'I am 16 or older, or I sign as a parent or guardian.',
  name: 'Name',
  day: 'Date',
  signature: 'Signature',
  helper: 'Name of the helper',
  machine:
    'A computer translated this. Nobody who speaks the language has checked it yet. If in doubt, ask for an interpreter.',
};

const ar: ConsentFormTexts = {
  title: 'موافقة على المساعدة باستخدام بياناتي',
  why: 'يساعدك مساعد من المكتبة في سؤالك. ما تستطيع فعله بنفسك تفعله أنت. أحيانًا يحتاج المساعد إلى معرفة شيء عنك أو إبلاغه لغيره. هذا مسموح فقط إذا وافقت. لست مضطرًا إلى التوقيع. بدون توقيع نساعدك قدر الإمكان.',
  may: 'ما المسموح للمساعد؟ ضع علامة فقط عند ما توافق عليه.',
  look: 'النظر معي إلى بياناتي على الشاشة أو على الورق.',
  call: 'الاتصال أو المراسلة بحضوري مع:',
  pass: 'إعطاء اسمي ورقم هاتفي إلى:',
  note: 'كتابة ما يلي إلى أن ينتهي سؤالي:',
  special: 'يتعلق سؤالي بصحتي أو ديني أو أصلي أو بعقوبة. يجوز للمساعد أن يعرف ذلك.',
  never: 'ما الذي لا يفعله المساعد أبدًا؟',
  neverText:
    'لا يطلب المساعد كلمة السر ولا يسجّل الدخول بدلًا منك بواسطة DigiD. لا يكتب المساعد رقمك الوطني (BSN) ولا يصوّر جواز سفرك. لا يقرر المساعد بدلًا منك.',
  stop: 'يمكنك التوقف دائمًا',
  stopText:
    'أخبر المساعد أو المكتبة. لا حاجة إلى ذكر السبب. عندها نتلف هذه الورقة. ما فعلناه قبل ذلك بموافقتك يبقى كما هو.',
  paper: 'ماذا يحدث لهذه الورقة؟',
  paperText:
    'نحفظها في خزانة مقفلة. لا تُحفظ نسخة منها في الحاسوب. عندما ينتهي سؤالك نتلف الورقة، وفي كل الأحوال بعد أربعة أسابيع. يمكنك دائمًا أن تسأل ماذا نحفظ عنك. للشكوى يمكنك التوجه إلى الهيئة الهولندية لحماية البيانات.',
  age: 'عمري 16 سنة أو أكثر، أو أوقّع بصفتي أحد الوالدين أو وصيًا.',
  name: 'الاسم',
  day: 'التاريخ',
  signature: 'التوقيع',
  helper: 'اسم المساعد',
  machine: 'ترجم الحاسوب هذا النص. لم يراجعه بعد شخص يتكلم هذه اللغة. إذا شككت فاطلب مترجمًا.',
};

const ti: ConsentFormTexts = {
  title: 'ብሓበሬታይ ንምሕጋዝ ዝወሃብ ፍቓድ',
  why: 'ሓጋዚ ናይ ቤተ-መጻሕፍቲ ኣብ ሕቶኻ ይሕግዘካ። ባዕልኻ ክትገብሮ እትኽእል ባዕልኻ ትገብሮ። ሓድሓደ ግዜ ሓጋዚ ብዛዕባኻ ገለ ክፈልጥ ወይ ንኻልእ ክነግር የድልዮ። እዚ ዝፍቀድ ንስኻ ምስ እትሰማማዕ ጥራይ እዩ። ክትፍርም ግድን ኣይኮነን። እንተዘይፈረምካ እውን ክሳብ ዝከኣል ንሕግዘካ።',
  may: 'ሓጋዚ እንታይ ክገብር ይፍቀዶ? እትሰማማዓሉ ጥራይ ምልክት ግበረሉ።',
  look: 'ሓበሬታይ ኣብ ስክሪን ወይ ኣብ ወረቐት ምሳይ ኰይኑ ምርኣይ።',
  call: 'ምሳይ ኰይኑ ምድዋል ወይ ኢመይል ምጽሓፍ ናብ፦',
  pass: 'ስመይን ቁጽሪ ተሌፎነይን ምሃብ ን፦',
  note: 'ሕቶይ ክሳብ ዝውዳእ እዚ ምጽሓፍ፦',
  special: 'ሕቶይ ብዛዕባ ጥዕናይ፣ እምነተይ፣ መበቆለይ ወይ መቕጻዕቲ እዩ። ሓጋዚ ክፈልጦ ይኽእል።',
  never: 'ሓጋዚ እንታይ ፈጺሙ ኣይገብርን?',
  neverText: 'ሓጋዚ መሕለፊ ቃልካ ኣይሓትትን፣ ኣብ ክንዳኻ ብDigiD ኣይኣቱን። ሓጋዚ ቁጽሪ BSN ናትካ ኣይጽሕፍን፣ ፓስፖርትካ ኣይቀድሕን። ሓጋዚ ኣብ ክንዳኻ ኣይውስንን።',
  stop: 'ኩሉ ግዜ ከተቋርጽ ትኽእል',
  stopText: 'ንሓጋዚ ወይ ኣብ ቤተ-መጻሕፍቲ ንገር። ምኽንያቱ ክትነግር ኣየድልን። ሽዑ ነዚ ወረቐት ነጥፍኦ። ቅድሚኡ ብፍቓድካ ዝገበርናዮ ከምዘለዎ ይተርፍ።',
  paper: 'እዚ ወረቐት እንታይ ይኸውን?',
  paperText:
    'ኣብ ዝተዓጽወ ከብሒ ይቕመጥ። ቅዳሕ ኣብ ኮምፒተር ኣይኣቱን። ሕቶኻ ምስ ተወድአ ነቲ ወረቐት ነጥፍኦ፣ ብዝኾነ ድሕሪ ኣርባዕተ ሰሙን። ብዛዕባኻ እንታይ ከም እንዕቅብ ኩሉ ግዜ ክትሓትት ትኽእል። ጥርዓን እንተሃልዩካ ናብ ናይ ሆላንድ በዓል መዚ ዕቃበ ሓበሬታ ክትከይድ ትኽእል።',
  age: 'ዕድመይ 16 ዓመት ወይ ልዕሊኡ እዩ፣ ወይ ከም ወላዲ ወይ መዕበዪ እፍርም።',
  name: 'ስም',
  day: 'ዕለት',
  signature: 'ፌርማ',
  helper: 'ስም ሓጋዚ',
  machine: 'እዚ ብኮምፒተር ተተርጒሙ። ነቲ ቋንቋ ዝዛረብ ሰብ ገና ኣይረኣዮን። እንተተጠራጢርካ ኣስተርጓሚ ሕተት።',
};

const uk: ConsentFormTexts = {
  title: 'Згода на допомогу з моїми даними',
  why: 'Помічник бібліотеки допомагає вам із вашим питанням. Що можете зробити самі, ви робите самі. Іноді помічнику треба щось знати про вас або передати це далі. Це можна лише тоді, коли ви згодні. Підписувати не обов’язково. Без підпису ми допоможемо, наскільки зможемо.',
  may: 'Що може робити помічник? Позначте лише те, на що ви згодні.',
  look: 'Дивитися разом зі мною мої дані на екрані або на папері.',
  call: 'Разом зі мною телефонувати або писати до:',
  pass: 'Передати моє ім’я та номер телефону до:',
  note: 'Записати це, доки моє питання не вирішено:',
  special: 'Моє питання стосується здоров’я, віри, походження або покарання. Помічник може це знати.',
  never: 'Чого помічник ніколи не робить?',
  neverText:
    'Помічник не питає ваш пароль і не входить замість вас через DigiD. Помічник не записує ваш номер BSN і не копіює паспорт. Помічник не вирішує за вас.',
  stop: 'Ви завжди можете припинити',
  stopText:
    'Скажіть помічнику або в бібліотеці. Пояснювати не треба. Тоді ми знищимо цей папір. Те, що ми вже зробили з вашої згоди, залишається.',
  paper: 'Що буде з цим папером?',
  paperText:
    'Він лежить у замкненій шафі. Копії в комп’ютері не буде. Коли питання вирішено, ми знищимо папір, у будь-якому разі через чотири тижні. Ви завжди можете запитати, що ми про вас зберігаємо. Зі скаргою можна звернутися до нідерландського органу захисту даних.',
  age: 'Мені 16 років або більше, або я підписую як один із батьків чи опікун.',
  name: 'Ім’я',
  day: 'Дата',
  signature: 'Підпис',
  helper: 'Ім’я помічника',
  machine:
    'Це переклав комп’ютер. Ніхто, хто говорить цією мовою, ще не перевірив. Якщо сумніваєтеся, попросіть перекладача.',
};

const pl: ConsentFormTexts = {
  title: 'Zgoda na pomoc z użyciem moich danych',
  why: 'Pomocnik z biblioteki pomaga Ci w Twojej sprawie. Co możesz, robisz samodzielnie. Czasem pomocnik musi coś o Tobie wiedzieć lub przekazać. Wolno mu tylko wtedy, gdy się zgadzasz. Nie musisz podpisywać. Bez podpisu pomożemy na tyle, na ile się da.',
  may: 'Co wolno pomocnikowi? Zaznacz tylko to, na co się zgadzasz.',
  look: 'Patrzeć ze mną na moje dane na ekranie lub na papierze.',
  call: 'Razem ze mną dzwonić lub pisać do:',
  pass: 'Podać moje nazwisko i numer telefonu:',
  note: 'Zapisać to do czasu załatwienia sprawy:',
  special: 'Moja sprawa dotyczy zdrowia, wiary, pochodzenia lub kary. Pomocnik może to wiedzieć.',
  never: 'Czego pomocnik nigdy nie robi?',
  neverText:
    'Pomocnik nie pyta o hasło i nie loguje się za Ciebie przez DigiD. Pomocnik nie zapisuje Twojego numeru BSN i nie kopiuje paszportu. Pomocnik nie decyduje za Ciebie.',
  stop: 'Zawsze możesz przerwać',
  stopText:
    'Powiedz to pomocnikowi albo w bibliotece. Nie musisz mówić dlaczego. Wtedy zniszczymy tę kartkę. To, co zrobiliśmy wcześniej za Twoją zgodą, pozostaje.',
  paper: 'Co się stanie z tą kartką?',
  paperText:
    'Leży w zamkniętej szafie. Nie trafia do komputera. Gdy sprawa jest załatwiona, niszczymy kartkę, w każdym razie po czterech tygodniach. Zawsze możesz zapytać, co o Tobie przechowujemy. Ze skargą możesz iść do holenderskiego urzędu ochrony danych.',
  age: 'Mam co najmniej 16 lat albo podpisuję jako rodzic lub opiekun.',
  name: 'Imię i nazwisko',
  day: 'Data',
  signature: 'Podpis',
  helper: 'Imię pomocnika',
  machine:
    'Przetłumaczył to komputer. Nikt, kto mówi w tym języku, jeszcze tego nie sprawdził. W razie wątpliwości poproś o tłumacza.',
};

const tr: ConsentFormTexts = {
  title: 'Bilgilerimle yardım için izin',
  why: 'Kütüphaneden bir yardımcı sorunuza yardım eder. Kendiniz yapabildiğinizi kendiniz yaparsınız. Bazen yardımcının sizinle ilgili bir şeyi bilmesi veya iletmesi gerekir. Buna yalnızca siz izin verirseniz izin vardır. İmzalamak zorunda değilsiniz. İmza olmadan da elimizden geldiğince yardım ederiz.',
  may: 'Yardımcı ne yapabilir? Yalnızca kabul ettiklerinizi işaretleyin.',
  look: 'Ekranda veya kâğıtta bilgilerime benimle birlikte bakmak.',
  call: 'Benimle birlikte şurayı aramak veya e-posta yazmak:',
  pass: 'Adımı ve telefon numaramı şuraya vermek:',
  note: 'Sorum bitene kadar şunu yazmak:',
  special: 'Sorum sağlığım, inancım, kökenim veya bir ceza ile ilgili. Yardımcı bunu bilebilir.',
  never: 'Yardımcı neyi asla yapmaz?',
  neverText:
    'Yardımcı şifrenizi sormaz ve sizin yerinize DigiD ile giriş yapmaz. Yardımcı BSN numaranızı yazmaz ve pasaportunuzun kopyasını almaz. Yardımcı sizin yerinize karar vermez.',
  stop: 'Her zaman vazgeçebilirsiniz',
  stopText:
    'Yardımcıya veya kütüphaneye söyleyin. Nedenini söylemeniz gerekmez. O zaman bu kâğıdı yok ederiz. Daha önce izninizle yaptıklarımız geçerli kalır.',
  paper: 'Bu kâğıda ne olur?',
  paperText:
    'Kilitli bir dolapta durur. Bilgisayara kopyası girmez. Sorunuz bitince, her durumda dört hafta sonra, kâğıdı yok ederiz. Hakkınızda ne sakladığımızı her zaman sorabilirsiniz. Şikâyetiniz olursa Hollanda veri koruma kurumuna gidebilirsiniz.',
  age: '16 yaşında veya daha büyüğüm ya da anne, baba veya vasi olarak imzalıyorum.',
  name: 'Ad',
  day: 'Tarih',
  signature: 'İmza',
  helper: 'Yardımcının adı',
  machine: 'Bunu bir bilgisayar çevirdi. Bu dili konuşan kimse henüz kontrol etmedi. Emin değilseniz tercüman isteyin.',
};

const es: ConsentFormTexts = {
  title: 'Permiso para ayudarme con mis datos',
  why: 'Una persona de la biblioteca le ayuda con su pregunta. Lo que usted puede hacer, lo hace usted. A veces esa persona tiene que saber algo de usted o comunicarlo. Solo puede si usted está de acuerdo. No está obligado a firmar. Sin firma le ayudamos hasta donde sea posible.',
  may: '¿Qué puede hacer quien le ayuda? Marque solo lo que le parece bien.',
  look: 'Mirar conmigo mis datos en una pantalla o en papel.',
  call: 'Llamar o escribir, junto conmigo, a:',
  pass: 'Dar mi nombre y mi número de teléfono a:',
  note: 'Anotar esto hasta que mi pregunta esté resuelta:',
  special: 'Mi pregunta trata de mi salud, religión, origen o de una pena. Quien me ayuda puede saberlo.',
  never: '¿Qué no hace nunca quien le ayuda?',
  neverText:
    'No le pide la contraseña ni entra por usted con DigiD. No apunta su número BSN ni copia su pasaporte. No decide por usted.',
  stop: 'Puede parar cuando quiera',
  stopText:
    'Dígalo a quien le ayuda o en la biblioteca. No tiene que decir por qué. Entonces destruimos este papel. Lo que ya hicimos con su permiso queda hecho.',
  paper: '¿Qué pasa con este papel?',
  paperText:
    'Está en un armario cerrado con llave. No hay copia en el ordenador. Cuando su pregunta esté resuelta destruimos el papel, y en todo caso después de cuatro semanas. Siempre puede preguntar qué guardamos de usted. Si tiene una queja, puede ir a la autoridad neerlandesa de protección de datos.',
  age: 'Tengo 16 años o más, o firmo como padre, madre o tutor.',
  name: 'Nombre',
  day: 'Fecha',
  signature: 'Firma',
  helper: 'Nombre de quien ayuda',
  machine:
    'Lo tradujo un ordenador. Nadie que hable el idioma lo ha revisado todavía. Si tiene dudas, pida un intérprete.',
};

const fr: ConsentFormTexts = {
  title: 'Accord pour m’aider avec mes données',
  why: 'Une personne de la bibliothèque vous aide pour votre question. Ce que vous pouvez faire, vous le faites vous-même. Parfois cette personne doit savoir quelque chose de vous ou le transmettre. Elle le peut seulement si vous êtes d’accord. Vous n’êtes pas obligé de signer. Sans signature, nous vous aidons autant que possible.',
  may: 'Que peut faire la personne qui aide ? Cochez seulement ce que vous acceptez.',
  look: 'Regarder mes données avec moi, sur un écran ou sur papier.',
  call: 'Avec moi, appeler ou écrire à :',
  pass: 'Donner mon nom et mon numéro de téléphone à :',
  note: 'Noter ceci jusqu’à ce que ma question soit réglée :',
  special:
    'Ma question concerne ma santé, ma religion, mon origine ou une peine. La personne qui m’aide peut le savoir.',
  never: 'Que ne fait-elle jamais ?',
  neverText:
    'Elle ne demande pas votre mot de passe et ne se connecte pas à votre place avec DigiD. Elle ne note pas votre numéro BSN et ne copie pas votre passeport. Elle ne décide pas à votre place.',
  stop: 'Vous pouvez toujours arrêter',
  stopText:
    'Dites-le à la personne qui vous aide ou à la bibliothèque. Vous n’avez pas à dire pourquoi. Nous détruisons alors ce papier. Ce que nous avons déjà fait avec votre accord reste fait.',
  paper: 'Que devient ce papier ?',
  paperText:
    'Il est dans une armoire fermée à clé. Il n’y a pas de copie dans l’ordinateur. Quand votre question est réglée, nous le détruisons, et dans tous les cas après quatre semaines. Vous pouvez toujours demander ce que nous gardons de vous. Pour une plainte, adressez-vous à l’autorité néerlandaise de protection des données.',
  age: 'J’ai 16 ans ou plus, ou je signe comme parent ou tuteur.',
  name: 'Nom',
  day: 'Date',
  signature: 'Signature',
  helper: 'Nom de l’aidant',
  machine:
    'Un ordinateur a traduit ce texte. Personne qui parle la langue ne l’a encore relu. En cas de doute, demandez un interprète.',
};

/** The form in each language, complete. */
export const consentFormTexts = {
  nl,
  'nl-simple': simple,
  en,
  ar,
  ti,
  uk,
  pl,
  tr,
  es,
  fr,
} satisfies InLanguages<ConsentFormTexts>;
