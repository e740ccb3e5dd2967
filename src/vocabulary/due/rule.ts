const units = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
type Frequency = (typeof units)[number]

/** The part of RFC 5545 that plans need: every so many days, weeks, months or years, or a month or day of each year. */
export type Rule = {
  readonly every: Frequency
  readonly interval: number
  readonly month?: number
  readonly day?: number
}

const written =
  /^FREQ=(?<every>DAILY|WEEKLY|MONTHLY|YEARLY)(?:;INTERVAL=(?<interval>[1-9]\d{0,2}))?(?:;BYMONTH=(?<month>[1-9]|1[0-2]))?(?:;BYMONTHDAY=(?<day>[1-9]|[12]\d|3[01]))?$/

/** Reads a rule; `undefined` for one that plans do not need. */
export function readRule(text: string): Rule | undefined {
  const parts = written.exec(text)?.groups
  const every = units.find((unit) => unit === parts?.['every'])
  if (!parts || !every) return undefined
  const rule = { every, interval: Number(parts['interval'] ?? 1) }
  if (parts['month'] === undefined) return parts['day'] === undefined ? rule : undefined
  if (every !== 'YEARLY' || rule.interval !== 1) return undefined
  const month = Number(parts['month'])
  return parts['day'] === undefined
    ? { ...rule, month }
    : { ...rule, month, day: Number(parts['day']) }
}

/** The rule as calendars write it. */
export function ruleAsText({ every, interval, month, day }: Rule): string {
  return [
    `FREQ=${every}`,
    ...(interval === 1 ? [] : [`INTERVAL=${interval}`]),
    ...(month === undefined ? [] : [`BYMONTH=${month}`]),
    ...(day === undefined ? [] : [`BYMONTHDAY=${day}`]),
  ].join(';')
}
