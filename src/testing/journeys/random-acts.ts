import fc from 'fast-check'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Member } from '#access'
import { type Db, newId } from '#foundations'
import { amendContact, declareNight, nightMethods, recordContact, withdrawContact } from '#outreach'
import { decideLink, type LinkNeeds, standApart, undoDecision } from '#people'
import { endStay, recordDeparture, recordStay } from '#stays'
import { accommodationTypes, contactTypes, institutions, monthOf } from '#vocabulary'

/** One thing a member does. Its numbers choose among whatever is there when it is done. */
export type RandomAct = {
  readonly kind: (typeof actKinds)[number]
  readonly pick: number
  readonly other: number
  readonly daysAgo: number
  readonly hour: number
}

/** Everything a member can do that figures depend on. */
export const actKinds = [
  ...(['record-known', 'record-known', 'record-new', 'record-unnamed', 'amend', 'amend'] as const),
  ...(['withdraw', 'stay', 'end-stay', 'departure', 'night', 'link', 'link', 'undo'] as const),
  'apart' as const,
]

/** What acts need: somebody to act, and somebody else to say the same of two people. */
export type ActNeeds = LinkNeeds & {
  readonly second: { readonly needs: LinkNeeds; readonly by: Member }
}

/** Any act, on any day of the last three years. */
export function randomAct(): fc.Arbitrary<RandomAct> {
  return fc.record({
    kind: fc.constantFrom(...actKinds),
    pick: fc.nat(100_000),
    other: fc.nat(100_000),
    daysAgo: fc.nat(1_000),
    hour: fc.nat(23),
  })
}

/** Does an act; says whether the rules let it. What there is nothing to do with is left undone. */
export async function doAct(needs: ActNeeds, by: Member, act: RandomAct): Promise<boolean> {
  const outcome = await attempt(needs, by, act)
  return outcome?.ok ?? false
}

async function attempt(needs: ActNeeds, by: Member, act: RandomAct) {
  switch (act.kind) {
    case 'record-known':
    case 'record-new':
    case 'record-unnamed':
      return record(needs, by, act)
    case 'amend':
    case 'withdraw':
      return change(needs, by, act)
    case 'stay':
    case 'end-stay':
    case 'departure':
      return move(needs, by, act)
    case 'night':
      return declare(needs, by, act)
    case 'link':
    case 'undo':
    case 'apart':
      return link(needs, by, act)
  }
}

/** Enough to tell somebody apart by. */
const wholeIdentity = {
  givenName: 'Pat',
  familyName: 'Hollowbrook',
  dateOfBirth: Temporal.PlainDate.from('1984-03-09'),
}

async function record(needs: ActNeeds, by: Member, act: RandomAct) {
  const personId = await nth(needs.db, 'person_id from people.person', act.pick)
  const known = personId && { kind: 'known' as const, personId: personId as never }
  const fresh = {
    kind: 'new' as const,
    personId: newId<'person'>(),
    person: act.other % 2 === 0 ? { age: act.pick % 60 } : wholeIdentity,
  }
  const met = act.kind === 'record-new' ? fresh : act.kind === 'record-known' ? known : undefined
  return recordContact(needs, by, {
    id: newId(),
    met: met || { kind: 'unnamed' },
    ...wordsOf(needs, by, act),
    lateReason: 'Written down late',
  })
}

function wordsOf(needs: ActNeeds, by: Member, { pick, other, daysAgo, hour }: RandomAct) {
  const contactedAt = needs.clock.now().subtract({ hours: daysAgo * 24 + hour })
  return {
    contactType: oneOf(contactTypes, other).code,
    areaCode: oneOf(by.areaCodes, pick),
    contactedAt,
  }
}

