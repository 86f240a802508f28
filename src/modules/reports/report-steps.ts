import { asFinal } from './as-final.ts';
import { finaliseReport } from './commands/finalise-report.ts';
import { sendForReview } from './commands/send-for-review.ts';
import { takeBack } from './commands/take-back.ts';
import { takeUp } from './commands/take-up.ts';

/** The steps that a report takes, and what stands in the way of the last one. */
export const reportSteps = { sendForReview, takeBack, asFinal, finaliseReport, takeUp };
