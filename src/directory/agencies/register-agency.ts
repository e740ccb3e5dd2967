import { leaveTrace, type Member } from '#access'
import type { Db, Needs } from '#foundations'
import { type AgencyId, done, type Outcome, refused } from '#vocabulary'
import {
  type AgencyWords,
  agencyNamed,
  keepAmended,
  keepRegistered,
  lockRegister,
  noteAgencyChange,
  type RegisteredAgency,
  registeredAgency,
} from './agency-register.store.ts'

type Acting = Pick<Needs, 'db' | 'clock' | 'newId'>

/** Why somebody may not change an organisation. One with members of its own is looked after by their coordinator. */
export type AmendRefusal = 'no-such-agency' | 'not-theirs' | 'no-more' | 'name-taken'

/** Registers an organisation, and gives its id. */
export function registerAgency(
  needs: Acting,
  by: Pick<Member, 'id'>,
  words: AgencyWords,
): Promise<Outcome<AgencyId, 'name-taken'>> {
  return needs.db.transaction().execute(async (db) => {
    await lockRegister(db)
    if (await agencyNamed(db, words.name)) return refused('name-taken')
    const id = needs.newId<'agency'>()
    await keepRegistered(db, id, words)
    await note(needs, db, { ...words, id, change: 'registered', reason: 'Registered', by })
    return done(id)
  })
}

/** Amends what is registered of an organisation. What it was stays in its history. */
export function amendAgency(
  needs: Acting,
  by: Member,
  wish: { readonly id: AgencyId; readonly words: AgencyWords; readonly reason: string },
): Promise<Outcome<AgencyId, AmendRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    await lockRegister(db)
    const agency = await registeredAgency(db, wish.id)
    const refusal = changeRefusal(by, agency)
    if (!agency || refusal) return refused(refusal ?? 'no-such-agency')
    const namesake = await agencyNamed(db, wish.words.name)
    if (namesake && namesake !== wish.id) return refused('name-taken')
    await keepAmended(db, { ...agency, ...wish.words })
    const { id, words, reason } = wish
    await note(needs, db, { ...words, id, change: 'amended', reason, by })
    return done(id)
  })
}

/** Why a coordinator may not change an organisation, or end it. */
export function changeRefusal(
  by: Member,
  agency: RegisteredAgency | undefined,
): Exclude<AmendRefusal, 'name-taken'> | undefined {
  if (!agency) return 'no-such-agency'
  if (agency.status !== 'active') return 'no-more'
  return agency.id === by.agencyId || agency.members === 0 ? undefined : 'not-theirs'
}

async function note(
  needs: Acting,
  db: Db,
  told: AgencyWords & {
    readonly id: AgencyId
    readonly change: 'registered' | 'amended'
    readonly reason: string
    readonly by: Pick<Member, 'id'>
  },
): Promise<void> {
  await noteAgencyChange(db, {
    ...told,
    ...{ changeId: needs.newId<'agency-change'>(), into: undefined, by: told.by.id },
    on: needs.clock.today(),
    at: needs.clock.now(),
  })
  const detail = `An organisation was ${told.change}`
  await leaveTrace(db, { action: 'change', people: [], categories: [], detail })
}