async function change(needs: ActNeeds, by: Member, act: RandomAct) {
  const every = sql<{ person_id: never; contact_id: never; seen: never }>`
    select person_id, contact_id,
      coalesce((select max(change_id::text) from outreach.contact_change as change
        where change.person_id = contact.person_id and change.contact_id = contact.contact_id), 'none') as seen
    from outreach.contact
    order by contact_id, person_id
  `
  const { rows } = await needs.db.transaction().execute((db) => every.execute(db))
  const chosen = rows[act.pick % Math.max(1, rows.length)]
  if (!chosen) return undefined
  const key = { personId: chosen.person_id, id: chosen.contact_id }
  const wish = { key, seen: chosen.seen, reason: 'It was wrong' }
  if (act.kind === 'withdraw') {
    return withdrawContact(needs, by, { ...wish, whatWasWrong: 'did_not_happen' })
  }
  return amendContact(needs, by, wish, { words: wordsOf(needs, by, act) })
}

async function move(needs: ActNeeds, by: Member, act: RandomAct) {
  const day = needs.clock.today().subtract({ days: act.daysAgo })
  const personId = (await nth(needs.db, 'person_id from people.person', act.pick)) as never
  if (!personId) return undefined
  if (act.kind === 'departure') {
    const { code } = oneOf(institutions, act.other)
    return recordDeparture(needs, by, { id: newId(), personId, institution: code, leftOn: day })
  }
  if (act.kind === 'end-stay') {
    const stayId = await nth(needs.db, 'stay_id from stays.stay', act.pick)
    const owner = await nth(needs.db, `person_id from stays.stay where stay_id = '${stayId}'`, 0)
    if (!stayId) return undefined
    return endStay(needs, by, { personId: owner as never, id: stayId as never, movedOut: day })
  }
  return recordStay(needs, by, {
    id: newId(),
    personId,
    areaCode: oneOf(by.areaCodes, act.other),
    accommodationType: oneOf(accommodationTypes, act.other).code,
    movedIn: day,
    movedOut: undefined,
    isSevereWeather: act.other % 5 === 0,
  })
}

async function declare(needs: ActNeeds, by: Member, act: RandomAct) {
  const night = needs.clock.today().subtract({ days: act.daysAgo })
  return declareNight(needs, by, {
    areaCode: oneOf(by.areaCodes, act.pick),
    month: monthOf(night),
    night: Temporal.PlainDate.from(night),
    method: oneOf(nightMethods, act.other).code,
    declaredBy: by.id,
  })
}

async function link(needs: ActNeeds, by: Member, act: RandomAct) {
  const reason = 'As told'
  if (act.kind === 'undo') {
    const decisionId = await nth(needs.db, 'decision_id from people.link_decision', act.pick)
    return decisionId
      ? undoDecision(needs, by, { decisionId: decisionId as never, reason })
      : undefined
  }
  const source = await nth(needs.db, 'source_person_id from people.source_person', act.pick)
  const from = `person_id from people.source_person where source_person_id = '${source}'`
  const personId = (await nth(needs.db, from, 0)) as never
  if (!personId) return undefined
  if (act.kind === 'apart') {
    return standApart(needs, by, { personId, writings: [source as never], reason })
  }
  const target = await nth(needs.db, 'person_id from people.person', act.other)
  const wish = { personId, otherPersonId: target as never, verdict: 'same', reason } as const
  await decideLink(needs, by, wish)
  return decideLink(needs.second.needs, needs.second.by, wish)
}

/** One of the ids that are there, always the same one for the same number. */
async function nth(db: Db, what: string, pick: number): Promise<string | undefined> {
  const column = what.split(' ')[0] ?? ''
  const every = sql<Record<string, string>>`select ${sql.raw(what)} order by ${sql.raw(column)}`
  const { rows } = await db.transaction().execute((within) => every.execute(within))
  return rows[pick % Math.max(1, rows.length)]?.[column]
}

function oneOf<Value>(values: readonly Value[], pick: number): Value {
  const value = values[pick % values.length]
  if (value === undefined) throw new Error('There is nothing to choose from')
  return value
}
