/** GET /v3/grants/{id}/rule-evaluations: what the rules did with an account's mail, newest first. */
import type { Json } from '../../domain/model.ts'
import { type Handler, missing } from '../answer.ts'
import type { Application, Grant, World } from '../application.ts'
import { type Evaluation, openMailbox } from '../mail/mailbox.ts'
import { cutNewestPage } from '../paging.ts'

function present(world: World, application: Application, grant: Grant, one: Evaluation): Json {
  const { evaluation_message_id } = world.switches()
  return {
    id: one.id,
    grant_id: grant.id,
    application_id: application.id,
    organization_id: application.organizationId,
    ...(one.messageId === null && evaluation_message_id === 'absent' ? {} : { message_id: one.messageId }),
    evaluated_at: one.createdAt,
    evaluation_stage: one.stage,
    evaluation_input: one.input,
    applied_actions: one.actions,
    matched_rule_ids: one.matched,
    created_at: one.createdAt,
    updated_at: one.createdAt,
  }
}

export const listRuleEvaluations: Handler = (world, application, { ids: [id = ''], query }) => {
  const grant = application.grants.get(id)
  if (!grant) throw missing('Grant')
  const { rows } = openMailbox(world, application, grant).evaluations.view()
  const hasCursor = world.switches().evaluations_cursor === 'given'
  return cutNewestPage(query, rows, hasCursor, (one) => present(world, application, grant, one))
}
