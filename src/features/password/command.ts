import { renderDiagnosticsText } from '../../render/terminal.ts'
import { type Command, EXIT, getTextStyle, UserError } from '../command.ts'
import { findAccountPassword } from './password.ts'

export const runPassword: Command = async ({ words }, { terminal, findFleetSource, variables }) => {
  const [address, ...more] = words
  if (address === undefined || more.length > 0)
    throw new UserError('password takes one e-mail address of the fleet file')
  const { CI, GITHUB_ACTIONS } = terminal.env
  const answer = await findAccountPassword({ ...findFleetSource(), variables, job: { CI, GITHUB_ACTIONS } }, address)
  if ('password' in answer) {
    terminal.out(`${answer.password}\n`)
    return EXIT.done
  }
  terminal.err(renderDiagnosticsText(answer.diagnostics, getTextStyle(terminal, 'err')))
  throw new UserError(answer.problem)
}
