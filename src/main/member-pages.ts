import type { FastifyInstance } from 'fastify'
import type { Temporal } from 'temporal-polyfill'
import { actAs, allow, type Member, memberRoutes } from '#access'
import { carryCasework, caseworkOfPerson, caseworkRoutes, openTasksOf } from '#casework'
import { agencyRoutes, listCouncils, scopesOf } from '#directory'
import { type Changes, type Db, liveRoute, type Needs } from '#foundations'
import { figureRoutes, readFigures } from '#indicators'
import { carryContacts, contactsOfPerson, outreachRoutes, revokeDevicesOf } from '#outreach'
import { carryOwnWords, knownAmong, type LinkNeeds, namesOf, peopleRoutes } from '#people'
import { carryStays, departuresOfPerson, stayRoutes, staysOfPerson } from '#stays'
import type { MemberId, PersonId } from '#vocabulary'
import { gatherHeld } from './subject-access/gather-held.ts'

/** Opens every address of signed-in members, and gives each room what it needs of rooms it may not import. */
export function openMemberPages(app: FastifyInstance, needs: Needs, changes: Changes): void {
  memberRoutes(app, { ...needs, tasksOf: tasksToHandOver, whenLeaving: [revokeDevicesOf] })
  peopleRoutes(app, {
    ...linkNeeds(needs),
    gatherHeld,
    sections: [caseworkOfPerson, contactsOfPerson, staysOfPerson, departuresOfPerson],
  })
  agencyRoutes(app, needs)
  outreachRoutes(app, { ...needs, runningFigures })
  stayRoutes(app, needs)
  caseworkRoutes(app, needs)
  figureRoutes(app, { ...needs, namesOf, listScopes, pagesOpenTo: pagesOpenTo(needs) })
  liveRoute(app, changes, { rule: allow('outreach_worker', 'analyst', 'coordinator') })
}

/** What linking people needs: the rooms whose rows follow a source person to another person. */
export function linkNeeds(needs: Needs): LinkNeeds {
  return { ...needs, carriers: [carryContacts, carryStays, carryOwnWords, carryCasework] }
}

/** Whose pages a member may open: a person’s page is opened for casework. */
function pagesOpenTo(needs: Needs) {
  return (by: Member, people: readonly PersonId[]) =>
    actAs(needs, { memberId: by.id, purpose: 'casework' })
      .db.transaction()
      .execute((db) => knownAmong(db, people))
}

async function listScopes(db: Db) {
  return scopesOf(await listCouncils(db))
}

async function runningFigures(
  db: Db,
  areaCodes: readonly string[],
  month: Temporal.PlainYearMonth,
) {
  const figures = await readFigures(db, { scopes: areaCodes, from: month, to: month })
  return areaCodes.map((areaCode) => {
    const counts = figures.get(areaCode)?.get(month.toString())
    return { areaCode, seen: counts?.r1_month ?? 0, firstSeen: counts?.p1_month ?? 0 }
  })
}

/** What is still somebody's to do, for whoever ends their membership: what, and where it can be handed over. */
async function tasksToHandOver(db: Db, memberId: MemberId) {
  const tasks = await openTasksOf(db, memberId)
  return tasks.map(({ personId, id, what, dueOn }) => ({
    text: `${what}, by ${dueOn}`,
    href: `/tasks/${personId}/${id}`,
  }))
}
