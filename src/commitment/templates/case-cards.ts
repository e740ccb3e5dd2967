import type { CaseCard } from './template.ts'

/** Invented lives; nobody of them exists. Each turn is a moment at which somebody could have stepped in. */
export const caseCards: readonly CaseCard[] = [
  {
    code: 'shift-work',
    title: 'Dov and the night shifts (invented)',
    story:
      'Dov, 34, packs parcels at night and rents a room in a shared house. His hours are cut in January. He is proud, works on, and tells nobody.',
    turns: [
      'In February he asks the payroll office for an advance. It has no form for that.',
      'In March the landlord’s texts become letters. The letting agent has a list of numbers for advice, and does not send it.',
      'In April he sees a GP for his back and says he sleeps badly. The appointment takes seven minutes.',
      'In May he comes home to a changed lock, and sleeps on the sofa of somebody from work.',
      'In July the sofa is needed. He stays at the bus station, and still comes to his shifts.',
    ],
  },
  {
    code: 'leaving-care',
    title: 'Mirelle at nineteen (invented)',
    story:
      'Mirelle, 19, left foster care at eighteen for a flat of her own. She is at college two days a week and good at it. The flat is silent.',
    turns: [
      'She misses college for three weeks. Her attendance is noted; nobody rings.',
      'Her benefit is stopped for a missed appointment about which a letter went to the old address.',
      'A boyfriend moves in, and his friends after him. Neighbours complain about noise, and about nothing else.',
      'The housing officer writes a warning. Her personal adviser is on leave.',
      'She gives the flat up “by agreement”, and goes from friend to friend.',
    ],
  },
  {
    code: 'out-of-hospital',
    title: 'Anstey after the fall (invented)',
    story:
      'Anstey, 61, lives alone above a shop whose owner has sold up. He falls, and is three weeks in hospital.',
    turns: [
      'On the ward he says that the stairs will be the end of him. It is written down as humour.',
      'The new owner’s notice arrives while he is away.',
      'He is well on a Friday, and his bed is needed. Nobody asks whether there is a home to go to.',
      'A church hall takes him in for the weekend. A volunteer there knows whom to ring on Monday.',
      'The council asks for papers that lie in the flat above the shop.',
    ],
  },
  {
    code: 'after-the-decision',
    title: 'Selam’s letter (invented)',
    story:
      'Selam, 28, waited two years for an answer to her claim of asylum. It comes, it is yes, and it says that her room ends in weeks.',
    turns: [
      'She cannot open a bank account without a document that is still on its way.',
      'Work would take her at once: a bakery offers a start when she has a number and an address.',
      'The room ends. A caseworker gives her a list of telephone numbers; half of them ring out.',
      'For eleven nights she rides buses, and keeps away from where people sleep.',
      'At the library somebody asks her whether she would like a cup of tea.',
    ],
  },
]
