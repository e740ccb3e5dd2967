/** The terms under which commitments are reviewed and awarded: settings of whoever awards, none of them fixed in code. */
export type Scheme = {
  /** What the award is called. */
  readonly name: string
  readonly awardingBody: string
  readonly about: string
  readonly firstReportMonths: number
  readonly reportEveryMonths: number
  readonly termMonths: number
  readonly reviewWorkingDays: number
  readonly resubmitDays: number
  readonly approval: 'two_people' | 'one_person'
  /** Only an awarding body of its own issues; anybody else’s badges say that they are a test. */
  readonly issuing: 'test' | 'in_earnest'
}

/**
 * What holds where nobody has set anything: a first report after a year, because schemes that look early help their holders
 * (https://www.fairtrade.org.uk towns renew after one year, then two), and a term of two years.
 */
export const usualScheme: Scheme = {
  name: 'Commitment to Collaborate',
  awardingBody: 'An awarding body that is not set yet',
  about:
    'Recognises a plan to prevent homelessness and reporting on it. It is no guarantee of service.',
  firstReportMonths: 12,
  reportEveryMonths: 12,
  termMonths: 24,
  reviewWorkingDays: 10,
  resubmitDays: 28,
  approval: 'two_people',
  issuing: 'test',
}

/** A body within a sentence: its name, or that it has none yet. */
export function bodyInWords(name: string): string {
  return name === usualScheme.awardingBody ? 'an awarding body that has not said its name' : name
}
