import { readFileSync, statSync } from 'node:fs'
import {
  badgeInFile,
  didDocumentAddress,
  type Look,
  type Verdict,
  verdictInWords,
  verify,
} from '#commitment'
import { systemClock } from '#foundations'
import { askWeb, NoAnswer } from './ask-web.ts'
import { type Command, type ExitCode, oneWord, say, tell, UsageProblem } from './command.ts'

/** Says of a badge whether it still holds. */
export const credentialCommand: Command = {
  details: [
    'FILE is a badge: an SVG or PNG picture with the badge in it, or its JSON.',
    'It asks the issuer’s own site, by https, for the issuer’s keys and for the lists of badges taken back.',
    'Nothing is sent there but the question, and nothing is stored.',
    'It ends with 0 when the badge is valid, 1 when it is not, 2 when it could not be checked.',
  ],
  options: {},
  run: async ({ words: [act, ...words], options }) => {
    if (act !== 'verify') throw new UsageProblem('Say “credential verify” and the file of a badge.')
    return verifyFile(oneWord({ words, options }, 'which file holds the badge'))
  },
}

const endsWith = {
  valid: 0,
  revoked: 1,
  suspended: 1,
  expired: 1,
  'not-yet': 1,
  altered: 1,
  'key-withdrawn': 1,
  'unknown-issuer': 2,
  'could-not-check': 2,
  'not-a-badge': 2,
} as const satisfies Record<Verdict['kind'], ExitCode>

async function verifyFile(path: string): Promise<ExitCode> {
  const read = badgeInFile(bytesOf(path))
  if (!read.ok) {
    say('There is no badge in this file that can be read here', `${read.problem}.`)
    return 2
  }
  const verdict = await verify(read.badge, overTheWeb, systemClock.now())
  const { title, sentences } = verdictInWords(verdict)
  say(title, ...sentences)
  return endsWith[verdict.kind]
}

/** A badge is at most 5 MB; a file beyond is not even read whole. */
const tooLarge = 5_000_001

function bytesOf(path: string): Uint8Array {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new UsageProblem(`There is no file ${path}.`)
  if (!found.isFile()) throw new UsageProblem(`${path} is not a file. Name the file of a badge.`)
  if (found.size >= tooLarge) return new Uint8Array(tooLarge)
  try {
    return readFileSync(path)
  } catch {
    throw new UsageProblem(`${path} cannot be read from this account.`)
  }
}

const overTheWeb: Look = {
  didDocument: async (did) => asked(didDocumentAddress(did) ?? did),
  statusList: async (address) => {
    const list = await asked(address)
    if (list === undefined) throw new NoAnswer('there is no list')
    return list
  },
}

/** What stands at an address; where nothing does, why is told beside the answer. */
async function asked(address: string): Promise<unknown> {
  try {
    return await askWeb(address)
  } catch (problem) {
    if (problem instanceof NoAnswer) tell(`${address}: ${problem.message}.`)
    throw problem
  }
}
