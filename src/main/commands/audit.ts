import { checkAudit, checkInWords, hasAudit, sealAudit } from '#access'
import { SettingProblem } from '#foundations'
import { inPlainWords } from '../known-problems.ts'
import {
  type Command,
  type ExitCode,
  type Given,
  optionText,
  say,
  tell,
  UsageProblem,
} from './command.ts'
import { withRecord, withRecordAsItIs } from './databases.ts'

/** Checks that nobody has changed the audit, or seals it. */
export const auditCommand: Command = {
  details: [
    'verify       0: every line, chain and seal holds; 1: one does not; 2: it could not be checked',
    '--seal SEAL  a seal printed before and written down elsewhere, which must still be there',
    'seal         seal the audit as it stands and print the seal, to be written down elsewhere',
  ],
  options: { seal: { type: 'string' } },
  run: (given) => {
    const [what, ...more] = given.words
    if (more.length === 0 && what === 'verify') return verify(given)
    if (more.length === 0 && what === 'seal' && !given.options['seal']) return seal()
    throw new UsageProblem('Say audit verify or audit seal.')
  },
}

async function verify(given: Given): Promise<ExitCode> {
  const writtenDown = optionText(given, 'seal')?.trim().toLowerCase()
  if (writtenDown !== undefined && !/^[0-9a-f]{64}$/.test(writtenDown)) {
    throw new UsageProblem('A seal is 64 digits and letters from a to f.')
  }
  try {
    return await withRecordAsItIs<ExitCode>(async ({ db }) => {
      if (!(await hasAudit(db))) {
        tell('The audit could not be checked: there is none in this database yet.')
        return 2
      }
      const check = await checkAudit(db, writtenDown)
      say(...checkInWords(check))
      return check.breaks.length === 0 ? 0 : 1
    })
  } catch (problem) {
    tell(`The audit could not be checked. ${problemInWords(problem)}`)
    return 2
  }
}

function seal(): Promise<ExitCode> {
  return withRecord<ExitCode>(async ({ db }) => {
    say(await sealAudit(db))
    tell(
      'Write this seal down where nobody who runs this server can change it.',
      'Later, “waymark audit verify --seal” with it tells whether anything from before has been changed.',
    )
    return 0
  })
}

function problemInWords(problem: unknown): string {
  if (problem instanceof SettingProblem) return problem.message
  return inPlainWords(problem) ?? (problem instanceof Error ? problem.message : String(problem))
}
