import { FACTS } from './facts.ts';
import type { RowFault } from './facts-table.ts';

/** One sentence for what is wrong with a row. */
export function rowFaultText(fault: RowFault): string {
  switch (fault.code) {
    case 'no-municipality':
      return 'Vul een gemeentecode of de naam van een gemeente in.';
    case 'unknown-municipality':
      return `"${fault.value}" is geen gemeente waar wij werken.`;
    case 'names-disagree':
      return `De code hoort bij ${fault.value}, de naam bij een andere gemeente.`;
    case 'not-yours':
      return 'Je mag de gegevens van deze gemeente niet invoeren.';
    case 'wrong-year':
      return `Jaar: "${fault.value ?? ''}" is geen jaar tussen 2000 en 2100.`;
    case 'wrong-number':
      return `${fault.column}: "${fault.value}" is geen heel getal van 0 of hoger.`;
    case 'no-source':
      return 'Vul in waar de cijfers vandaan komen, in hoogstens 200 tekens.';
    case 'wrong-day':
      return `Peildatum: "${fault.value ?? ''}" is geen datum zoals 1-1-2026.`;
    case 'no-fact':
      return `Vul ten minste een gegeven in, zoals ${FACTS[0].label.toLowerCase()}.`;
    case 'repeated':
      return `${fault.column}: dit jaar van deze gemeente staat al op regel ${fault.otherLine}.`;
    case 'too-many-cells':
      return `Deze regel heeft meer cellen dan er kolommen zijn, vanaf "${fault.value}".`;
  }
}
