/**
 * The points on which what is known of Nylas disagrees or is silent, and that can change a verdict. Each has sides, the first
 * of which is assumed unless evidence or somebody decides otherwise; a sandbox behaves by either under the same name.
 */
import { SETTLED } from '../domain/settled.gen.ts'

type Doubt = { readonly sides: readonly [string, string, ...string[]]; readonly description: string }

export const DOUBTS = {
  'outbound-scope': {
    sides: ['workspace', 'application'],
    description:
      'Which outbound rules judge what an account sends: those of its workspace, or every one of the application that is on.',
  },
  'equal-priority': {
    sides: ['listed', 'reversed'],
    description: 'Which of two rules of one priority acts first: the one that the workspace lists first, or the other.',
  },
  placement: {
    sides: ['all', 'last', 'first'],
    description:
      'What becomes of a mail that is filed, archived, trashed and marked as spam at once: all of it (in the last folder named), or only the last or the first of them.',
  },
  'envelope-sender': {
    sides: ['envelope', 'header', 'either'],
    description:
      'Which sender an inbound block looks at where envelope and header differ: that of the envelope, that of the header, or either.',
  },
  'empty-sender': {
    sides: ['compared', 'skipped'],
    description:
      'An empty sender, as bounces have: compared as empty text (is_not holds), or no condition on the sender holds.',
  },
  'multi-label-tld': {
    sides: ['last-label', 'suffix'],
    description:
      'Whether a top-level domain of several labels (co.uk) is never found, since only the last label is one, or at the end of any longer domain.',
  },
  'plus-tags': {
    sides: ['literal', 'ignored'],
    description:
      'Whether rules take u+tag@example.com for another address than u@example.com, or leave the tag out, of the addresses of a mail and of those that it is compared with.',
  },
  'international-domains': {
    sides: ['as-written', 'ascii'],
    description:
      'Whether rules take müller.example and xn--mller-kva.example for two domains, each as it is written, or for one, which they compare in its ASCII form.',
  },
  'spam-detection': {
    sides: ['after-rules', 'before-rules'],
    description:
      'Whether spam detection marks a mail after the rules have placed it, or before, so that they may move it.',
  },
  'zero-limit': {
    sides: ['stops', 'refused'],
    description: 'Whether a daily sending limit of 0 stops all sending, or is not taken as a limit at all.',
  },
  'limit-order': {
    sides: ['rules-first', 'limit-first'],
    description: 'Whether the sending limit or the rules are asked first, when both refuse a mail.',
  },
  'unmanaged-items': {
    sides: ['none', 'everything'],
    description:
      'What stands in a list whose items the file does not manage, where nobody looked into it: in validate, in a plan of files alone, or since it is too long.',
  },
} as const satisfies Readonly<Record<string, Doubt>>

export type DoubtName = keyof typeof DOUBTS
export type Sides = { readonly [N in DoubtName]: (typeof DOUBTS)[N]['sides'][number] }

const NAMES = Object.keys(DOUBTS) as readonly DoubtName[]

/** The first side, unless the API itself was seen on another. */
export const DEFAULT_SIDES = Object.fromEntries(
  NAMES.map((name) => [name, SETTLED[name]?.side ?? DOUBTS[name].sides[0]]),
) as Sides

/** One side of each doubt: what is decided, else what is assumed. */
export const assumeSides = (decided: Partial<Sides>): Sides => ({ ...DEFAULT_SIDES, ...decided })

/** Whether the outbound rules of every workspace judge what an account sends, and so no workspace tells whom a rule reaches. */
export const isApplicationWide = (decided: Partial<Sides>): boolean =>
  assumeSides(decided)['outbound-scope'] === 'application'

/** Sides that depart from the assumed ones; the fewer the earlier. */
export type Departure = { readonly sides: Sides; readonly assume: Partial<Sides> }

/** Every choice of sides of these doubts but for those that `decided` settles, beginning with the assumed one. */
export function listSides(doubts: readonly DoubtName[], decided: Partial<Sides>): readonly Departure[] {
  const start = assumeSides(decided)
  let found: Departure[] = [{ sides: start, assume: {} }]
  for (const name of doubts) {
    if (name in decided) continue
    const others = DOUBTS[name].sides.filter((side) => side !== start[name])
    const departed = others.flatMap((side) =>
      found.map(({ sides, assume }) => ({ sides: { ...sides, [name]: side }, assume: { ...assume, [name]: side } })),
    )
    found = [...found, ...departed]
  }
  return found.sort((a, b) => Object.keys(a.assume).length - Object.keys(b.assume).length)
}
