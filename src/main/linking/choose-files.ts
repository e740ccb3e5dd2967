import { accessSync, constants, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { type Mode, type Model, modes, readModel } from '#people'
import { type Given, oneWord, optionText, UsageProblem } from '../commands/command.ts'
import { FileProblem } from './file-problem.ts'

/** What a run of `waymark link` reads and writes. */
export type Choice = {
  readonly records: string
  readonly out: string
  readonly pairs: string | undefined
  readonly saveModel: string | undefined
  readonly model: Model | undefined
  readonly mode: Mode
}

/** Reads the words of `waymark link`, and looks that every file can be read or written before any work begins. */
export async function chooseFiles(given: Given): Promise<Choice> {
  const records = oneWord(given, 'which file of records to link')
  const out = optionText(given, 'out')
  if (out === undefined) throw new UsageProblem('Say with --out which file to write.')
  const asked = optionText(given, 'mode') ?? 'statistical'
  const mode = modes.find((one) => one === asked)
  if (!mode) throw new UsageProblem(`--mode is ${modes.join(' or ')}, not “${asked}”.`)
  mustBeFile(records)
  const pairs = optionText(given, 'pairs')
  const saveModel = optionText(given, 'save-model')
  const modelFile = optionText(given, 'model')
  const written = [out, pairs, saveModel].filter((path) => path !== undefined)
  mustDiffer([records, ...(modelFile ? [modelFile] : []), ...written])
  for (const path of written) mustBeWritable(path)
  const model = modelFile === undefined ? undefined : await modelOf(modelFile)
  return { records, out, pairs, saveModel, model, mode }
}

/** Throws a `UsageProblem` where a path names no file. */
export function mustBeFile(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new UsageProblem(`There is no file ${path}.`)
  if (found.isDirectory())
    throw new UsageProblem(`${path} is a folder. Name the file of records in it.`)
}

/** Throws a `UsageProblem` where one file is named twice. */
export function mustDiffer(paths: readonly string[]): void {
  const twice = paths.find((path, place) =>
    paths.some((other, at) => at < place && resolve(other) === resolve(path)),
  )
  if (twice) throw new UsageProblem(`${twice} is named twice. Name a file of its own for each.`)
}

/** Throws where a file cannot be written. */
export function mustBeWritable(path: string): void {
  const folder = dirname(resolve(path))
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageProblem(`There is no folder ${folder} to write ${path} in.`)
  }
  const there = statSync(path, { throwIfNoEntry: false })
  if (there?.isDirectory()) throw new UsageProblem(`${path} is a folder. Name a file to write.`)
  try {
    accessSync(folder, constants.W_OK)
    if (there) accessSync(path, constants.W_OK)
  } catch {
    throw new FileProblem(
      `${path} cannot be written from this account. Choose another place, or change its rights.`,
    )
  }
}

async function modelOf(path: string): Promise<Model> {
  mustBeFile(path)
  const read = readModel(await readFile(path, 'utf8'))
  if ('model' in read) return read.model
  throw new FileProblem(`${path} cannot be used as a model. ${read.problem}.`)
}
