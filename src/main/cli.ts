import { parseArgs } from 'node:util'
import { RestoreProblem, SettingProblem } from '#foundations'
import { benchCommand } from './bench/bench.ts'
import { benchSearchCommand } from './bench/bench-search.ts'
import { benchLinkingCommand } from './bench/linking.ts'
import { loadCommand } from './bench/load.ts'
import { auditCommand } from './commands/audit.ts'
import { checkCommand } from './commands/check.ts'
import {
  type Command,
  type ExitCode,
  type Given,
  say,
  tell,
  UsageProblem,
} from './commands/command.ts'
import { demoCommand } from './commands/demo.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { indicatorsCommand } from './commands/indicators.ts'
import { inviteCommand } from './commands/invite.ts'
import { linkCommand } from './commands/link.ts'
import { matchCommand } from './commands/match.ts'
import { retentionCommand } from './commands/retention.ts'
import { startCommand } from './commands/start.ts'
import { backupCommand, rebuildCommand, restoreCommand } from './commands/upkeep.ts'
import { inPlainWords } from './known-problems.ts'

const commands: readonly Command[] = [
  startCommand,
  indicatorsCommand,
  importCommand,
  inviteCommand,
  exportCommand,
  checkCommand,
  linkCommand,
  matchCommand,
  rebuildCommand,
  auditCommand,
  demoCommand,
  retentionCommand,
  backupCommand,
  restoreCommand,
  benchCommand,
]

process.exitCode = await runCommand(process.argv.slice(2))

async function runCommand(words: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = words
  const command = [...commands, loadCommand, benchSearchCommand, benchLinkingCommand].find(
    (one) => one.name === name,
  )
  if (!command) {
    const asked = name === undefined || name === 'help' || name === '--help' || name === '-h'
    const lines = ['waymark: from a record of contacts to published indicators', '', ...overview()]
    if (asked) say(...lines)
    else tell(`There is no command “${name}”.`, '', ...overview())
    return asked ? 0 : 2
  }
  try {
    const given = readWords(command, rest)
    if (given.options['help'] === true) {
      say(`waymark ${command.usage}`, '', ...command.details.map((line) => `  ${line}`))
      return 0
    }
    return await command.run(given)
  } catch (problem) {
    return sayProblem(command, problem)
  }
}

function readWords(command: Command, words: readonly string[]): Given {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
    return { words: positionals, options: values }
  } catch (problem) {
    throw new UsageProblem(problem instanceof Error ? problem.message : String(problem))
  }
}

function sayProblem(command: Command, problem: unknown): ExitCode {
  if (problem instanceof UsageProblem) {
    tell(
      problem.message,
      '',
      `waymark ${command.usage}`,
      ...command.details.map((line) => `  ${line}`),
    )
    return 2
  }
  if (problem instanceof SettingProblem || problem instanceof RestoreProblem) {
    tell(problem.message)
    return 1
  }
  const plain = inPlainWords(problem)
  if (plain) {
    tell(plain)
    return 1
  }
  const told = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)
  tell('Waymark could not finish this. Nothing of it was stored.', told)
  return 1
}

function overview(): readonly string[] {
  const width = Math.max(...commands.map(({ usage }) => usage.length))
  return commands.map(({ usage, summary }) => `  waymark ${usage.padEnd(width)}  ${summary}`)
}
