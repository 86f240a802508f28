import { type EditionDocument, type Service, SizeClass, type TariffComponent } from '../tariffs/index.ts';
import type { Asking } from './ask.ts';
import type { Line, Warning } from './calculation.ts';
import type { PricingRequest } from './read-request.ts';

/** What holds for the calculation as a whole. */
export const warnAboutYear = (edition: EditionDocument, { year }: PricingRequest): Warning[] =>
  year === edition.year ? [] : [{ code: 'prices-of-other-year', editionYear: edition.year, year }];

/** What a careful reader should know of one service: bounds passed, companions missing. */
export function warnAboutService(service: Service, asking: Asking, chosen: ReadonlySet<string>): Warning[] {
  const { constraints, components } = service.tariff;
  const { requiresService: requires, maxActivitiesPerYear, minParticipantsPerActivity } = constraints;
  const { activities, participantsPerActivity: participants } = asking.chosen.quantities;
  const id = service.id;
  const warnings: Warning[] = [];
  if (requires && !chosen.has(requires)) warnings.push({ code: 'requires-service', service: id, requires });
  if (minParticipantsPerActivity !== undefined && participants !== undefined) {
    const min = minParticipantsPerActivity;
    if (participants < min) warnings.push({ code: 'too-few-participants', service: id, min, participants });
  }
  if (activities === undefined) return warnings;
  const range = components.find((each) => each.kind === 'activity_range_fixed');
  const max = maxActivitiesPerYear ?? range?.activitiesMax;
  const min = range?.activitiesMin ?? 0;
  if (max !== undefined && activities > max)
    warnings.push({ code: 'too-many-activities', service: id, max, activities });
  if (activities < min) warnings.push({ code: 'too-few-activities', service: id, min, activities });
  return warnings;
}

/** What a careful reader should know of one priced component and its lines. */
export function warnAboutComponent(component: TariffComponent, lines: readonly Line[], asking: Asking): Warning[] {
  const { year } = asking.request;
  const { service } = asking;
  const amountCents = lines.reduce((sum, line) => sum + line.amountCents, 0);
  const warnings: Warning[] = [];
  if (component.fundedUntil !== undefined && year > component.fundedUntil) {
    const { id, fundedUntil } = component;
    warnings.push({ code: 'money-ends', service, component: id, fundedUntil, year, amountCents });
  }
  if (component.kind === 'third_party_contribution' && component.towards) {
    const used = asking.request.schoolContribution;
    warnings.push({ code: 'school-contribution-open', service, used, differenceCents: amountCents });
  }
  if (component.kind === 'package_by_size') warnings.push(...warnAboutSizes(component, asking));
  return warnings;
}

/** Branches of a size class for which this package has no tariff: nobody should think that they were priced. */
function warnAboutSizes(
  component: TariffComponent<'package_by_size'>,
  { service, chosen, request }: Asking,
): Warning[] {
  const stated = chosen.quantities.branches;
  if (component.sizeBasis !== 'branch_size_class' || typeof stated === 'number') return [];
  const branches = { ...request.facts.branches, ...stated };
  const unpriced = SizeClass.options.filter((size) => component.sizes.every((each) => each.size !== size));
  return unpriced
    .filter((size) => (branches[size] ?? 0) > 0)
    .map((size) => ({
      code: 'no-tariff-for-size',
      service,
      component: component.id,
      size,
      branches: branches[size] ?? 0,
    }));
}
