/**
 * Accounts that are held for their domain: how many, for which, and what is lacking there. What a DNS or the API says is
 * foreign text like any other.
 */
import { keyOf } from '../domain/address.ts'
import type { HeldAccounts } from '../domain/plan.ts'
import type { Lack } from '../domain/readiness.ts'
import { MAILBOX } from '../kinds/registry.ts'
import { toMarkdown, writeBullet } from './markdown-parts.ts'
import { IMPORTANCE, makeSection, type Section } from './page.ts'
import { codeText, foreignText, joinTexts, listTexts, listUpTo, plainText, safeText, type Text } from './safe-text.ts'
import { countKind, countNoun, groupDigits } from './words.ts'

type HeldDomain = HeldAccounts['domains'][number]

const MOST_NAMED = 3

/** `3 mailboxes until new.example.com is ready` */
export function summarizeHeld({ changes, domains }: HeldAccounts): Text {
  const names = listUpTo(
    domains.map(({ name }) => codeText(name)),
    MOST_NAMED,
  )
  const verb = domains.length === 1 ? 'is' : 'are'
  return safeText`${plainText(countKind(changes.length, MAILBOX))} until ${names} ${plainText(verb)} ready`
}

/** Who makes them, and that nobody is asked again. */
const HELD_PROMISE =
  'They are made by the first apply that finds the domain ready, without another review; a scheduled run with heal: true is one, too.'

/** `mx and spf are missing: no MX record is there`, one for each cause. */
function describeLacks({ lacks }: HeldDomain): readonly Text[] {
  const alike = Map.groupBy(lacks, ({ state, says }) => `${state} ${says}`)
  return [...alike.values()].map((same) => {
    const [first] = same as [Lack, ...Lack[]]
    const names = listTexts(same.map(({ what }) => plainText(what)))
    const verb = same.length === 1 ? 'is' : 'are'
    const state = plainText(`${verb} ${first.state === 'missing' ? 'missing' : 'not known'}`)
    return first.says === '' ? safeText`${names} ${state}` : safeText`${names} ${state}: ${foreignText(first.says)}`
  })
}

/** All of a domain are found in one pass, since both accounts and domains may be many. */
function createAccountLists({ changes }: HeldAccounts): (domain: HeldDomain, most: number) => Text {
  const byDomain = Map.groupBy(changes, ({ address }) => address.slice(address.lastIndexOf('@') + 1))
  return ({ name }, most) =>
    listUpTo(
      (byDomain.get(name) ?? []).map(({ address }) => codeText(keyOf(address))),
      most,
    )
}

export function renderHeld(held: HeldAccounts | undefined): readonly Section[] {
  if (held === undefined) return []
  const title = `**Held until the domain is ready: ${countKind(held.changes.length, MAILBOX)}.**`
  const listAccounts = createAccountLists(held)
  const form = (mostDomains: number, mostNames: number) => (): string => {
    const shown = held.domains
      .slice(0, mostDomains)
      .flatMap((domain) => [
        writeBullet(
          toMarkdown(
            safeText`${codeText(domain.name)}, ${plainText(countKind(domain.accounts, MAILBOX))}: ${listAccounts(domain, mostNames)}; required by ${codeText(domain.source)}`,
          ),
        ),
        ...describeLacks(domain).map((lack) => writeBullet(toMarkdown(lack), 1)),
      ])
    const rest = held.domains.length - mostDomains
    const more = rest > 0 ? [writeBullet(`and ${countNoun(rest, 'more domain')}`)] : []
    return [`${title} ${HELD_PROMISE}\n`, ...shown, ...more].join('\n')
  }
  return [makeSection('what is held', IMPORTANCE.impact, form(1000, 200), form(50, 10), form(5, 3), () => title)]
}

/** For a terminal: the heading, then what each domain lacks. */
export function listHeldLines(held: HeldAccounts): readonly { readonly text: Text; readonly indent: number }[] {
  const listAccounts = createAccountLists(held)
  return [
    { text: safeText`held: ${summarizeHeld(held)}`, indent: 2 },
    ...held.domains.flatMap((domain) => [
      { text: safeText`${codeText(domain.name)}: ${listAccounts(domain, MOST_NAMES)}`, indent: 6 },
      { text: joinTexts(describeLacks(domain), '; '), indent: 6 },
    ]),
    { text: plainText(HELD_PROMISE), indent: 6 },
  ]
}

const MOST_NAMES = 12

/** As the end of a sentence about what was done; empty where nothing is held. */
export const countHeld = (held: HeldAccounts | undefined): string =>
  held === undefined ? '' : `; ${groupDigits(held.changes.length)} held until the domain is ready`
