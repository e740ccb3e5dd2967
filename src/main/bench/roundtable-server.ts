import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { openChanges, openDatabase, openForWeb, systemClock } from '#foundations'
import { openHouse } from '../house.ts'
import { openWeb } from '../web.ts'

/** Where one process of a measured house listens, and a bare broadcast beside it. */
export type Listening = { readonly house: string; readonly bare: string }

/** Serves a house on a database, and a bare broadcast, until standard input ends. Says its memory when asked. */
export async function serveMeasured(url: string, key: string): Promise<void> {
  const owner = openDatabase(url)
  const database = await openForWeb(owner)
  const house = await openHouse(database, systemClock)
  const needs = { ...house, sealingKey: { bytes: Buffer.from(key, 'base64') } }
  const changes = openChanges(url)
  const web = await openWeb(needs, changes)
  const bare = openBare()
  await new Promise<void>((done) => bare.listen(0, '127.0.0.1', done))
  const { port } = bare.address() as AddressInfo
  const listening: Listening = {
    house: await web.listen({ port: 0, host: '127.0.0.1' }),
    bare: `http://127.0.0.1:${port}`,
  }
  process.stdout.write(`${JSON.stringify(listening)}\n`)
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === 'memory') process.stdout.write(`${JSON.stringify(process.memoryUsage())}\n`)
  }
  bare.closeAllConnections()
  bare.close()
  await web.close()
  await changes.close()
  await database.close()
  await owner.close()
}

/** No more than is needed to pass what somebody posts on to everybody who listens at the same address. */
function openBare() {
  const rooms = new Map<string, Set<ServerResponse>>()
  const roomAt = (path: string) => {
    const room = rooms.get(path) ?? new Set()
    rooms.set(path, room)
    return room
  }
  return createServer((request, answer) => {
    const room = roomAt(request.url ?? '')
    if (request.method === 'GET') {
      answer.writeHead(200, { 'content-type': 'text/event-stream' }).write('\n')
      room.add(answer)
      answer.on('close', () => room.delete(answer))
      return
    }
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      for (const page of room) page.write(`data: ${body}\n\n`)
      answer.end()
    })
  })
}
