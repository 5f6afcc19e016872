import { renderDiagnosticsText } from '../../render/terminal.ts'
import { EXIT, UserError } from '../../shells/cli/exit.ts'
import { findFleetSource } from '../../shells/cli/ports.ts'
import { type Command, getTextStyle } from '../../shells/cli/runner.ts'
import { findAccountPassword } from './password.ts'

export const runPassword: Command = async ({ options, words }, shell) => {
  const [address, ...more] = words
  if (address === undefined || more.length > 0)
    throw new UserError('password takes one e-mail address of the fleet file')
  const { CI, GITHUB_ACTIONS } = shell.env
  const variables = (name: string) => (name.startsWith('FLEET_') ? shell.env[name] : undefined)
  const answer = await findAccountPassword(
    { ...findFleetSource(options, shell), variables, job: { CI, GITHUB_ACTIONS } },
    address,
  )
  if ('password' in answer) {
    shell.out(`${answer.password}\n`)
    return EXIT.done
  }
  shell.err(renderDiagnosticsText(answer.diagnostics, getTextStyle(shell, 'err')))
  throw new UserError(answer.problem)
}
