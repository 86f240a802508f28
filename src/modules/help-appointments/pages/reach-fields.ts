import type { Fields } from '#kernel/forms.ts';
import type { Reach } from '../sql.ts';

/** By mail, by telephone, or in a form that asks for neither by both. */
export const reachFields = (field: Fields) => ({ email: field.optionalEmail(), phone: field.optionalPhone() });

/** Only one of the two is kept. */
export const reachOf = ({ email, phone }: Reach): Reach => (email === null ? { email, phone } : { email, phone: null });
