/** The steps an account's mail goes through, with their formulas, as far as they can act on any mail at all. */
import { getOrCreate } from '../../domain/map.ts'
import type { Space } from '../addresses/space.ts'
import { parseField } from '../conditions.ts'
import type { Sides } from '../doubts.ts'
import type { Condition, Guardrails, MailDirection, MailRule } from '../model.ts'
import { isBlock, listActions, listSteps, type Step } from '../steps.ts'
import { type Formula, toFormula } from './formulas.ts'

/** `text` is one for one doing. */
type ProgramStep = { readonly step: Step; readonly formula: Formula; readonly text: string }

/** `key` is one text for one behaviour: programs of one key treat every mail alike, in the same words. */
export type Program = { readonly steps: readonly ProgramStep[]; readonly sides: Sides; readonly key: string }

type Ends = { readonly direction: MailDirection; readonly sender: string | null }

export function createProgram(guardrails: Guardrails, ends: Ends, sides: Sides, space: Space): Program {
  const steps = listSteps(guardrails, ends.direction, sides)
    .map((step) => prepare(step, ends, space))
    .filter(({ formula }) => !isNever(formula))
  const end = steps.findIndex(({ step, formula }) => isBlock(step) && isAlways(formula))
  const reached = end < 0 ? steps : steps.slice(0, end + 1)
  return { steps: reached, sides, key: [sides.placement, ...reached.map(({ text }) => text)].join('\n') }
}

const known = new WeakMap<Space, WeakMap<MailRule, ProgramStep>>()

/** Rules are in many programs, and are the same in all of them unless they ask for the account's own address. */
function prepare(step: Step, ends: Ends, space: Space): ProgramStep {
  const create = (): ProgramStep => {
    const formula = toFormula(step, ends, space)
    return { step, formula, text: JSON.stringify(describeStep(step, formula)) }
  }
  const { rule } = step
  if (rule === null || (ends.sender !== null && rule.conditions.some(isOnSender))) return create()
  return getOrCreate(
    getOrCreate(known, space, () => new WeakMap<MailRule, ProgramStep>()),
    rule,
    create,
  )
}

const isOnSender = ({ field }: Condition): boolean => parseField(field)?.end === 'from'

const isAlways = ({ operator, literals }: Formula): boolean => operator === 'all' && literals.length === 0
const isNever = ({ operator, literals }: Formula): boolean => operator === 'any' && literals.length === 0

/** What a step does and when; a name counts only where a verdict shows it. */
function describeStep(step: Step, formula: Formula): readonly unknown[] {
  if (isBlock(step)) return [formula.key, step.name]
  return [formula.key, listActions(step).map((action) => [action.type, 'value' in action ? action.value : null])]
}
