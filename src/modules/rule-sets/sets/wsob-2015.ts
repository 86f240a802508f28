import { choosesOneOf, coversCoreFunction, isNotLowered, promisedAsPart, provenByDocument } from '../checks.ts';
import type { Check, Criterion, RuleSet } from '../rule-set.ts';

const LIBRARY = 'robuuste-lokale-bibliotheek';

const coreFunction = (number: number, text: string): Criterion => ({
  code: `art-5-${number}`,
  text,
  level: 'organisation',
  severity: 'requirement',
  evidence: 'Ten minste één gekozen dienst met deze kernfunctie, en later ten minste één gehouden activiteit',
  check: coversCoreFunction(number),
});

const networkDuty = (letter: string, text: string, check: Check): Criterion => ({
  code: `art-8-${letter}`,
  text,
  level: 'organisation',
  severity: 'requirement',
  evidence: 'Onderdeel van een gekozen dienst, of een afspraak in het netwerk',
  check,
});

/** The library act as it holds. Its duties rest on the library organisation as a whole, not on each branch (article 1). */
export const wsob2015: RuleSet = {
  id: 'wsob-2015',
  title: 'Wet stelsel openbare bibliotheekvoorzieningen',
  source: 'wetten.overheid.nl, BWBR0035878',
  status: 'law',
  validFrom: '2015-01-01',
  validTo: null,
  thresholds: [],
  criteria: [
    coreFunction(1, 'Kennis en informatie beschikbaar stellen (artikel 5)'),
    coreFunction(2, 'Mogelijkheden bieden voor ontwikkeling en educatie (artikel 5)'),
    coreFunction(3, 'Lezen bevorderen en laten kennismaken met literatuur (artikel 5)'),
    coreFunction(4, 'Ontmoeting en debat organiseren (artikel 5)'),
    coreFunction(5, 'Laten kennismaken met kunst en cultuur (artikel 5)'),
    {
      code: 'art-6',
      text: 'Overleg met inwoners en buurgemeenten vóór het stoppen of fors verlagen van subsidie (artikel 6)',
      level: 'municipality',
      severity: 'attention',
      evidence: 'Vergelijking met de overeenkomst van het jaar ervoor; bij een verlaging het verslag van het overleg',
      check: isNotLowered,
    },
    networkDuty('catalogus', 'Eén gezamenlijke catalogus (artikel 8)', promisedAsPart(LIBRARY, 'catalogus')),
    networkDuty(
      'leenverkeer',
      'Meedoen aan het interbibliothecair leenverkeer (artikel 8)',
      promisedAsPart(LIBRARY, 'interbibliothecair-leenverkeer'),
    ),
    networkDuty(
      'collectieplan',
      'Collectiebeleid volgens het gezamenlijke collectieplan (artikel 8)',
      provenByDocument('Het collectieplan.'),
    ),
    networkDuty(
      'digitaal',
      'Aansluiten op de landelijke digitale infrastructuur (artikel 8)',
      promisedAsPart(LIBRARY, 'onlinebibliotheek'),
    ),
    networkDuty(
      'leden',
      'Ledenadministratie en voorwaarden op elkaar afstemmen (artikel 8)',
      promisedAsPart(LIBRARY, 'uitleensysteem'),
    ),
    networkDuty('onderwijs', 'Het onderwijs ondersteunen (artikel 8)', choosesOneOf('dbos-po', 'dbos-vo')),
    {
      code: 'art-13',
      text: 'Lenen is gratis voor wie jonger is dan 18 jaar, zonder inschrijfgeld (artikel 13, sinds 1 juli 2022)',
      level: 'organisation',
      severity: 'requirement',
      evidence: 'Gratis jeugdabonnement als onderdeel van een gekozen dienst',
      check: promisedAsPart(LIBRARY, 'gratis-jeugdabonnement'),
    },
  ],
};
