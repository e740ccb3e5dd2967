import type { FastifyRequest } from 'fastify'
import {
  type Agreement,
  actingNeeds,
  allow,
  memberOf,
  opensFor,
  readRegister,
  type SignedInFrame,
} from '#access'
import type { Problems } from '#design'
import type { Db, Needs } from '#foundations'
import { readId } from '#vocabulary'
import { questionsLeft } from './answers.store.ts'
import type { AskForm } from './ask.form.ts'
import { keyInUse, letsItselfBeNamed } from './keyed-key.store.ts'
import type { KeyedKey } from './keyed-key.ts'

/** Who may ask by key, and who keeps the keys. */
export const asking = {
  rule: allow('outreach_worker', 'analyst', 'coordinator'),
  purpose: 'linking',
} as const
export const keeping = { rule: allow('coordinator'), purpose: 'linking' } as const

/** One agreement under which the member’s organisation may ask, and how its key stands. */
export type KeyedPlace = {
  readonly agreement: Agreement
  readonly today: string
  readonly key: KeyedKey | undefined
  readonly isNamed: boolean
  readonly left: number
}

/** The agreements in force under which an organisation may ask by key: made for linking, and telling of links. */
export async function agreementsToAskUnder(db: Db, request: FastifyRequest) {
  const { today, agreements } = await readRegister(db)
  const { agencyId } = memberOf(request)
  return {
    today,
    agreements: agreements.filter(
      (agreement) =>
        opensFor(agreement, agencyId, today) &&
        agreement.purposes.includes('linking') &&
        agreement.categories.includes('link'),
    ),
  }
}

/** The agreement in the address, where the member’s organisation may ask under it; nothing elsewhere. */
export async function placeOf(
  needs: Needs,
  request: FastifyRequest,
): Promise<KeyedPlace | undefined> {
  const { agreement: typed = '' } = request.params as { readonly agreement?: string }
  const id = readId<'agreement'>(typed)
  if (!id) return undefined
  const { today, agreements } = await agreementsToAskUnder(needs.db, request)
  const agreement = agreements.find((one) => one.id === id)
  if (!agreement) return undefined
  const of = { agreementId: id, agencyId: memberOf(request).agencyId }
  return actingNeeds(needs, request)
    .db.transaction()
    .execute(async (db) => ({
      ...{ agreement, today },
      key: (await keyInUse(db, of))?.key,
      isNamed: await letsItselfBeNamed(db, of),
      left: await questionsLeft(db, id),
    }))
}

/** What was typed on the page of one agreement, what is wrong with it, and what was done. */
export type KeyedTold = {
  readonly typed: Readonly<Record<string, string | undefined>>
  readonly problems: Problems<AskForm>
  readonly done: string | undefined
}

export type KeyedPlaceProps = SignedInFrame & KeyedTold & { readonly place: KeyedPlace }
