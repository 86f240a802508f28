type RoundMail = { name: string; organisation: string; link: string; isAgain: boolean };

/** What an organisation is asked about its entry. */
export const roundMail = ({ name, organisation, link, isAgain }: RoundMail): { subject: string; text: string } => ({
  subject: isAgain ? `Nog een keer gevraagd: kloppen de gegevens van ${name}?` : `Kloppen de gegevens van ${name} nog?`,
  text: `Geachte lezer,

${organisation} verwijst mensen met vragen naar ${name}. Daarvoor staan uw gegevens in onze sociale kaart. ${isAgain ? 'Wij vroegen u eerder of ze nog kloppen.' : 'Wij willen graag weten of ze nog kloppen.'}

Met deze link ziet u wat wij over u vertellen. Klopt alles? Dan is één klik genoeg. Klopt er iets niet, dan schrijft u daar hoe het wel is:

${link}

Geef de link niet door: wie hem heeft, kan namens u antwoorden. Wilt u hier geen mail meer over? Dat zegt u op dezelfde pagina.

Met vriendelijke groet,
${organisation}
`,
});
