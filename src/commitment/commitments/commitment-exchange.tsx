import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { actingNeeds, memberOf, sendPage, signedInFrame } from '#access'
import { listCouncils } from '#directory'
import type { Db } from '#foundations'
import { readId } from '#vocabulary'
import { concernsOf } from '../register/concern.store.ts'
import { streamDb } from '../room/live/room-desk.ts'
import type { Typed } from '../room/places/place.ts'
import { closedRoundtables } from '../roundtables/roundtable.store.ts'
import { readScheme } from '../scheme/scheme.store.ts'
import {
  type ActAnswer,
  actOnCommitment,
  type CommitmentNeeds,
  type SentAct,
} from './act-on-commitment.ts'
import { type ActName, type Actor, permissions } from './acts/may.ts'
import { refusalWords } from './acts/refusals.ts'
import {
  findCommitment,
  type ListedCommitment,
  listCommitments,
  snapshotsOf,
} from './commitment.store.ts'
import { contactsOf } from './contact.store.ts'
import type { CommitmentId } from './ids.ts'
import type { CommitmentPlace, SentBackAct } from './pages/commitment-place.ts'

export type CommitmentRoute = {
  Params: { commitment: string; act?: string; '*'?: string }
  Querystring: { done?: string }
  Body: Typed | undefined
}
export type CommitmentExchange = {
  readonly needs: CommitmentNeeds
  readonly request: FastifyRequest<CommitmentRoute>
  readonly reply: FastifyReply
  readonly listed: ListedCommitment
  readonly actor: Actor
  readonly base: string
  readonly pageAt: (place: CommitmentPlace) => VNode | undefined
}

/** Finds the commitment an address means, where it is open to whoever asks; then answers. Nobody else learns that it is there. */
export function atCommitment(
  needs: CommitmentNeeds,
  side: Pick<CommitmentExchange, 'base' | 'pageAt'> & { readonly as: 'applicant' | 'assessor' },
  answer: (exchange: CommitmentExchange) => Promise<unknown>,
) {
  return async (request: FastifyRequest<CommitmentRoute>, reply: FastifyReply) => {
    const id = readId<'commitment'>(request.params.commitment)
    const listed =
      id &&
      (await actingNeeds(needs, request)
        .db.transaction()
        .execute((db) => findCommitment(db, id)))
    const member = memberOf(request)
    if (!listed || (side.as === 'assessor' && listed.isOwn)) return reply.callNotFound()
    const actor: Actor = { as: side.as, memberId: member.id }
    return answer({ needs, request, reply, listed, actor, base: side.base, pageAt: side.pageAt })
  }
}

const doneWords: Readonly<Record<string, string>> = {
  saved: 'It is saved.',
  written: 'The letter is on its way.',
  brought: 'What was pledged there stands here now.',
}

/** Shows a page of a commitment. */
export async function showCommitment(
  exchange: CommitmentExchange,
  path: string,
  sentBack: SentBackAct | undefined,
) {
  const { reply } = exchange
  const place = await placeOf(exchange, path, sentBack)
  const page =
    exchange.pageAt(place) ?? (sentBack ? exchange.pageAt({ ...place, path: '' }) : undefined)
  return page ? sendPage(reply, page) : reply.callNotFound()
}

/** Does an act of a commitment, and leads back to where it was sent from. */
export async function actFromForm(exchange: CommitmentExchange) {
  const { request } = exchange
  const name = request.params.act ?? ''
  if (!Object.hasOwn(permissions, name)) return exchange.reply.callNotFound()
  return actAs(exchange, name as ActName, request.body ?? {})
}

/** The same for an act whose form the house completes. */
export async function actAs(
  exchange: CommitmentExchange,
  name: ActName,
  typed: Typed,
  more: { readonly keep?: SentAct['keep']; readonly done?: string } = {},
) {
  const { needs, request, reply, listed, actor, base } = exchange
  const commandId = readId<'command'>(String(request.body?.['command_id'] ?? ''))
  if (!commandId) return reply.callNotFound()
  const answered = await actOnCommitment(needs, listed.id, {
    ...{ name, typed, commandId, actor },
    memberId: memberOf(request).id,
    ...(more.keep ? { keep: more.keep } : {}),
  })
  const path = placeIn(String(request.body?.['from_path'] ?? ''))
  if (answered.ok) {
    return reply.redirect(
      `${base}/${listed.id}${path && `/${path}`}?done=${more.done ?? 'saved'}`,
      303,
    )
  }
  const sentBack = { act: name, typed, ...said(answered) }
  return showCommitment({ ...exchange, reply: reply.code(422) }, path, sentBack)
}

function said(answered: ActAnswer): Pick<SentBackAct, 'problems' | 'refusal'> {
  if (answered.ok) return { problems: {}, refusal: undefined }
  return 'problems' in answered
    ? { problems: answered.problems, refusal: undefined }
    : { problems: {}, refusal: refusalWords[answered.refusal] }
}

function placeIn(path: string): string {
  return /^(partners|pledges|actions(\/[0-9a-f-]{36})?)$/.test(path) ? path : ''
}

async function placeOf(
  { needs, request, listed, actor, base }: CommitmentExchange,
  path: string,
  sentBack: SentBackAct | undefined,
): Promise<CommitmentPlace> {
  const { id } = listed
  const member = memberOf(request)
  const stream = streamDb(needs, id, member.id)
  const commitment = await needs.commitments.read(stream, id)
  const kept = await stream.transaction().execute(async (db) => ({
    contacts: await contactsOf(db, id),
    snapshots: await snapshotsOf(db, id),
    concerns: await concernsOf(db, id),
  }))
  const own = actingNeeds(needs, request).db
  return {
    ...signedInFrame(request, needs),
    ...kept,
    ...{ id, commitment, actor, base, path, sentBack },
    roundtables: await own.transaction().execute(closedRoundtables),
    areas: await listCouncils(needs.db),
    others: actor.as === 'assessor' ? await othersThan(own, id) : [],
    scheme: (await readScheme(needs.db)).terms,
    now: needs.clock.now(),
    done: sentBack ? undefined : doneWords[request.query.done ?? ''],
    freshId: () => crypto.randomUUID(),
  }
}

/** Commitments that were awarded, but for one. */
async function othersThan(db: Db, id: CommitmentId): Promise<readonly ListedCommitment[]> {
  const all = await db.transaction().execute((within) => listCommitments(within, mostOthers))
  return all.filter((one) => one.id !== id && one.awardState === 'active')
}

const mostOthers = 500
