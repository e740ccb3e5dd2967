/** One of the things that hold somebody's home in place. */
export type ProtectiveFactor = {
  readonly code: 'home' | 'money' | 'health' | 'people'
  readonly label: string
  /** Its name in a word. */
  readonly short: string
  /** What it is when it is there. */
  readonly strong: string
  /** How it shows that it is going. */
  readonly going: string
}

/** The four protective factors, in the order they are told. */
export const protectiveFactors: readonly ProtectiveFactor[] = [
  {
    code: 'home',
    label: 'A home that fits',
    short: 'the home',
    strong:
      'It is safe, dry and big enough, within reach of work and school, and its price leaves money for food and heating.',
    going:
      'The rent goes up, a repair is never done, a baby comes, or somebody in it makes it unsafe.',
  },
  {
    code: 'money',
    label: 'Money that comes in',
    short: 'money',
    strong: 'Pay or benefits arrive when they should, and they are enough to plan a month by.',
    going: 'Hours are cut, a claim is stopped, a debt takes the first slice of every payday.',
  },
  {
    code: 'health',
    label: 'Health, and care when it fails',
    short: 'health',
    strong: 'Body and mind can carry the day, and somebody qualified helps when they cannot.',
    going: 'Sleep goes, pain stays, drinking grows, appointments are missed and not made again.',
  },
  {
    code: 'people',
    label: 'People to turn to',
    short: 'people',
    strong: 'There is somebody to ring at ten at night, lend a hand, or have one stay a week.',
    going: 'A couple parts, a parent dies, a young person falls out with home, nobody visits.',
  },
]
