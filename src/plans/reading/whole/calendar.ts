import { isTimed, type Period, type PlanCalendar, readDue } from '#vocabulary'
import { anyTime } from './any-time.ts'
import type { KeyEntry } from './key.ts'

/** What helps to read the dates of a plan: its period, what its dates mostly are, and what its legend calls a year. */
export function calendarOf(
  period: Period | undefined,
  dues: readonly string[],
  key: readonly KeyEntry[],
): PlanCalendar {
  return { period: period ?? anyTime.period, neighbours: neighboursOf(dues), years: yearsOf(key) }
}

/** What a legend calls a year, by its name. */
export function yearsOf(key: readonly KeyEntry[]): Readonly<Record<string, Period>> {
  const said = key.flatMap(({ kind, name, meaning }) => {
    if (kind !== 'year') return []
    // “2022/23 – what it is for”: the time may be no more than what comes first
    const times = [meaning, meaning.split(/\s+[–—-]\s+/)[0] ?? ''].map((text) =>
      readDue(text, anyTime),
    )
    const due = times.find((one) => one.kind === 'by')
    if (!due || !isTimed(due) || !due.window.to) return []
    return [[name, { from: due.window.from, to: due.window.to }] as const]
  })
  return Object.fromEntries(said)
}

/** Whether dates that can be read in one way only are mostly months or mostly days. */
function neighboursOf(dues: readonly string[]): PlanCalendar['neighbours'] {
  const sure = dues.flatMap((text) => {
    const due = readDue(text, anyTime)
    if (due.kind !== 'by' || due.flags.includes('two-readings')) return []
    return [due.edtf.replace(/[?~%]$/, '').length === 'YYYY-MM-DD'.length ? 'days' : 'months']
  })
  if (sure.length === 0) return undefined
  return sure.filter((unit) => unit === 'days').length * 2 > sure.length ? 'days' : 'months'
}
