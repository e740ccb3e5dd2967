import type { FastifyInstance, FastifyRequest } from 'fastify'
import { everyone, sendPage } from '#access'
import type { Needs } from '#foundations'
import { readId } from '#vocabulary'
import { publicFrame } from '../public-frame.ts'
import { PublishedRecordPage, PublishedRecordsPage } from './published-record.page.tsx'
import { publishedRecord, publishedRecords } from './published-record.store.ts'

const config = { rule: everyone() } as const

/** The records of roundtables that were published, for anybody. */
export function recordsRoutes(app: FastifyInstance, needs: Needs): void {
  const frameOf = (request: FastifyRequest) => publicFrame(needs, request)
  app.get('/roundtable-records', { config }, async (request, reply) =>
    sendPage(
      reply,
      <PublishedRecordsPage frame={frameOf(request)} records={await publishedRecords(needs.db)} />,
    ),
  )
  app.get<{ Params: { record: string } }>(
    '/roundtable-records/:record',
    { config },
    async (request, reply) => {
      const isJson = request.params.record.endsWith('.json')
      const id = readId<'roundtable'>(request.params.record.replace(/\.json$/, ''))
      const record = id && (await publishedRecord(needs.db, id))
      if (!record) return reply.callNotFound()
      return isJson
        ? reply.send(record)
        : sendPage(reply, <PublishedRecordPage frame={frameOf(request)} record={record} />)
    },
  )
}
