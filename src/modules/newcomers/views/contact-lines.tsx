type Contact = {
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly link?: string | null;
};

/** How to reach somebody, written from left to right in any language. */
export const ContactLines = ({
  contact: { phone, email, link },
  t,
}: {
  contact: Contact;
  t: { readonly phone: string; readonly email: string; readonly website: string };
}) => (
  <>
    {phone && (
      <p>
        {t.phone}:{' '}
        <a href={`tel:${phone.replaceAll(' ', '')}`}>
          <bdi dir="ltr">{phone}</bdi>
        </a>
      </p>
    )}
    {email && (
      <p>
        {t.email}:{' '}
        <a href={`mailto:${email}`}>
          <bdi dir="ltr">{email}</bdi>
        </a>
      </p>
    )}
    {link && (
      <p>
        {t.website}:{' '}
        <a href={link}>
          <bdi dir="ltr">{link.replace(/^https:\/\/(www\.)?|\/$/g, '')}</bdi>
        </a>
      </p>
    )}
  </>
);
