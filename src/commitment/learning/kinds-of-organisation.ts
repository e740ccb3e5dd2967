import type { ProtectiveFactor } from './protective-factors.ts'

/** A kind of organisation that is not about housing: what it holds, sees first and can do. */
export type KindOfOrganisation = {
  readonly code: string
  readonly label: string
  /** The factors that it holds a part of. */
  readonly holds: readonly ProtectiveFactor['code'][]
  readonly seesFirst: readonly string[]
  readonly canDo: readonly string[]
}

/** Kinds of organisation, each with a part of what keeps people housed in its hands. */
export const kindsOfOrganisation: readonly KindOfOrganisation[] = [
  {
    code: 'employer',
    label: 'An employer',
    holds: ['money', 'people'],
    seesFirst: [
      'Somebody asks for an advance, or for every spare shift',
      'A new address that is “just for now”, or none',
      'A letter from a court that takes money out of wages',
    ],
    canDo: [
      'Give out rotas early, and hours that can be counted on',
      'Advance pay without a fee, and allow paid time to see the council or a landlord',
      'Name one person staff may tell in confidence, and train that person',
    ],
  },
  {
    code: 'gp-surgery',
    label: 'A GP surgery',
    holds: ['health'],
    seesFirst: [
      'Anxiety or broken sleep that began with a letter from the landlord',
      'A chest that is never clear in a flat that is never dry',
      'A phone number that changes with every visit',
    ],
    canDo: [
      'Ask “Is your home all right?” as readily as “Do you smoke?”',
      'Register people without asking for papers or a fixed address, as NHS guidance allows',
      'Write the medical letter a housing decision needs, soon and without a charge',
    ],
  },
  {
    code: 'school-or-college',
    label: 'A school or college',
    holds: ['people', 'home'],
    seesFirst: [
      'A child who is tired, late, or does homework on a bus',
      'Two or three addresses within one year',
      'A student who stays with one friend after another',
    ],
    canDo: [
      'Ask the parent kindly, early and in private',
      'Keep the child’s place when the family has to move across town',
      'Bring in the council for a family, and social services for anybody under 18 on their own',
    ],
  },
  {
    code: 'landlord',
    label: 'A landlord or letting agent',
    holds: ['home'],
    seesFirst: [
      'The first rent that is late, often months before the last',
      'Repairs that nobody reports any more',
      'Neighbours who complain, or somebody new who answers the door',
    ],
    canDo: [
      'Ring before writing, and write kindly before writing formally',
      'Agree a plan for arrears that leaves the tenant enough to eat',
      'Speak to the council before giving notice, while there is time to stop it',
    ],
  },
  {
    code: 'faith-group',
    label: 'A faith or community group',
    holds: ['people'],
    seesFirst: [
      'Somebody who comes for the warmth and the meal',
      'A family that has taken in another and is at the end of its strength',
      'A regular who stops coming',
    ],
    canDo: [
      'Listen, and go along to the appointment that is feared',
      'Keep a small fund that pays this week for what would cost a home next month',
      'Know by name who to ring at the council and at an advice centre',
    ],
  },
  {
    code: 'police-or-probation',
    label: 'Police, prison or probation',
    holds: ['home', 'people'],
    seesFirst: [
      'The same address, night after night',
      'A tenant whose flat has been taken over by others',
      'A release date with no address beside it',
    ],
    canDo: [
      'Ask where somebody will sleep at the first meeting, not at the last',
      'Make the referral that the law asks of prisons, probation and youth offending teams with weeks to spare',
      'Treat somebody who is being used in their own home as somebody to protect',
    ],
  },
  {
    code: 'business',
    label: 'A shop, bank, energy firm or other business',
    holds: ['money'],
    seesFirst: [
      'Payments that bounce, top-ups that shrink, a card that is declined for bread',
      'A customer who stops opening letters',
      'Somebody in the doorway when the shutters go up',
    ],
    canDo: [
      'Give time before adding a charge, and say where free debt advice is to be had',
      'Pay small suppliers early, and offer first jobs without asking for a long CV',
      'Teach staff a kind sentence and the number to ring',
    ],
  },
  {
    code: 'council-service',
    label: 'A council service that is not housing',
    holds: ['money', 'health', 'people'],
    seesFirst: [
      'Council tax that stops being paid',
      'Somebody who spends whole days in the library in winter',
      'Rubbish that piles up at one door',
    ],
    canDo: [
      'Take a first debt to the council for a signal, and ring before a reminder goes out',
      'Let people tell their story once, and pass it on with their agreement',
      'Make the referral that the law asks of social services early, and not as a case is closed',
    ],
  },
]
