import type { FastifyInstance } from 'fastify'
import { actingNeeds, allow } from '#access'
import type { FigureNeeds } from '../needs.ts'
import { returnCsv, type TellableReturn } from './return-csv.ts'
import { type Address, type Exchange, type Place, placeOf, prepare } from './return-place.ts'
import type { WorkingReturn } from './working-return.ts'

const mayRead = allow('outreach_worker', 'analyst', 'coordinator')

/** The addresses of a return's files: its working figures, and each edition as it was signed off. */
export function returnFileRoutes(app: FastifyInstance, needs: FigureNeeds): void {
  app.get<{ Params: Address }>(
    '/returns/:council/:month/working.csv',
    { config: { rule: mayRead } },
    async (request, reply) =>
      sendFile({ needs: actingNeeds(needs, request), request, reply }, 'working'),
  )
  app.get<{ Params: Address & { readonly file: string } }>(
    '/returns/:council/:month/editions/:file',
    { config: { rule: mayRead } },
    async (request, reply) => {
      const edition = /^([1-9]\d{0,5})\.csv$/.exec(request.params.file)?.[1]
      return edition
        ? sendFile({ needs: actingNeeds(needs, request), request, reply }, Number(edition))
        : reply.callNotFound()
    },
  )
}

async function sendFile(exchange: Exchange, which: 'working' | number) {
  const { needs, reply } = exchange
  const place = await placeOf(exchange)
  if (!place) return reply
  const told = tellable(await prepare(needs, place), place, which)
  if (!told) return reply.callNotFound()
  const name = `return-${told.areaCode}-${told.month}-${which === 'working' ? which : `edition-${which}`}`
  return reply
    .header('content-disposition', `attachment; filename="${name}.csv"`)
    .header('cache-control', 'no-store')
    .type('text/csv; charset=utf-8')
    .send(returnCsv(told, needs.isDemonstration ? 'demonstration' : 'real'))
}

function tellable(
  working: WorkingReturn,
  { council, month }: Place,
  which: 'working' | number,
): TellableReturn | undefined {
  if (which === 'working') {
    const { figures, basis } = working
    return { ...basis, figures, areaCode: council.scope, month: month.toString() }
  }
  const edition = working.editions.find((one) => one.edition === which)
  const { asOf, signedBy: by, sha256 } = edition ?? {}
  if (!edition || !asOf || !by || !sha256) return undefined
  return { ...edition, signed: { edition: edition.edition, asOf, by, sha256 } }
}
