/** A mail as rules see it, and the parts of an address. Everything is compared in lower case. */

export type Letter = {
  readonly direction: 'inbound' | 'outbound'
  /** What the From header says; of an outbound mail the account's own address. */
  readonly header: string
  /** What was said before the mail itself; a bounce says nothing. */
  readonly envelope: string
  /** Of To, CC, BCC and the envelope. */
  readonly recipients: readonly string[]
  /** Null for inbound mail. */
  readonly type: 'compose' | 'reply' | null
  /** Whether spam detection takes it for spam. */
  readonly isSpam: boolean
}

export type AddressPart = 'address' | 'domain' | 'tld'

export function readPart(address: string, part: AddressPart): string {
  const text = address.trim().toLowerCase()
  if (part === 'address') return text
  const domain = text.includes('@') ? text.slice(text.lastIndexOf('@') + 1) : ''
  return part === 'domain' ? domain : domain.slice(domain.lastIndexOf('.') + 1)
}
