import { statSync } from 'node:fs'
import type { ParseArgsConfig } from 'node:util'

/** How a command ends: 0 done, 1 findings or refused rows, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

export type Given = {
  readonly words: readonly string[]
  readonly options: Readonly<
    Record<string, string | boolean | readonly (string | boolean)[] | undefined>
  >
}

/** A command of the command line as it is told of, before anything behind it is read. */
export type Offer = {
  readonly name: string
  /** What it does, in one line. */
  readonly summary: string
  /** How it is written, after `waymark`. */
  readonly usage: string
  readonly load: () => Promise<Command>
}

/** What a command takes and does. */
export type Command = {
  /** Each option on a line of its own. */
  readonly details: readonly string[]
  readonly options: NonNullable<ParseArgsConfig['options']>
  readonly run: (given: Given) => Promise<ExitCode>
}

/** Something wrong with how a command was written; the message says what to write instead. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem'
}

/** The one word a command needs, such as a folder. Throws a `UsageProblem` when there is none, or more. */
export function oneWord(given: Given, what: string): string {
  const [word, ...more] = given.words
  if (word === undefined) throw new UsageProblem(`Say ${what}.`)
  if (more.length > 0) throw new UsageProblem(`Say ${what} only; “${more.join(' ')}” is too much.`)
  return word
}

/** The one folder a command reads. Throws a `UsageProblem` when none is named, or none is there. */
export function oneFolder(given: Given, what: string): string {
  const folder = oneWord(given, what)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageProblem(`There is no folder ${folder}.`)
  }
  return folder
}

/** An option's text; `undefined` when it was not given. */
export function optionText(given: Given, name: string): string | undefined {
  const value = given.options[name]
  return typeof value === 'string' ? value : undefined
}

/** An option's whole number. Throws a `UsageProblem` when it is none, or below the least allowed. */
export function optionNumber(given: Given, name: string, least: number): number | undefined {
  const text = optionText(given, name)
  if (text === undefined) return undefined
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < least) {
    throw new UsageProblem(`--${name} must be a whole number of at least ${least}, not “${text}”.`)
  }
  return value
}

// Whoever reads the answer may have heard enough, as head(1) has: that is no fault of ours.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code !== 'EPIPE') throw problem
  process.exit(0)
})

/** Writes lines for the person or program that asked. */
export function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** Writes lines beside the answer: what is wrong, what is happening. */
export function tell(...lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`)
}
