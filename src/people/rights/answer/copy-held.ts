import { lawfulBases, leaveTrace, looksAt, membersInWords } from '#access'
import { agencyNames, listCouncils } from '#directory'
import type { Db, Needs } from '#foundations'
import { dayInWords, nationalities, type PersonId } from '#vocabulary'
import { namesOf } from '../../names/names.store.ts'
import { isKnownPerson } from '../../registering/person.store.ts'
import { retentionInWords, standingRules } from '../retention/retention.ts'
import { rulesSet } from '../retention/rules-set.store.ts'
import { byAgency } from './by-agency.ts'
import type { Copy, HeldPart } from './held-part.ts'
import { originOf } from './origin.store.ts'

/** What answering somebody needs: what every room holds of them; `main` asks the rooms. */
export type AnswerNeeds = Needs & {
  readonly gatherHeld: (
    db: Db,
    personId: PersonId,
    part: Copy['part'],
  ) => Promise<readonly HeldPart[]>
}

const everyLook = 100_000

/**
 * The copy of everything held of somebody that is open to whoever answers them (UK GDPR, article 15). Where
 * they were met is a paper of its own, so that it never stands beside where they come from. Leaves its trace.
 */
export function copyHeld(
  needs: AnswerNeeds,
  personId: PersonId,
  part: Copy['part'],
): Promise<Copy | undefined> {
  return needs.db.transaction().execute(async (db) => {
    if (!(await isKnownPerson(db, personId))) return undefined
    const about = part === 'record' ? await aboutRecord(db, personId) : aboutPlaces
    const copy: Copy = {
      ...about,
      part,
      madeOn: dayInWords(needs.clock.today()),
      agencies: byAgency(await needs.gatherHeld(db, personId, part), await whoIsWho(db)),
      bases: (await lawfulBases(db)).map(
        ({ reference, title, lawfulBasis }) => `${reference}, ${title}: ${lawfulBasis}`,
      ),
      retention: retentionInWords(standingRules(await rulesSet(db))),
    }
    await leaveTrace(db, {
      action: 'export',
      people: [personId],
      categories: part === 'record' ? ofRecord : ['place'],
      detail: part === 'record' ? 'Copy of everything held' : 'Copy of the places held',
    })
    return copy
  })
}

const ofRecord = [
  ...(['identity', 'contact', 'note', 'stay', 'departure'] as const),
  ...(['characteristic', 'rights', 'casework', 'link'] as const),
]

/** A paper of places names nobody. */
const aboutPlaces = { name: '', origin: undefined, looks: [] }

async function aboutRecord(db: Db, personId: PersonId) {
  return {
    name: (await namesOf(db, [personId])).get(personId) ?? '',
    origin: originInWords(await originOf(db, personId)),
    looks: (await looksAt(db, personId, everyLook)).looks,
  }
}

async function whoIsWho(db: Db) {
  const councils = new Map((await listCouncils(db)).map(({ code, name }) => [code, name]))
  return { agencies: await agencyNames(db), members: await membersInWords(db), councils }
}

function originInWords(code: string | undefined): string | undefined {
  return nationalities.find((one) => one.code === code)?.label
}
