import type { QuotedFigure } from './quoted-figure.ts'

const mungos = {
  source: 'MHCLG, statutory homelessness 2024-25, as reported by St Mungo’s',
  address:
    'https://www.mungos.org/over-130000-living-in-temporary-accommodation-st-mungos-responds',
  period: '1 April 2024 to 31 March 2025',
  publishedOn: '2025-11-27',
} as const
const crisis = {
  ...mungos,
  source: 'MHCLG, statutory homelessness 2024-25, as reported by Crisis',
  address:
    'https://www.crisis.org.uk/about-us/crisis-media-centre/nearly-a-thousand-households-a-day-seeking-support-for-homelessness-in-england-1',
} as const
const cih = {
  source:
    'MHCLG, statutory homelessness April to June 2025, as reported by the Chartered Institute of Housing',
  address:
    'https://www.cih.org/news/cih-responds-to-the-latest-homelessness-statistics-in-england-april-june-2025',
  period: '30 June 2025',
  publishedOn: '2025-10-16',
} as const
const framework = {
  source: 'MHCLG, rough sleeping data framework July to September 2025',
  address:
    'https://www.gov.uk/government/publications/rough-sleeping-data-framework-july-to-september-2025/rough-sleeping-data-framework-july-to-september-2025-release',
  period: 'September 2025',
  publishedOn: '2025-11-27',
} as const
const coventry = {
  source: 'Coventry City Council, Homelessness Review 2024',
  address: 'https://coventry.gov.uk/homelessness-1/coventry-homelessness-review-2024/10',
  period: '2022/2023',
  publishedOn: '2024',
} as const

/** The numbers that these pages quote, each with where it comes from. MHCLG is the Ministry of Housing, Communities and Local Government. */
export const quotedFigures = {
  owedHelp: {
    value: 330_410,
    what: 'households in England were owed help by a council, because they had lost a home or were about to',
    ...mungos,
  },
  threatened: {
    value: 147_870,
    what: 'of them still had a home, and were owed help to keep it or find another in time',
    ...mungos,
  },
  alreadyHomeless: {
    value: 182_540,
    what: 'of them were without a home already when they were assessed',
    ...mungos,
  },
  temporary: {
    value: 132_410,
    what: 'households in England were living in temporary accommodation',
    ...cih,
  },
  children: {
    value: 172_420,
    what: 'children were living there with them',
    ...cih,
  },
  oneNight: {
    value: 4793,
    what: 'people were estimated to be sleeping rough in England on one night',
    source: 'MHCLG, rough sleeping snapshot autumn 2025, as reported by Housing Justice',
    address:
      'https://housingjustice.org.uk/news/2026/government-figures-show-england-rough-sleeping-figures-reach-record-high',
    period: 'autumn 2025',
    publishedOn: '2026-02-26',
  },
  overTheMonth: {
    value: 9292,
    what: 'people were estimated to have slept rough in England at some time in one month',
    ...framework,
  },
  tenancyEnded: {
    value: 57_190,
    what: 'households were about to lose a home because a private tenancy was ending: the most common reason among those who still had one',
    ...crisis,
  },
  couldNotStay: {
    value: 54_300,
    what: 'households had lost a home because family or friends would or could not have them any longer: the most common reason among those who had none',
    ...crisis,
  },
  leftInstitution: {
    value: 4430,
    what: 'households were about to be without a home because they were leaving a place such as a prison, a hospital or a care placement',
    ...mungos,
  },
  referredByDuty: {
    value: 606,
    what: 'referrals reached Coventry City Council from organisations that the law obliges to refer',
    ...coventry,
  },
  referredFreely: {
    value: 539,
    what: 'referrals reached it from organisations that no law obliges',
    ...coventry,
  },
} as const satisfies Readonly<Record<string, QuotedFigure>>
