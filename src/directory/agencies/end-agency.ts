import { Temporal } from 'temporal-polyfill'
import { leaveTrace, type Member } from '#access'
import type { Needs } from '#foundations'
import { type AgencyId, done, type Outcome, refused } from '#vocabulary'
import {
  keepAmended,
  lockRegister,
  noteAgencyChange,
  type RegisteredAgency,
  registeredAgency,
} from './agency-register.store.ts'
import { changeRefusal } from './register-agency.ts'

/** How an organisation ends: it merges into another, or closes. */
export type Ending = {
  readonly id: AgencyId
  readonly into: AgencyId | undefined
  readonly on: Temporal.PlainDate
  readonly reason: string
}

export type EndRefusal =
  | 'no-such-agency'
  | 'not-theirs'
  | 'no-more'
  | 'into-itself'
  | 'into-none'
  | 'to-come'

/**
 * Ends an organisation on a day. What it wrote stays its own; its members stay members until they leave or
 * are invited by the other organisation, because only that one can say who works for it.
 */
export function endAgency(
  needs: Pick<Needs, 'db' | 'clock' | 'newId'>,
  by: Member,
  ending: Ending,
): Promise<Outcome<AgencyId, EndRefusal>> {
  const { id, into, on, reason } = ending
  return needs.db.transaction().execute(async (db) => {
    await lockRegister(db)
    const agency = await registeredAgency(db, id)
    const other = into ? await registeredAgency(db, into) : undefined
    const refusal = changeRefusal(by, agency) ?? endRefusal(ending, other, needs.clock.today())
    if (!agency || refusal) return refused(refusal ?? 'no-such-agency')
    await keepAmended(db, { ...agency, status: into ? 'merged' : 'closed' })
    await noteAgencyChange(db, {
      ...agency,
      ...{ changeId: needs.newId<'agency-change'>(), change: into ? 'merged' : 'closed' },
      ...{ into, on, reason, by: by.id, at: needs.clock.now() },
    })
    const detail = 'An organisation was ended'
    await leaveTrace(db, { action: 'change', people: [], categories: [], detail })
    return done(id)
  })
}

/** Why an organisation cannot end so: into itself, into one that is no more, or on a day to come. */
function endRefusal(
  { id, into, on }: Ending,
  other: RegisteredAgency | undefined,
  today: Temporal.PlainDate,
): EndRefusal | undefined {
  if (into === id) return 'into-itself'
  if (into && other?.status !== 'active') return 'into-none'
  return Temporal.PlainDate.compare(on, today) > 0 ? 'to-come' : undefined
}
