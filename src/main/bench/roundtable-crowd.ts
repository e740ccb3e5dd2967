import { request as ask } from 'node:http'

/** Somebody with a page of a room open. */
export type Listener = {
  /** When each thing said was first read here, by its id. */
  readonly read: Map<string, number>
  readonly close: () => void
}

export type Place = {
  /** Where the process listens, and where on it. */
  readonly server: string
  readonly path: string
  readonly cookie: string
  /** Each room comes from an address of its own, as it would in life. */
  readonly from: string
}

/** Opens the stream of a room and notes when each id stands in it; and how many bytes came. */
export function listen(place: Place, bytes: { sum: number; messages: number }): Promise<Listener> {
  const read = new Map<string, number>()
  return new Promise((done, fail) => {
    const request = ask(
      `${place.server}${place.path}`,
      { headers: { cookie: place.cookie }, localAddress: place.from, agent: false },
      (answer) => {
        if (answer.statusCode !== 200) return fail(new Error(`${place.path}: ${answer.statusCode}`))
        let rest = ''
        answer.setEncoding('utf8')
        answer.on('data', (part: string) => {
          const now = performance.now()
          const text = rest + part
          rest = text.slice(-60)
          const before = read.size
          for (const [, id = ''] of text.matchAll(/entry-([0-9a-f]{8}-[0-9a-f-]{27})/g)) {
            if (!read.has(id)) read.set(id, now)
          }
          bytes.sum += part.length
          bytes.messages += read.size - before
        })
        answer.on('error', () => undefined)
        done({ read, close: () => request.destroy() })
      },
    )
    request.on('error', () => undefined)
    request.end()
  })
}

/** Sends something to a room; gives how it was answered. */
export function post(place: Place, body: string): Promise<number> {
  return new Promise((done, fail) => {
    const headers = {
      ...{ cookie: place.cookie, origin: place.server, 'x-waymark-script': '1' },
      'content-type': 'application/x-www-form-urlencoded',
    }
    const request = ask(
      `${place.server}${place.path}`,
      { method: 'POST', headers, localAddress: place.from },
      (answer) => {
        answer.resume()
        answer.on('end', () => done(answer.statusCode ?? 0))
      },
    )
    request.on('error', fail)
    request.end(body)
  })
}
