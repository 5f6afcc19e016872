import { diagnosticsText } from '../../render/terminal.ts'
import { EXIT, UserError } from '../../shells/cli/exit.ts'
import { source } from '../../shells/cli/ports.ts'
import { looks, type Runner } from '../../shells/cli/runner.ts'
import { accountPassword } from './password.ts'

export const password: Runner = async ({ options, words }, shell) => {
  const [address, ...more] = words
  if (address === undefined || more.length > 0)
    throw new UserError('password takes one e-mail address of the fleet file')
  const { CI, GITHUB_ACTIONS } = shell.env
  const variables = (name: string) => (name.startsWith('FLEET_') ? shell.env[name] : undefined)
  const answer = await accountPassword({ ...source(options, shell), variables, job: { CI, GITHUB_ACTIONS } }, address)
  if ('password' in answer) {
    shell.out(`${answer.password}\n`)
    return EXIT.done
  }
  shell.err(diagnosticsText(answer.diagnostics, looks(shell, 'err')))
  throw new UserError(answer.problem)
}
