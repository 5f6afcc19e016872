/** Any text at all. `fc.string({ unit: 'binary' })` is the same, and takes a second of every process to be built. */
import fc from 'fast-check'

const codePoint = fc.nat(0x10ffff).map((point) => String.fromCodePoint(point))

export const anyText = (constraints: { readonly maxLength?: number } = {}): fc.Arbitrary<string> =>
  fc.string({ unit: codePoint, ...constraints })
