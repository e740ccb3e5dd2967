import { parseArgs } from 'node:util'
import { type Command, type Given, UsageProblem } from './command.ts'

/** Reads the words and options somebody wrote after a command. Throws a `UsageProblem` that says which option is wrong, and how. */
export function readWords(command: Command, words: readonly string[]): Given {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
    return { words: positionals, options: values }
  } catch (problem) {
    throw new UsageProblem(inWords(problem))
  }
}

/** What Node found wrong, by its code (https://nodejs.org/docs/latest-v20.x/api/errors.html#err_parse_args_unknown_option). */
function inWords(problem: unknown): string {
  const message = problem instanceof Error ? problem.message : String(problem)
  const option = /(--?[^\s'=<]+)/.exec(message)?.[1] ?? 'what is written'
  const code = problem instanceof Error && 'code' in problem ? problem.code : undefined
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${option}.`
  if (message.includes('does not take an argument')) {
    return `${option} stands alone: nothing is written after it.`
  }
  if (message.includes('ambiguous')) {
    return `${option} needs a word after it; one that begins with “-” is written ${option}=WORD.`
  }
  if (message.includes('argument missing')) return `${option} needs a word after it.`
  return message
}
