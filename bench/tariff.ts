// Prices the whole catalogue for every municipality of the Netherlands and compares it with a bare loop that multiplies
// as many bigints and writes as many explanations. Run: node bench/tariff.ts
import { formatCents, formatQuantity, formatRate } from '../src/kernel/money.ts';
import { shippedEdition2025 } from '../src/modules/activity-catalogue/shipped.ts';
import { priceSelections } from '../src/modules/calculations/index.ts';

const municipalities = 342;
const rounds = 12;
const requiredLinesPerSecond = 20_000;

const edition = shippedEdition2025();

const choices: Record<string, object> = {
  maatwerk: { quantities: { hours: { mbo: 10, hbo: 4.5 } } },
  'llo-pakket-2': { choice: { size: 'medium' } },
  boekstartcoach: { quantities: { hoursPerWeek: 8 } },
  'open-plus-bibliotheek': { quantities: { branches: 1 } },
};
const selections = edition.services.map(({ id }) => ({ service: id, ...choices[id] }));

const factsOf = (municipality: number) => ({
  inhabitants: 1000 + municipality * 2617,
  branches: { large: 1, medium: municipality % 3, small: municipality % 4, servicePoint: municipality % 5 },
  pupils: 80 + municipality * 171,
  schools: 1 + (municipality % 60),
  childcareLocations: 1 + (municipality % 80),
  clinics: 1 + (municipality % 6),
});

function priceEverybody(): number {
  let lines = 0;
  for (let municipality = 0; municipality < municipalities; municipality++) {
    const result = priceSelections({ edition, facts: factsOf(municipality), selections });
    if (!result.ok) throw new Error(JSON.stringify(result.refusal.faults));
    lines += result.value.lines.length;
  }
  return lines;
}

/** The work that no engine can avoid: one product and one sentence a line, kept as an engine keeps its lines. */
function bareLoop(lines: number): string[] {
  const explanations: string[] = [];
  for (let line = 0; line < lines; line++) {
    const quantity = 1000 + line;
    const cents = Number(BigInt(quantity) * 1119n);
    explanations.push(`${formatQuantity(quantity)} inwoners × ${formatRate('11.19')} = ${formatCents(cents)}`);
  }
  return explanations;
}

/** Best of several rounds in milliseconds: the machine is shared, the fastest round is the least disturbed. */
function fastest(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const lines = priceEverybody();
const engineMs = fastest(priceEverybody);
const bareMs = fastest(() => bareLoop(lines));
const linesPerSecond = Math.round((lines / engineMs) * 1000);

console.log(`${municipalities} municipalities, ${lines} lines`);
console.log(`engine    ${engineMs.toFixed(1)} ms   ${linesPerSecond} lines/s (required ${requiredLinesPerSecond})`);
console.log(`bare loop ${bareMs.toFixed(1)} ms   the engine takes ${(engineMs / bareMs).toFixed(1)} times as long`);
process.exitCode = linesPerSecond < requiredLinesPerSecond ? 1 : 0;
