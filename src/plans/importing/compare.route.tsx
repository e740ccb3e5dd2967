import type { FastifyInstance } from 'fastify'
import { actingNeeds, sendPage, signedInFrame } from '#access'
import type { Needs } from '#foundations'
import { readId } from '#vocabulary'
import { type Typed, textOf } from '../changing/typed-fields.ts'
import { ComparePage } from '../pages/compare.page.tsx'
import { forWriters } from '../plan-exchange.tsx'
import { compareReadings } from '../reading/compare-readings.ts'
import { findImport, type Import, latestImports } from './import.store.ts'
import { importInWords } from './listed-import.ts'

type Route = { Params: { import: string }; Querystring: Typed }

/** Two files of one plan beside each other. */
export function compareRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<Route>(
    '/our-plans/imports/:import/compare',
    { config: forWriters },
    async (request, reply) => {
      const id = readId<'plan-import'>(request.params.import)
      const otherId = readId<'plan-import'>(textOf(request.query, 'with'))
      const { one, other, all } = await actingNeeds(needs, request)
        .db.transaction()
        .execute(async (db) => ({
          one: id && (await findImport(db, id)),
          other: otherId && (await findImport(db, otherId)),
          all: await latestImports(db),
        }))
      if (!one) return reply.callNotFound()
      const called = ({ id: of, name }: Pick<Import, 'id' | 'name'>) => {
        const found = all.find((each) => each.id === of)
        return found ? importInWords(found) : name
      }
      const props = {
        ...signedInFrame(request, needs),
        ...{ id: one.id, name: called(one), otherName: other && called(other) },
        others: all.filter((each) => each.id !== one.id),
        differences: other ? compareReadings(one.document, other.document) : [],
      }
      return sendPage(reply, <ComparePage {...props} />)
    },
  )
}
