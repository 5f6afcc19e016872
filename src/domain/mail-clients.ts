/**
 * Where mail programs find a mailbox that has an app password. The hosts are those that Nylas's own OwnMail prints
 * (github.com/nylas/labs, labs/ownmail), whatever the region: whether applications in eu have others is not known, so the
 * vendor's page is named beside them.
 */
export type MailServer = { readonly host: string; readonly port: number; readonly security: 'TLS' | 'STARTTLS' }

export const IMAP: MailServer = { host: 'imap.nylas.email', port: 993, security: 'TLS' }
export const SMTP: MailServer = { host: 'smtp.nylas.email', port: 465, security: 'TLS' }
/** For programs that begin in plain text. */
const SMTP_STARTTLS: MailServer = { ...SMTP, port: 587, security: 'STARTTLS' }

const MAIL_CLIENTS_PAGE = 'https://developer.nylas.com/docs/v3/agent-accounts/mail-clients/'

/** `imap.nylas.email:993 (TLS)` */
export const formatServer = ({ host, port, security }: MailServer): string => `${host}:${port} (${security})`

/** Lines for people; the user name is the address itself. */
export const describeMailClients = (email: string, region: string | null): readonly string[] => [
  `IMAP ${formatServer(IMAP)}, SMTP ${formatServer(SMTP)} or ${SMTP_STARTTLS.port} (${SMTP_STARTTLS.security}); the user name is ${email}.`,
  ...(region === 'eu' ? [`Whether an application in eu has other hosts is not known: ${MAIL_CLIENTS_PAGE} says.`] : []),
]
