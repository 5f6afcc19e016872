/**
 * A program by what it brings about: one chain for the block and one for each mark, in which the first link that matches
 * decides. So a verdict needs few answers: which of several rules with one effect matches is never asked.
 */
import { DELIVERED } from '../../domain/mail.ts'
import type { Action, Verdict } from '../model.ts'
import { isPlacing, settle } from '../settle.ts'
import { isBlock, listActions } from '../steps.ts'
import type { Formula } from './formulas.ts'
import type { Program } from './program.ts'

/** What a verdict is made of; a test asks for some of it. */
export const ASPECTS = ['outcome', 'blocked_by', 'spam', 'folder', 'read', 'starred', 'archived', 'trashed'] as const
export type Aspect = (typeof ASPECTS)[number]

/** It matches when any of the formulas is true. `text` is one for one effect. */
export type Link = { readonly formulas: readonly Formula[]; readonly effect: Partial<Verdict>; readonly text: string }
export type Chain = readonly Link[]
export type Chains = { readonly blocks: Chain; readonly marks: readonly Chain[] }

type Step = Program['steps'][number]

/** `isJoined`: rules in a row that have one effect are one link. */
export function createChains(program: Program, asked: ReadonlySet<Aspect>, isJoined: boolean): Chains {
  const blocks = program.steps.filter(({ step }) => isBlock(step))
  const others = program.steps.filter(({ step }) => !isBlock(step))
  const finish = (links: readonly Link[]): Chain => (isJoined ? joinLinks(links) : links)
  const isNamed = asked.has('blocked_by')
  const blockLinks = blocks.map(({ step: { name }, formula }) =>
    createLink(formula, { outcome: 'blocked', blocked_by: isNamed ? name : null }, isNamed ? name : 'blocked'),
  )
  const marks = [...listPlacing(others, program, asked), ...listFlags(others, asked)]
  return { blocks: finish(blockLinks), marks: marks.map(finish) }
}

const createLink = (formula: Formula, effect: Partial<Verdict>, text: string): Link => ({
  formulas: [formula],
  effect,
  text,
})

const filterByAction = (steps: readonly Step[], type: Action['type']): readonly Step[] =>
  steps.filter(({ step }) => listActions(step).some((action) => action.type === type))

const PLACES = { spam: 'mark_as_spam', folder: 'assign_to_folder', archived: 'archive', trashed: 'trash' } as const
const FLAGS = { read: 'mark_as_read', starred: 'mark_as_starred' } as const

function listPlacing(steps: readonly Step[], { sides }: Program, asked: ReadonlySet<Aspect>): readonly Chain[] {
  const aspects = (Object.keys(PLACES) as (keyof typeof PLACES)[]).filter((aspect) => asked.has(aspect))
  if (sides.placement === 'all') {
    // Of several folders the last one counts.
    return aspects.map((aspect) =>
      filterByAction(steps, PLACES[aspect])
        .toReversed()
        .map(({ step, formula }) => {
          const value = settle([step], sides)[aspect]
          return createLink(formula, { [aspect]: value }, `${aspect} ${JSON.stringify(value)}`)
        }),
    )
  }
  if (aspects.length === 0) return []
  const placing = steps.filter(({ step }) => listActions(step).some(isPlacing))
  const links = placing.map(({ step, formula }) => {
    const { spam, folder, archived, trashed } = settle([step], sides)
    const effect = { spam, folder, archived, trashed }
    return createLink(formula, effect, JSON.stringify(effect))
  })
  return [sides.placement === 'last' ? links.reverse() : links]
}

const listFlags = (steps: readonly Step[], asked: ReadonlySet<Aspect>): readonly Chain[] =>
  (Object.keys(FLAGS) as (keyof typeof FLAGS)[])
    .filter((aspect) => asked.has(aspect))
    .map((aspect) =>
      filterByAction(steps, FLAGS[aspect]).map(({ formula }) => createLink(formula, { [aspect]: true }, aspect)),
    )

function joinLinks(links: readonly Link[]): Chain {
  const joined: Link[] = []
  for (const link of links) {
    const last = joined.at(-1)
    if (last?.text !== link.text) joined.push(link)
    else joined[joined.length - 1] = { ...last, formulas: [...last.formulas, ...link.formulas] }
  }
  return joined
}

export const toVerdict = (effects: readonly Partial<Verdict>[]): Verdict => Object.assign({}, DELIVERED, ...effects)
