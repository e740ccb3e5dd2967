/** The addresses that the frame of every page links to. Some room must answer each of them. */
export const frameAddresses = {
  home: '/',
  indicators: '/indicators',
  howFiguresAreMade: '/how-figures-are-made',
  downloads: '/downloads',
  learn: '/learn',
  commitments: '/commitments',
  plans: '/plans',
  accessibility: '/accessibility-statement',
  agreements: '/agreements',
  signIn: '/sign-in',
  account: '/account',
  signOut: '/sign-out',
} as const

/** One part of the product, as the navigation names it. */
export type Section = {
  readonly code: string
  readonly text: string
  readonly href: string
}

/** What anyone may see, in the order of the navigation. */
export const publicSections: readonly Section[] = [
  { code: 'indicators', text: 'Indicators', href: frameAddresses.indicators },
  {
    code: 'how-figures-are-made',
    text: 'How figures are made',
    href: frameAddresses.howFiguresAreMade,
  },
  { code: 'downloads', text: 'Downloads', href: frameAddresses.downloads },
  { code: 'commitments', text: 'Commitments', href: frameAddresses.commitments },
  { code: 'plans', text: 'Action plans', href: frameAddresses.plans },
  { code: 'learn', text: 'Learn', href: frameAddresses.learn },
]
