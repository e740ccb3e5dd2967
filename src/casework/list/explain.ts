import { Temporal } from 'temporal-polyfill'
import { accommodationTypes, contactTypes, dayInWords } from '#vocabulary'
import { daysLater, latest } from './days.ts'
import type { ListRecord } from './list-record.ts'
import { isOnList, type ListState } from './list-state.ts'
import {
  councilOn,
  type Knowledge,
  knowledgeOn,
  reach,
  spellsOf,
  stateOn,
} from './state-of-person.ts'

/** Why somebody is on the list or not, in whole sentences, the most telling first. */
export type Explanation = {
  readonly state: ListState | undefined
  readonly sentences: readonly string[]
}

/** What councils are called, by code. */
export type CouncilNames = ReadonlyMap<string, string>

/** Explains what the list says of somebody on a day, from what is on record of them. */
export function explain(record: ListRecord, day: string, councils: CouncilNames): Explanation {
  const state = stateOn(record, day)
  if (state === undefined) {
    return {
      state,
      sentences: [
        'Not on the list: nothing on record tells of sleeping rough, of being met in another way, or of leaving an institution or accommodation.',
      ],
    }
  }
  const known = knowledgeOn(record, day)
  const telling = { record, day, known, councils }
  return { state, sentences: [becauseOf(state, telling), ...storyOf(telling)] }
}

type Telling = {
  readonly record: ListRecord
  readonly day: string
  readonly known: Knowledge
  readonly councils: CouncilNames
}

function becauseOf(state: ListState, telling: Telling): string {
  const { known } = telling
  switch (state) {
    case 'sleeping_rough':
      return `On the list as sleeping rough: ${metOn(telling, known.rough)}, less than ${reach.met} days ago.`
    case 'at_risk':
      return `On the list as at risk: ${riskOf(telling)}.`
    case 'unknown':
      return `On the list as not known: ${metOn(telling, metLast(known))}, more than ${reach.met} days ago, and nothing since tells where they are.`
    case 'accommodated':
      return `Not on the list: ${movedInto(telling)}.`
    case 'moved_away':
      return `Not on the list: they were told to have moved away from the region on ${inWords(known.movedAway)}, and nobody has met them since.`
    case 'died':
      return `Not on the list: they were told to have died on ${inWords(known.died)}.`
    case 'not_seen':
      return `Not on the list: ${lastTrace(telling)}, and nothing since tells that they sleep rough or are at risk.`
  }
}

function riskOf(telling: Telling): string {
  const { known, day } = telling
  const counts = (since: string | undefined, answeredOn: string | undefined, days: number) =>
    since !== undefined &&
    (answeredOn === undefined || since > answeredOn) &&
    day < daysLater(since, days)
  if (counts(known.other, known.answeredOn, reach.met)) {
    return `${metOn(telling, known.other)}, less than ${reach.met} days ago, and not seen sleeping rough in that time`
  }
  return counts(known.leftInstitution, known.answeredOn, reach.left)
    ? `left an institution on ${inWords(known.leftInstitution)}, less than ${reach.left} days ago, and moved in nowhere since`
    : `left accommodation on ${inWords(known.movedOut)}, less than ${reach.left} days ago, and moved in nowhere since`
}

/** "seen bedded down on the night of 3 June 2024 in Coventry". */
function metOn({ record, councils }: Telling, night: string | undefined): string {
  const contacts = record.contacts.filter((one) => one.night === night)
  const best = contactTypes.find(({ code }) => contacts.some((one) => one.contactType === code))
  const place = contacts.find((one) => one.contactType === best?.code)?.areaCode
  const how = best ? howMet[best.code] : 'met'
  return `${how} on the night of ${inWords(night)}${inCouncil(place, councils)}`
}

const howMet = {
  bedded_down: 'seen bedded down',
  about_to_bed_down: 'seen about to bed down',
  awake_on_street: 'met awake on the street',
  walking_or_transport: 'met walking at night or on transport',
  day_service: 'met at a day service',
  emergency_department: 'met in an emergency department',
  disclosed: 'told a worker that they sleep rough',
  intelligence: 'known from others, not met,',
} as const

function movedInto({ known, councils }: Telling): string {
  if (!known.stay) return 'they are in accommodation'
  const { accommodationType, movedIn, areaCode } = known.stay
  const kind = accommodationTypes.find(({ code }) => code === accommodationType)?.label
  return `they moved in on ${inWords(movedIn)}${inCouncil(areaCode, councils)} (${kind?.toLowerCase()}), and nothing tells that they left`
}

function lastTrace(telling: Telling): string {
  const { known } = telling
  const met = metLast(known)
  const last = latest([met, known.leftInstitution, known.movedOut, known.movedIn])
  if (last === met && met !== undefined) {
    return `last ${metOn(telling, met)}, at least ${reach.listed} days ago`
  }
  if (last === known.leftInstitution) return `left an institution on ${inWords(last)}`
  return last === known.movedOut
    ? `left accommodation on ${inWords(last)}`
    : `moved in on ${inWords(last)}`
}

/** When they joined or left, and when they will leave if nobody meets them. */
function storyOf({ record, day, councils }: Telling): readonly string[] {
  const spells = spellsOf(record)
  const now = spells.findLast(({ fromOn }) => fromOn <= day)
  if (!now) return []
  if (now.joinedOn === undefined) {
    const joinedAgain = spells.findLast((one) => one.fromOn < now.fromOn && one.joinedOn)
    return joinedAgain?.untilOn ? [`Left the list on ${inWords(joinedAgain.untilOn)}.`] : []
  }
  const leaves = spells.find((one) => one.fromOn > day && !isOnList(one.state))
  const ways = {
    new: 'They were not on it in the five years before.',
    returned: 'They had been on it before.',
    moved_in: 'They had moved away from the region.',
  } as const
  return [
    `Joined the list on ${inWords(now.joinedOn)}${inCouncil(councilOn(record, now.joinedOn), councils)}. ${ways[now.joinedAs ?? 'new']}`,
    ...(leaves
      ? [`Leaves the list on ${inWords(leaves.fromOn)} if nothing more is recorded.`]
      : []),
  ]
}

function metLast(known: Knowledge): string | undefined {
  return latest([known.rough, known.other])
}

function inCouncil(areaCode: string | undefined, councils: CouncilNames): string {
  return areaCode === undefined ? '' : ` in ${councils.get(areaCode) ?? areaCode}`
}

function inWords(day: string | undefined): string {
  return day === undefined ? 'a day not known' : dayInWords(Temporal.PlainDate.from(day))
}
