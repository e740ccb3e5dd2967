import { readFileSync, statSync } from 'node:fs'
import { systemClock } from '#foundations'
import {
  encodedColumns,
  encodedLine,
  type KeyFile,
  leastPhrases,
  marksOf,
  readKeyFile,
} from '#people'
import { mustBeFile, mustBeWritable, mustDiffer } from '../linking/choose-files.ts'
import { FileProblem } from '../linking/file-problem.ts'
import { readEach } from '../linking/read-records.ts'
import { tellOfReading } from '../linking/tell-of-reading.ts'
import { writeAside } from '../linking/write-aside.ts'
import { endingOnSignals } from '../until-signal.ts'
import {
  type Command,
  type ExitCode,
  type Given,
  oneWord,
  optionText,
  tell,
  UsageProblem,
} from './command.ts'
import { progressBar } from './progress.ts'

/** Encodes the people of a file with an agreement’s key, where the file lies: without a server, a database or a network. */
export const encodeCommand: Command = {
  details: [
    'FILE is a CSV file with record_id and any of the columns of docs/how-to/link-a-file.md.',
    '--key KEYFILE  the key file that a coordinator was handed',
    '--out KEYS     where to write record_id, the name of the key and up to eight marks for every record',
    'Nothing leaves this machine: no server and no database is asked.',
  ],
  options: { key: { type: 'string' }, out: { type: 'string' } },
  run: async (given) => {
    try {
      return await encode(choose(given))
    } catch (problem) {
      if (!(problem instanceof FileProblem)) throw problem
      tell(problem.message)
      return 1
    }
  },
}

type Choice = { readonly records: string; readonly out: string; readonly key: KeyFile }

function choose(given: Given): Choice {
  const records = oneWord(given, 'which file of records to encode')
  const keyFile = optionText(given, 'key')
  const out = optionText(given, 'out')
  if (keyFile === undefined) throw new UsageProblem('Say with --key which key file to use.')
  if (out === undefined) throw new UsageProblem('Say with --out which file to write.')
  for (const path of [records, keyFile]) mustBeFile(path)
  mustDiffer([records, keyFile, out])
  mustBeWritable(out)
  return { records, out, key: keyOf(keyFile) }
}

/** The bits of a file’s rights that let others than its owner at it. */
const forOthers = 0o077
/** A key file is a few lines; whatever is larger is something else. */
const mostBytes = 4096

function keyOf(path: string): KeyFile {
  const { mode, size } = statSync(path)
  if (size > mostBytes) throw new FileProblem(`${path} is no key file: it is too large.`)
  const read = readKeyFile(readFileSync(path, 'utf8'), systemClock.today().toString())
  if ('problem' in read) throw new FileProblem(`${path} cannot be used as a key. ${read.problem}.`)
  if (process.platform !== 'win32' && (mode & forOthers) !== 0) {
    tell(
      `Others on this machine can read ${path}. Whoever has the key can try guessed names: run “chmod 600” on it.`,
    )
  }
  return read.key
}

async function encode({ records, out, key }: Choice): Promise<ExitCode> {
  const lines: string[] = []
  let tooLittle = 0
  const bar = progressBar('Reading')
  const read = await readEach(records, {
    onRead: bar.show,
    isWanted: () => true,
    take: (id, features) => {
      if (id.length > 100)
        throw new FileProblem(`The record_id “${id.slice(0, 30)}…” is longer than 100 characters.`)
      if (marksOf(features, key.secret).length < leastPhrases) tooLittle += 1
      lines.push(encodedLine(id, features, key.secret))
    },
  }).finally(bar.clear)
  tellOfReading(read)
  await write(out, lines)
  tell(
    `${lines.length.toLocaleString('en-GB')} records were encoded for ${key.reference}, with a key that ends on ${key.endsOn}.`,
    ...(tooLittle === 0
      ? []
      : [
          `${tooLittle.toLocaleString('en-GB')} of them say too little to be answered: a name with a date of birth would do.`,
        ]),
    'The file holds no names, and is still about people: keep it as you keep your records, and delete it once it is answered.',
  )
  return 0
}

/** Writes aside, and puts the file in place whole. */
async function write(out: string, lines: readonly string[]): Promise<void> {
  const aside = await writeAside(out)
  return endingOnSignals(
    async () => aside.discard(),
    async () => {
      try {
        await aside.write(`${encodedColumns.join(',')}\n`)
        for (const line of lines) await aside.write(`${line}\n`)
        await aside.finish()
      } finally {
        aside.discard()
      }
    },
  )
}
