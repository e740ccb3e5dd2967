import type { PathwayStage } from '#vocabulary'
import type { Question } from '../templates/template.ts'

export type ExampleEntry = {
  readonly by: number
  readonly words: string
  readonly stages: readonly PathwayStage[]
}
export type ExamplePledge = {
  readonly by: number
  readonly words: string
  readonly stage: PathwayStage
  readonly actions: readonly ExampleAction[]
}
export type ExampleAction = {
  readonly words: string
  readonly lead: string
  /** As it is written, with `NEXT` for the year after the one it is held in. */
  readonly due: string
  readonly tracked: string
}

/** Who sits at the table. Nobody of these is there outside of it. */
export const exampleOrganisations = [
  'Fernhollow Hospital (invented)',
  'Quillshire Council (invented)',
  'Larkfield Homes (invented)',
  'Thornbury Street Kitchen (invented)',
] as const

const said = (by: number, words: string, ...stages: PathwayStage[]): ExampleEntry => ({
  by,
  words,
  stages,
})

/** What is said: as many entries for each question as in the toolkit’s own example, in words of ours. */
export const exampleEntries: Readonly<Record<Question, readonly ExampleEntry[]>> = {
  in_place: [
    said(0, 'A nurse on the discharge team who knows the housing desk by name', 'targeted'),
    said(0, 'Ward staff can ring one number about a bed', 'crisis'),
    said(1, 'A duty officer until eight in the evening', 'crisis'),
    said(1, 'A fund for rent that is a month behind', 'universal'),
    said(1, 'Money advice in two libraries', 'universal', 'targeted', 'settled'),
    said(2, 'Tenancy officers visit in the first six weeks', 'settled'),
    said(2, 'Twelve rooms with somebody awake at night', 'recovery'),
    said(2, 'A list of landlords who take people without a deposit', 'move_on'),
    said(3, 'Breakfast every morning, no questions asked', 'crisis'),
    said(3, 'Volunteers who go along to appointments', 'recovery'),
  ],
  gap: [
    said(0, 'Nobody asks about home before the day of discharge', 'targeted'),
    said(0, 'Medicine for a week, and nowhere to keep it cold', 'recovery'),
    said(1, 'We hear of notices only when bailiffs are booked', 'universal'),
    said(1, 'No bed that takes a couple', 'crisis'),
    said(2, 'People are ready to move, and wait eleven weeks for papers', 'move_on'),
    said(2, 'Nobody calls after the first visit', 'settled'),
    said(2, 'Arrears of an old tenancy close every door', 'move_on'),
    said(3, 'Women do not come to mixed breakfasts', 'crisis'),
    said(3, 'Those who left care at eighteen are known to nobody by nineteen', 'targeted'),
  ],
  opportunity: [
    said(0, 'Ask on admission, while there is time', 'targeted'),
    said(0, 'A clinic at the breakfast', 'recovery'),
    said(0, 'Give the housing desk a seat at the ward round', 'targeted'),
    said(1, 'Ask landlords to tell us before they serve notice', 'universal'),
    said(1, 'One form that everybody takes', 'crisis'),
    said(1, 'A council tax letter that says where help is', 'universal'),
    said(1, 'Share the duty rota with the kitchen', 'crisis'),
    said(2, 'Keep two flats for those who leave care', 'targeted'),
    said(2, 'Start on papers in the first week of a stay', 'move_on'),
    said(2, 'A call in the third and the sixth month', 'settled'),
    said(2, 'Write old arrears off by keeping to a plan', 'move_on'),
    said(3, 'A breakfast for women alone, on Tuesdays', 'crisis'),
    said(3, 'Volunteers who help somebody move in', 'settled'),
  ],
}

const pledge = (
  by: number,
  stage: PathwayStage,
  words: string,
  ...actions: ExampleAction[]
): ExamplePledge => ({ by, stage, words, actions })

const action = (words: string, lead: string, due: string, tracked: string): ExampleAction => ({
  words,
  lead,
  due,
  tracked,
})

/** What is pledged: six, six, six and three, of which four have actions. */
export const examplePledges: readonly ExamplePledge[] = [
  pledge(0, 'targeted', 'We ask everybody on admission where they will go when they leave'),
  pledge(0, 'targeted', 'We give the housing desk a seat at the ward round'),
  pledge(
    0,
    'crisis',
    'We let nobody leave our emergency department at night without a bed offered',
    action('Put the duty number on the discharge screen', 'Head of urgent care', 'March NEXT', ''),
    action(
      'Count, each month, who left at night',
      'Head of urgent care',
      'By June NEXT',
      'Nights without an offer',
    ),
  ),
  pledge(0, 'recovery', 'We hold a clinic at the breakfast once a week'),
  pledge(0, 'recovery', 'We give medicine that keeps without a fridge'),
  pledge(0, 'universal', 'We train every receptionist to ask about home'),
  pledge(
    1,
    'universal',
    'We ask landlords to tell us before they serve a notice',
    action(
      'Write to every licensed landlord',
      'Private renting team',
      'January NEXT',
      'Letters sent',
    ),
    action(
      'Ring back within two working days',
      'Private renting team',
      'From February NEXT',
      'Share rung in time',
    ),
    action('Publish what came of it', 'Head of housing', 'Autumn NEXT', ''),
  ),
  pledge(1, 'universal', 'We say in every council tax letter where help is'),
  pledge(1, 'universal', 'We keep the fund for late rent open all year'),
  pledge(1, 'crisis', 'We share the duty rota with everybody at this table'),
  pledge(1, 'crisis', 'We take one form, whoever filled it in'),
  pledge(1, 'targeted', 'We call everybody who left our care, twice a year until they are 25'),
  pledge(2, 'targeted', 'We keep two flats for people who leave care'),
  pledge(
    2,
    'move_on',
    'We begin on papers in the first week of every stay',
    action(
      'Add papers to the form of the first day',
      'Support manager',
      'February NEXT',
      'Share begun in week one',
    ),
    action('Pay for the copies of certificates', 'Finance', 'April NEXT', ''),
  ),
  pledge(2, 'move_on', 'We count arrears as settled once a plan was kept for three months'),
  pledge(
    2,
    'recovery',
    'We keep two rooms for couples',
    action('Change the letting rules', 'Director', '31 March NEXT', 'Rooms let to couples'),
  ),
  pledge(2, 'settled', 'We call every new tenant in the third and the sixth month'),
  pledge(2, 'settled', 'We evict nobody without a meeting at this table'),
  pledge(3, 'crisis', 'We hold a breakfast for women alone, on Tuesdays'),
  pledge(3, 'move_on', 'We find somebody to go along to every viewing'),
  pledge(3, 'settled', 'We help everybody move in, and come again a month later'),
]

/** A due date of the example as it is written in a year. */
export function dueIn(year: number, due: string): string {
  return due.replace('NEXT', String(year + 1))
}
