import { type EditionDocument, levelOf } from '../tariffs/index.ts';
import type { Coverage } from './calculation.ts';

/**
 * Which core functions the chosen services serve, and which basic services are not among them. A signal, no legal
 * judgement: it counts the functions meant, and says where the printed ones differ.
 */
export function coverageOf(edition: EditionDocument, chosen: ReadonlySet<string>): Coverage {
  const services = edition.services.filter(({ id }) => chosen.has(id));
  const byFunction = edition.coreFunctions.map(
    ({ number }) =>
      [
        String(number),
        services.filter((each) => each.coreFunctionsMeant.includes(number)).map(({ id }) => id),
      ] as const,
  );
  return {
    coreFunctions: Object.fromEntries(byFunction.map(([number, ids]) => [number, ids.length > 0])),
    servicesByCoreFunction: Object.fromEntries(byFunction),
    missingBasisServices: edition.services
      .filter((service) => !chosen.has(service.id) && levelOf(service).level === 'basis')
      .map((service) => ({
        service: service.id,
        title: service.title,
        levelInferred: levelOf(service).levelInferred,
        certainty: service.levelInference?.certainty,
      })),
    reinterpreted: services
      .filter(({ coreFunctions, coreFunctionsMeant }) => String(coreFunctions) !== String(coreFunctionsMeant))
      .map(({ id, coreFunctions, coreFunctionsMeant }) => ({
        service: id,
        printed: coreFunctions,
        meant: coreFunctionsMeant,
      })),
  };
}
