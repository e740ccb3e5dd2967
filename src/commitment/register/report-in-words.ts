import { Temporal } from 'temporal-polyfill'
import { dayInWords, dayOfMoment } from '#vocabulary'
import { type ReportDue, reportDue } from '../commitments/state/report-due.ts'
import type { RegisterEntry } from './register-entry.ts'

/** Which report an entry of the register waits for now. */
export function reportOfEntry(
  { award, reportWaitingSince }: RegisterEntry,
  now: Temporal.Instant,
): ReportDue {
  return reportDue(
    {
      state: award.state,
      until: Temporal.Instant.from(award.until),
      nextReportOn: award.nextReportOn,
      isEnded: award.endedAt !== undefined,
      waitingSince: reportWaitingSince ? Temporal.Instant.from(reportWaitingSince) : undefined,
    },
    now,
  )
}

/** Which report is waited for, in a sentence; nothing where none is. */
export function reportInWords(due: ReportDue, which: 'first' | 'next'): string {
  switch (due.kind) {
    case 'none':
      return ''
    case 'waiting':
      return `A report was handed in on ${dayInWords(dayOfMoment(due.since))}, and waits to be accepted.`
    case 'due':
      return `The ${which} report is due on ${dayInWords(due.on)}.`
    default:
      return `The ${which} report was due on ${dayInWords(due.on)}, and is late.`
  }
}

/** The same of an entry. */
export function nextReportInWords(entry: RegisterEntry, now: Temporal.Instant): string {
  return reportInWords(reportOfEntry(entry, now), entry.lastReport ? 'next' : 'first')
}
