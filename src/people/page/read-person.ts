import {
  type Category,
  type LawfulBasis,
  lawfulBases,
  leaveTrace,
  type Member,
  type Sealing,
  sealingOf,
} from '#access'
import { agencyNames } from '#directory'
import type { Db, Needs } from '#foundations'
import type { AgencyId, PersonId } from '#vocabulary'
import { namesOf } from '../names/names.store.ts'
import { isKnownPerson } from '../registering/person.store.ts'
import { consentsOf } from '../rights/consent/consent.store.ts'
import {
  type Consent,
  type ConsentLine,
  consentLines,
  consentToCome,
} from '../rights/consent/consent.ts'
import { correctionsOf } from '../rights/corrections/correction.store.ts'
import type { Correction } from '../rights/corrections/correction.ts'
import { erasureRequests } from '../rights/erasure/erasure-request.store.ts'
import { type ErasureRequest, standingRequest } from '../rights/erasure/erasure-request.ts'
import { preferencesTold, statementsOf } from '../rights/own-words/own-words.store.ts'
import {
  type Preferences,
  type Statement,
  standingPreferences,
} from '../rights/own-words/own-words.ts'
import { linksTold, writingsOf } from './person-page.store.ts'
import type { PersonPageNeeds, PersonSection } from './person-section.ts'
import type { LinkTold, Writing } from './writing.ts'

/** Everything the person's page says, as it stands for whoever reads it. */
export type PersonRead = {
  readonly personId: PersonId
  readonly name: string
  readonly preferences: Preferences
  readonly statements: readonly Statement[]
  readonly consent: readonly ConsentLine[]
  readonly consentToCome: readonly Consent[]
  readonly bases: readonly LawfulBasis[]
  readonly sealing: Sealing | undefined
  readonly corrections: readonly Correction[]
  /** What they asked of erasing, as long as it is not refused. */
  readonly erasure: ErasureRequest | undefined
  readonly writings: readonly Writing[]
  readonly sections: readonly PersonSection[]
  readonly links: readonly LinkTold[]
  readonly agencies: ReadonlyMap<AgencyId, string>
}

/**
 * A person as a member may see them, leaving the trace of the read. Nothing where the person is not open to
 * the member, exactly as where there is no such person.
 */
export function readPerson(
  needs: PersonPageNeeds,
  by: Member,
  personId: PersonId,
): Promise<PersonRead | undefined> {
  return needs.db.transaction().execute(async (db) => {
    if (!(await isKnownPerson(db, personId))) return undefined
    const read = await readAll({ db, needs }, by, personId)
    const seen: readonly Category[] = ['identity', 'rights', 'link']
    await leaveTrace(db, {
      action: 'read',
      people: [personId],
      categories: [...seen, ...read.sections.flatMap(({ categories }) => categories)],
      detail: 'The person’s page',
    })
    return read
  })
}

async function readAll(
  { db, needs }: { readonly db: Db; readonly needs: PersonPageNeeds },
  by: Member,
  personId: PersonId,
): Promise<PersonRead> {
  const decisions = await consentsOf(db, personId)
  const today = needs.clock.today()
  const sections: PersonSection[] = []
  for (const read of needs.sections) {
    const section = await read(db, personId, by)
    if (section) sections.push(section)
  }
  return {
    personId,
    name: await nameOf(db, personId),
    preferences: standingPreferences(await preferencesTold(db, personId)),
    statements: await statementsOf(db, personId),
    consent: consentLines(decisions, today),
    consentToCome: consentToCome(decisions, today),
    bases: await lawfulBases(db),
    sealing: await sealingOf(db, personId),
    corrections: await correctionsOf(db, personId),
    erasure: standingRequest(await erasureRequests(db, personId)),
    writings: await writingsOf(db, personId),
    sections,
    links: await linksTold(db, personId),
    agencies: await agencyNames(db),
  }
}

/** What a form about a person is headed with, leaving the trace of it; nothing where the person is not open. */
export function readNameFor(
  needs: Needs,
  personId: PersonId,
  what: string,
): Promise<string | undefined> {
  return needs.db.transaction().execute(async (db) => {
    if (!(await isKnownPerson(db, personId))) return undefined
    await leaveTrace(db, {
      action: 'read',
      people: [personId],
      categories: ['identity'],
      detail: what,
    })
    return nameOf(db, personId)
  })
}

async function nameOf(db: Db, personId: PersonId): Promise<string> {
  return (await namesOf(db, [personId])).get(personId) ?? ''
}
