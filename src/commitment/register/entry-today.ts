import { Temporal } from 'temporal-polyfill'
import { type Due, dayOfMoment, isTimed, printDue } from '#vocabulary'
import { standingOf } from '../action-status/standing-of.ts'
import type { ActionStatus } from '../action-status/status-of.ts'
import { followingOf } from '../commitments/checks/following.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { RegisterEntry, ShownState } from './register-entry.ts'
import { reportOfEntry } from './report-in-words.ts'
import { shownState } from './shown.ts'

export type ActionOfEntry = RegisterEntry['pledges'][number]['actions'][number]

/** When an action of the register is due, and how it stands now. */
export function actionToday(
  { award }: RegisterEntry,
  action: ActionOfEntry,
  { scheme, now }: { readonly scheme: Scheme; readonly now: Temporal.Instant },
): { readonly due: Due; readonly status: ActionStatus } {
  const term = {
    from: Temporal.Instant.from(award.from),
    until: Temporal.Instant.from(award.until),
  }
  return standingOf(action, followingOf(term, scheme, now), dayOfMoment(now))
}

/** A due as other programs read it: the words, and the window half-open with YYYY-MM-DD, where there is one. */
type DueToday = {
  readonly raw: string
  readonly inWords: string
  readonly edtf?: string
  readonly from?: string
  readonly to?: string
  readonly recurrence?: string
}

export type EntryToday = Omit<RegisterEntry, 'pledges'> & {
  readonly state: ShownState
  /** The report that is waited for, by its day (YYYY-MM-DD); nothing where none is, or one lies there to be accepted. */
  readonly report?: { readonly dueOn: string; readonly isLate: boolean }
  readonly pledges: readonly (Omit<RegisterEntry['pledges'][number], 'actions'> & {
    readonly actions: readonly (Omit<ActionOfEntry, 'due'> & {
      readonly due: DueToday
      readonly status: { readonly colour: string; readonly word: string; readonly why: string }
    })[]
  })[]
}

/** An entry as other programs take it along: with how the award and each action stand now. */
export function entryToday(
  entry: RegisterEntry,
  at: { readonly scheme: Scheme; readonly now: Temporal.Instant },
): EntryToday {
  return {
    ...entry,
    state: shownState(entry, at.now),
    ...reportToday(entry, at.now),
    pledges: entry.pledges.map((pledge) => ({
      ...pledge,
      actions: pledge.actions.map((action) => {
        const { due, status } = actionToday(entry, action, at)
        return {
          ...action,
          due: dueToday(due),
          status: { colour: status.colour, word: status.word, why: status.why.join(' ') },
        }
      }),
    })),
  }
}

function reportToday(entry: RegisterEntry, now: Temporal.Instant): Pick<EntryToday, 'report'> {
  const due = reportOfEntry(entry, now)
  return due.kind === 'due' || due.kind === 'late'
    ? { report: { dueOn: due.on.toString(), isLate: due.kind === 'late' } }
    : {}
}

function dueToday(due: Due): DueToday {
  const words = { raw: due.raw, inWords: printDue(due) }
  if (!isTimed(due)) return words
  const { edtf, window } = due
  return {
    ...words,
    edtf,
    from: window.from.toString(),
    ...(window.to ? { to: window.to.toString() } : {}),
    ...(due.kind === 'recurring' ? { recurrence: due.recurrence } : {}),
  }
}
