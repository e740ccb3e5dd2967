/**
 * The readings the oracle can be asked for, each with its values; the first is the national default.
 * The questions are those of the indicators reference, section 7.
 */
export const oracleReadings = {
  /** Question 1. */
  night_rule: ['evening', 'calendar_date'],
  /** Question 4. */
  seen: ['national', 'bedded_down_only'],
  /** Question 4. */
  intelligence: ['counted', 'ignored'],
  /** Question 6. */
  new_within: ['sixty_months', 'five_calendar_years'],
  /** Question 8. */
  new_on_night: ['new_this_month', 'first_ever_that_night'],
  /** Question 10. */
  gap: ['at_least_180', 'more_than_180'],
  /** Question 14. */
  long_term_window: ['with_month', 'twelve_before'],
  /** Question 15. */
  settled_within: ['twelve_months', 'any_five_years'],
  /** Question 16. */
  moved_in: ['ever_in_month', 'still_at_month_end'],
  /** Question 17. */
  nights_until: ['month_end', 'last_sighting'],
  /** Question 12. */
  several_institutions: ['most_recent', 'listed_order'],
  /** Question 19. */
  unidentified: ['month_only', 'month_and_night', 'new'],
} as const

/** One chosen value for every reading. */
export type Reading = {
  readonly [Name in keyof typeof oracleReadings]: (typeof oracleReadings)[Name][number]
}

/** The readings to take otherwise than by default. */
export type OracleOptions = Partial<Reading>

/** The national readings. */
export const nationalReading: Reading = {
  night_rule: 'evening',
  seen: 'national',
  intelligence: 'counted',
  new_within: 'sixty_months',
  new_on_night: 'new_this_month',
  gap: 'at_least_180',
  long_term_window: 'with_month',
  settled_within: 'twelve_months',
  moved_in: 'ever_in_month',
  nights_until: 'month_end',
  several_institutions: 'most_recent',
  unidentified: 'month_only',
}
