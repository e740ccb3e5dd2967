import { type Command, type ExitCode, type Offer, say, tell } from './commands/command.ts'
import { offers, untoldOffers } from './commands/offers.ts'
import { readWords } from './commands/read-words.ts'
import { inPlainWords } from './known-problems.ts'

process.exitCode = await runCommand(process.argv.slice(2))

async function runCommand(words: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = words
  const offer = [...offers, ...untoldOffers].find((one) => one.name === name)
  if (!offer) {
    const asked = name === undefined || name === 'help' || name === '--help' || name === '-h'
    const lines = ['waymark: from a record of contacts to published indicators', '', ...overview()]
    if (asked) say(...lines)
    else tell(`There is no command “${name}”.`, '', ...overview())
    return asked ? 0 : 2
  }
  const command = await offer.load()
  try {
    const given = readWords(command, rest)
    if (given.options['help'] === true) {
      say(...inFull(offer, command))
      return 0
    }
    return await command.run(given)
  } catch (problem) {
    return sayProblem(inFull(offer, command), problem)
  }
}

/** Problems go by their names: a command may have been built apart, and has its own classes then. */
function sayProblem(howToWrite: readonly string[], problem: unknown): ExitCode {
  if (!(problem instanceof Error)) return sayFault(String(problem))
  if (problem.name === 'UsageProblem') {
    tell(problem.message, '', ...howToWrite)
    return 2
  }
  if (problem.name === 'SettingProblem' || problem.name === 'RestoreProblem') {
    tell(problem.message)
    return 1
  }
  const plain = inPlainWords(problem)
  if (plain) {
    tell(plain)
    return 1
  }
  return sayFault(problem.stack ?? problem.message)
}

function sayFault(told: string): ExitCode {
  tell('Waymark could not finish this. Nothing of it was stored.', told)
  return 1
}

function inFull({ usage }: Offer, { details }: Command): readonly string[] {
  return [`waymark ${usage}`, '', ...details.map((line) => `  ${line}`)]
}

function overview(): readonly string[] {
  const width = Math.max(...offers.map(({ usage }) => usage.length))
  return offers.map(({ usage, summary }) => `  waymark ${usage.padEnd(width)}  ${summary}`)
}
