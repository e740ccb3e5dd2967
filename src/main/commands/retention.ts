import { systemClock } from '#foundations'
import { nationalOptions } from '#indicators'
import { connectRooms } from '../house.ts'
import { planRetention, type RetentionPlan, runRetention } from '../retention/run-retention.ts'
import { type Command, type ExitCode, oneWord, say, UsageProblem } from './command.ts'
import { withRecord } from './databases.ts'

/** Erases what has been kept long enough and what two coordinators approved, or says what it would erase. */
export const retentionCommand: Command = {
  details: [
    'preview  counts what a run would erase today, and changes nothing',
    'run      says it, and erases it; every figure stays what it was. Late or twice, the result is the same',
  ],
  options: {},
  run: async (given) => {
    const what = oneWord(given, 'preview or run')
    if (what !== 'preview' && what !== 'run')
      throw new UsageProblem('Say retention preview or run.')
    return withRecord<ExitCode>(async ({ db }) => {
      const today = systemClock.today()
      const needs = { db, announcements: connectRooms(nationalOptions) }
      if (what === 'preview') {
        say('A run today would erase:', ...planInWords(await planRetention(needs, today)))
        return 0
      }
      await runRetention(needs, today, (plan) => say('This run erases:', ...planInWords(plan)))
      say('Done.')
      return 0
    })
  },
}

function planInWords(plan: RetentionPlan): readonly string[] {
  return [
    `People, because they asked and two approved: ${plan.asked.length}`,
    `People, because their record was kept long enough: ${plan.overdue.length}`,
    `People who came back with an old file: ${plan.back.length}`,
    `Notes and descriptions of people whose record stays: ${plan.noteRows}`,
    `Kept though due, because they wait for an answer: ${plan.waiting.length}`,
  ]
}
