import { Temporal } from 'temporal-polyfill'
import type { Db, Needs } from '#foundations'
import { monthOf, monthsBetween, readMonth } from '#vocabulary'
import { monthsCovered } from '../figures/figures.store.ts'

/** The months that members are told of, the earliest first: from the first in which anybody is counted to this one. */
export async function monthsOfRecord(
  db: Db,
  clock: Needs['clock'],
): Promise<readonly Temporal.PlainYearMonth[]> {
  const thisMonth = monthOf(clock.today())
  const first = (await monthsCovered(db))?.first ?? thisMonth
  const isToCome = Temporal.PlainYearMonth.compare(first, thisMonth) > 0
  return monthsBetween(isToCome ? thisMonth : first, thisMonth)
}

/** The month of the record that an address names; `undefined` where it names none, or one before or after it. */
export async function readMonthOfRecord(
  { db, clock }: Pick<Needs, 'db' | 'clock'>,
  text: string,
): Promise<Temporal.PlainYearMonth | undefined> {
  const month = readMonth(text)
  const months = month ? await monthsOfRecord(db, clock) : []
  return months.find((one) => one.toString() === month?.toString())
}
