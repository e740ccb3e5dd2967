import { readDay } from '../days.ts'
import {
  type DatedDue,
  type Due,
  type DueWindow,
  dueKinds,
  isTimed,
  type RecurringDue,
} from './due.ts'
import { type DueFlag, inOrder, isDueFlag } from './due-flags.ts'
import { maySettle, windowOfEdtf } from './edtf.ts'
import { readRule } from './rule.ts'

/**
 * A due date as one text that says all of it and means the same in every plan:
 *
 *     by 2022-12? (two-readings) “December 22”
 *     by 2024-23 [2024-09-01,2024-12-01) “Autumn 2024”
 *     recurring 2022-10/2025-03 FREQ=MONTHLY;INTERVAL=6 (first-occurrence) “Six monthly”
 *
 * The window stands there only where EDTF leaves it to a setting, so that the two can never disagree.
 */
export function dueAsText(due: Due): string {
  const flags = due.flags.length > 0 ? [`(${due.flags.join(' ')})`] : []
  return [due.kind, ...(isTimed(due) ? timeAsText(due) : []), ...flags, `“${due.raw}”`].join(' ')
}

function timeAsText(due: DatedDue | RecurringDue): readonly string[] {
  const isSet = windowOfEdtf(due.edtf) === 'a setting'
  return [
    due.edtf,
    ...(isSet ? [`[${due.window.from},${due.window.to ?? ''})`] : []),
    ...(due.kind === 'recurring' ? [due.recurrence] : []),
  ]
}

const head =
  /^(?<kind>[a-z]+)(?: (?<edtf>[\d.][^ ]*))?(?: \[(?<from>\d{4}-\d\d-\d\d),(?<to>\d{4}-\d\d-\d\d)\))?(?: (?<rule>FREQ=[^ ]+))?(?: \((?<flags>[a-z -]+)\))?$/

/** No due date says more of itself before what was written. */
const longestHead = 600

/** Reads what `dueAsText` wrote; `undefined` for any other text. */
export function readDueText(text: string): Due | undefined {
  const at = text.indexOf(' “')
  if (at < 0 || at > longestHead || !text.endsWith('”')) return undefined
  const parts = head.exec(text.slice(0, at))?.groups
  const flags = readFlags(parts?.['flags'])
  return parts && flags && dueOf(parts, { raw: text.slice(at + 2, -1), flags })
}

type Parts = Readonly<Record<string, string | undefined>>

function dueOf(parts: Parts, written: Pick<Due, 'raw' | 'flags'>): Due | undefined {
  const kind = dueKinds.find(({ code }) => code === parts['kind'])?.code
  const { edtf, rule: recurrence } = parts
  if (kind === undefined || kind === 'missing' || kind === 'unparsed') {
    return kind && edtf === undefined && recurrence === undefined ? { ...written, kind } : undefined
  }
  const window = readWindow(parts)
  if (edtf === undefined || !window) return undefined
  if (kind === 'recurring') {
    const isRule = recurrence !== undefined && readRule(recurrence) !== undefined
    return isRule ? { ...written, kind, edtf, window, recurrence } : undefined
  }
  return recurrence === undefined ? { ...written, kind, edtf, window } : undefined
}

function readFlags(text: string | undefined): readonly DueFlag[] | undefined {
  const codes = text?.split(' ') ?? []
  const flags = inOrder(codes.filter(isDueFlag))
  return codes.join(' ') === flags.join(' ') ? flags : undefined
}

function readWindow({ edtf = '', from: first, to: end }: Parts): DueWindow | undefined {
  const window = windowOfEdtf(edtf)
  if (window !== 'a setting') return first === undefined ? window : undefined
  const from = readDay(first ?? '')
  const to = readDay(end ?? '')
  return from && to && maySettle(edtf, { from, to }) ? { from, to } : undefined
}
