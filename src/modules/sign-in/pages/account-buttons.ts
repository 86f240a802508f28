import { accountButton } from '../../people/index.ts';
import { endAllSessions } from '../commands/end-all-sessions.ts';
import { removeSecondSteps } from '../commands/remove-second-steps.ts';
import { reopenWithoutSecondSteps } from '../commands/reopen-without-second-steps.ts';

// What an administrator does about how somebody signs in, on the page of that account.
export const endAllSessionsAction = accountButton('uitgelogd', endAllSessions);
export const removeSecondStepsAction = accountButton('stap-weg', removeSecondSteps);
export const reopenAccountAction = accountButton('heropend', reopenWithoutSecondSteps);
