import { audienceStep } from './audience-step.tsx';
import { contentStep } from './content-step.tsx';
import { priceStep } from './price-step.tsx';
import { serviceStep } from './service-step.tsx';

/** What is filled in of an activity, in this order. */
export const STEPS = [contentStep, audienceStep, serviceStep, priceStep] as const;
