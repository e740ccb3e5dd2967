import { type PathwayStage, pathwayStages } from '#vocabulary'

/** What one stage of the pathway means, in our own words. */
export type StageMeaning = {
  readonly code: PathwayStage
  readonly label: string
  /** A handful of words, for a picture or a card. */
  readonly inBrief: string
  /** The whole meaning, in a sentence or two. */
  readonly meaning: string
  /** What it looks like on an ordinary day. */
  readonly examples: readonly string[]
}

const meanings = {
  universal: {
    inBrief: 'There for everyone, asked of nobody',
    meaning:
      'Whatever keeps people safely housed though it was never meant for that. It is there for everybody, and nobody has to say that they are in trouble to have it.',
    examples: [
      'Wages that cover the rent, paid on the same day each month',
      'A surgery that answers its phone before people leave for work',
      'A breakfast club open to every child in the school',
    ],
  },
  targeted: {
    inBrief: 'Early help, where the risk is greater',
    meaning:
      'Help made for people who are likelier than others to lose a home, given while nothing is lost yet.',
    examples: [
      'A landlord who rings after the first missed rent and asks what has changed',
      'An adviser at the food bank every Thursday',
      'A plan for where to live, begun a year before a young person leaves care',
    ],
  },
  crisis: {
    inBrief: 'The home is going, or has gone',
    meaning:
      'A home is about to be lost, or is lost. The aim is to save it; failing that, to make the time without one short, and to let it do as little harm as it can.',
    examples: [
      'A call to the landlord on the day the notice comes, not in the week of the hearing',
      'A bed tonight, with room for the dog and the suitcase',
      'A ward that lets nobody go at midnight without knowing where they will sleep',
    ],
  },
  recovery: {
    inBrief: 'Mending what was lost on the way',
    meaning:
      'Building up again what went with the home, or before it: health, money, papers, confidence and the company of other people.',
    examples: [
      'A counsellor who rings back when somebody misses an appointment',
      'A bank account opened from the address of a hostel',
      'One person who helps to put every debt into a single plan',
    ],
  },
  move_on: {
    inBrief: 'Into a place of one’s own',
    meaning:
      'What it takes to leave a stopgap, arrive in a home of one’s own, and find one’s feet there.',
    examples: [
      'A van and two pairs of hands on the day of the keys',
      'Curtains, a cooker and the first week’s shopping',
      'The same support worker in the months before the move and the months after it',
    ],
  },
  settled: {
    inBrief: 'A home that lasts, with a life around it',
    meaning:
      'A home that somebody can pay for and wants to stay in, with enough around it that one bad month does not end it. From here on, what is there for everyone keeps it.',
    examples: [
      'A tenancy with no end in sight, at a rent the pay covers',
      'A neighbour who notices when the curtains stay shut',
      'A choir, a job or an allotment that would miss somebody who stayed away',
    ],
  },
} as const satisfies Readonly<Record<PathwayStage, Omit<StageMeaning, 'code' | 'label'>>>

/** The six stages with their meanings, from before any risk to a home that lasts. */
export const stageMeanings: readonly StageMeaning[] = pathwayStages.map(({ code, label }) => ({
  code,
  label,
  ...meanings[code],
}))
