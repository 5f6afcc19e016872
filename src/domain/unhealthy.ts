/** The accounts of a fleet that are not well, each once, whatever is wrong: with their grant, or with what they send. */
import type { Address, Plan } from './model.ts'

export const listUnhealthy = ({ unhealthy, health }: Pick<Plan, 'unhealthy' | 'health'>): readonly Address[] => [
  ...new Set([...unhealthy, ...(health?.accounts ?? [])].map(({ address }) => address)),
]
