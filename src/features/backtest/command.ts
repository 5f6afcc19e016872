/**
 * `nylas-fleet backtest`: what would have become of recorded mail, had the plan been carried out. As much is read as the
 * file asks for, or the options; nothing is written.
 */
import { BACKTEST_COUNTS, type BacktestCount, type BacktestScope } from '../../domain/backtest.ts'
import type { Fleet } from '../../domain/model.ts'
import { backtestPlan } from '../../engine/backtest.ts'
import { isSound, openFleet } from '../../engine/open-fleet.ts'
import { planOpenedFleet, readEvidence } from '../../engine/plan-fleet.ts'
import { escapeJson } from '../../render/escape.ts'
import { renderBacktestText, renderDiagnosticsText } from '../../render/terminal.ts'
import { type Command, EXIT, getTextStyle, type Options, UserError } from '../command.ts'

export const runBacktest: Command = async ({ options }, { terminal, createPlanDeps }) => {
  const choose = readScope(options)
  const deps = createPlanDeps()
  const opened = await openFleet(deps)
  const style = getTextStyle(terminal, 'err')
  if (!isSound(opened)) {
    terminal.err(renderDiagnosticsText(opened.diagnostics, style))
    return EXIT.failed
  }
  const connection = deps.connect(opened.fleet.application.region)
  try {
    const made = await planOpenedFleet(deps, connection.reader, opened, {
      evidence: await readEvidence(deps, opened),
    })
    const { backtest, diagnostics } = await backtestPlan(
      connection.reader,
      made,
      choose(opened.fleet.backtest),
      deps.stopping,
    )
    terminal.out(
      options['json']
        ? `${escapeJson(JSON.stringify(backtest, null, 2))}\n`
        : renderBacktestText(backtest, getTextStyle(terminal, 'out')),
    )
    terminal.err(renderDiagnosticsText(diagnostics, style))
    const { sampled, unreadable } = backtest.accounts
    return sampled > 0 && unreadable === sampled ? EXIT.failed : EXIT.done
  } finally {
    await connection.close()
  }
}

const COUNTS = Object.keys(BACKTEST_COUNTS) as readonly BacktestCount[]

/** The options come before the file, the file before the defaults. */
function readScope(options: Options): (declared: Fleet['backtest']) => BacktestScope {
  const given = Object.fromEntries(
    COUNTS.flatMap((name) => {
      const text = options[name]
      return typeof text === 'string' ? [[name, readCount(name, text)]] : []
    }),
  )
  return (declared) => {
    const defaults = Object.fromEntries(COUNTS.map((name) => [name, BACKTEST_COUNTS[name].default]))
    const counts = { ...defaults, ...declared, ...given } as BacktestScope
    return { ...counts, addresses: options['addresses'] === true || declared?.addresses === true }
  }
}

function readCount(name: BacktestCount, text: string): number {
  const { minimum, maximum } = BACKTEST_COUNTS[name]
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (value >= minimum && value <= maximum) return value
  throw new UserError(`--${name} is a whole number from ${minimum} to ${maximum}, not ${JSON.stringify(text)}`)
}
