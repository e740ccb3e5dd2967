import type { FastifyInstance } from 'fastify'
import type { Rule } from '#access'
import { readId } from '#vocabulary'
import { type Typed, textsOf } from '../room/places/place.ts'
import type { Brought } from './acts/bring-acts.ts'
import { broughtFrom, type OurNeeds } from './bring.ts'
import {
  actAs,
  atCommitment,
  type CommitmentExchange,
  type CommitmentRoute,
  showCommitment,
} from './commitment-exchange.tsx'
import { BringPage } from './pages/bring.page.tsx'
import type { CommitmentPlace, SentBackAct } from './pages/commitment-place.ts'

/** Whose addresses these are, and on which side of a commitment. */
type Ours = {
  readonly config: { readonly rule: Rule }
  readonly side: Parameters<typeof atCommitment>[1]
}

/** Bringing pledges of a roundtable into a commitment: which are chosen first, and then come over. */
export function bringRoutes(app: FastifyInstance, needs: OurNeeds, { config, side }: Ours): void {
  const address = `${side.base}/:commitment/bring`
  app.get<CommitmentRoute & { Querystring: { roundtable?: string } }>(
    address,
    { config },
    async (request, reply) =>
      atCommitment(needs, side, async (exchange) => {
        const brought = await asked(needs, exchange, request.query.roundtable)
        return brought ? choose(exchange, brought) : reply.callNotFound()
      })(request as never, reply),
  )
  app.post<CommitmentRoute>(
    address,
    { config },
    atCommitment(needs, side, async (exchange) => {
      const typed = exchange.request.body ?? {}
      const brought = await asked(needs, exchange, String(typed['roundtable'] ?? ''))
      return brought ? bring(exchange, brought, typed) : exchange.reply.callNotFound()
    }),
  )
}

async function asked(needs: OurNeeds, { request }: CommitmentExchange, typed = '') {
  const id = readId<'roundtable'>(typed)
  return id && broughtFrom(needs, request, id)
}

function choose(exchange: CommitmentExchange, brought: Brought, sentBack?: SentBackAct) {
  const pageAt = (place: CommitmentPlace) => (
    <BringPage
      place={place}
      brought={brought}
      chosen={sentBack ? [] : ownPledges(brought, exchange.listed.agencyName)}
    />
  )
  return showCommitment({ ...exchange, pageAt }, 'bring', sentBack)
}

/** The pledges an organisation made there. */
function ownPledges({ partners, pledges }: Brought, name: string): readonly string[] {
  const own = partners.find((one) => one.name === name)?.id
  return pledges.filter(({ makers }) => own && makers.includes(own)).map(({ id }) => id)
}

function bring(exchange: CommitmentExchange, brought: Brought, typed: Typed) {
  const chosen = textsOf(typed, 'pledge')
  const pledges = brought.pledges.filter(({ id }) => chosen.includes(id))
  if (pledges.length === 0) {
    const problems = { pledge: 'Select the pledges that this commitment makes' }
    const sentBack = { act: 'bring', typed, problems, refusal: undefined } as const
    return choose({ ...exchange, reply: exchange.reply.code(422) }, brought, sentBack)
  }
  return actAs(exchange, 'bring', { ...brought, pledges } as unknown as Typed, { done: 'brought' })
}
