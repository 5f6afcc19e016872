/**
 * GET /v3/grants/{id}/rule-evaluations: what the rules did with an account's mail. No mail goes through this sandbox, so
 * no account has any; the page, its parameters and what refuses them are as documented.
 */
import { type Handler, missing } from '../answer.ts'
import { cursorPage } from '../paging.ts'

export const listRuleEvaluations: Handler = (world, application, { ids: [id = ''], query }) => {
  if (!application.grants.get(id)) throw missing('Grant')
  return cursorPage(world, query, [], 'flat', () => null)
}
