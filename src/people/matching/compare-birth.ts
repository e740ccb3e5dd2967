import { isRough } from './birth-date.ts'
import { levelsOf } from './fields.ts'

const level = (name: (typeof levelsOf.birth)[number]): number => levelsOf.birth.indexOf(name)
const same = level('same')
const sameRough = level('same_rough')
const swapped = level('day_month_swapped')
const oneDigit = level('one_digit')
const oneDigitRough = level('one_digit_rough')
const twoParts = level('two_parts')
const roughYear = level('rough_year')
const roughNear = level('rough_near')
const sameYear = level('year')
const nearYear = level('near_year')
const fewYears = level('few_years')
const differs = level('differs')

/** The level at which two dates of birth, as YYYYMMDD, agree. */
export function birthLevel(one: number, other: number): number {
  if (one === 0 || other === 0) return 0
  if (one === other) return isRough(one) ? sameRough : same
  const apart = Math.abs(Math.trunc(one / 10_000) - Math.trunc(other / 10_000))
  const roughs = (isRough(one) ? 1 : 0) + (isRough(other) ? 1 : 0)
  if (roughs > 0) return roughLevel(one, other, apart, roughs)
  return exactLevel(one, other, apart)
}

function roughLevel(one: number, other: number, apart: number, roughs: number): number {
  if (apart === 0) return roughYear
  if (apart <= 2) return roughNear
  if (roughs === 2 && areOneDigitApart(one, other)) return oneDigitRough
  return apart <= 5 ? fewYears : differs
}

function exactLevel(one: number, other: number, apart: number): number {
  const month = Math.trunc(one / 100) % 100
  const day = one % 100
  const otherMonth = Math.trunc(other / 100) % 100
  const otherDay = other % 100
  if (apart === 0 && month === otherDay && day === otherMonth) return swapped
  if (areOneDigitApart(one, other)) return oneDigit
  const parts = (apart === 0 ? 1 : 0) + (month === otherMonth ? 1 : 0) + (day === otherDay ? 1 : 0)
  if (parts >= 2) return twoParts
  if (apart === 0) return sameYear
  if (apart <= 2) return nearYear
  return apart <= 5 ? fewYears : differs
}

/** One digit replaced, or two neighbouring digits swapped. */
function areOneDigitApart(one: number, other: number): boolean {
  let differing = 0
  let a = one
  let b = other
  let lastA = -1
  let lastB = -1
  let isTurned = false
  for (let place = 0; place < 8; place += 1) {
    const digitA = a % 10
    const digitB = b % 10
    if (digitA !== digitB) {
      differing += 1
      isTurned = differing === 2 && digitA === lastB && digitB === lastA
      if (differing > 2) return false
    }
    lastA = digitA
    lastB = digitB
    a = Math.trunc(a / 10)
    b = Math.trunc(b / 10)
  }
  return differing === 1 || isTurned
}
