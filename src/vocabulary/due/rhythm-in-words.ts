import { monthNames } from '../days.ts'
import type { Rule } from './rule.ts'

const numbers = [
  ...['no', 'one', 'two', 'three', 'four', 'five', 'six'],
  ...['seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
]
const units = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const

/** How often, in plain English: “every six months”, “every April”. */
export function rhythmInWords({ every, interval, month, day }: Rule): string {
  if (month !== undefined) {
    const name = monthNames[month - 1] ?? ''
    return day === undefined ? `every ${name}` : `every year by ${day} ${name}`
  }
  const unit = units[every]
  return interval === 1 ? `every ${unit}` : `every ${numbers[interval] ?? interval} ${unit}s`
}
