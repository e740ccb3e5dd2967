/**
 * A quotient rounded to so many decimal places, exact halves to the even digit, as the national
 * releases round (question 20 of docs/how-to/read-the-indicators.md). Counts in, digits out: no
 * floating point in between. Returns undefined where the divisor is nought.
 */
export function roundedQuotient(
  dividend: number,
  divisor: number,
  places: number,
): number | undefined {
  if (divisor === 0) return undefined
  const scaled = BigInt(Math.abs(dividend)) * 10n ** BigInt(places)
  const by = BigInt(Math.abs(divisor))
  const below = scaled / by
  const twiceLeft = (scaled % by) * 2n
  const isUp = twiceLeft > by || (twiceLeft === by && below % 2n === 1n)
  const digits = Number(isUp ? below + 1n : below) / 10 ** places
  return Math.sign(dividend) * Math.sign(divisor) < 0 && digits !== 0 ? -digits : digits
}

/** How many of the whole these are, in whole per cent; undefined where the whole is nobody. */
export function percentageOf(part: number, whole: number): number | undefined {
  return roundedQuotient(part * 100, whole, 0)
}

/** How much more (or, below nought, less) now is than before, in whole per cent; undefined from nobody. */
export function percentageChange(now: number, before: number): number | undefined {
  return percentageOf(now - before, before)
}

/** People for every 100,000 residents, to one decimal place: "12.4". Undefined without residents. */
export function ratePer100000(people: number, residents: number): string | undefined {
  return roundedQuotient(people * 100_000, residents, 1)?.toFixed(1)
}
