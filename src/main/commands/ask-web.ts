import { isWebAddress } from '#commitment'

/** An address that gives no JSON; the message says why. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

const mostBytes = 1_000_000
const mostSeconds = 10
const mostRedirects = 3

/**
 * The JSON of an address; `undefined` where its host says that there is none. It asks by https, or http on this
 * machine, sends nothing along, and stays with the host it was told: who checks a badge is led nowhere else by it.
 */
export async function askWeb(
  address: string,
  signal = AbortSignal.timeout(mostSeconds * 1000),
): Promise<unknown> {
  const response = await follow(address, signal)
  if (response.status === 404 || response.status === 410) {
    await response.body?.cancel()
    return undefined
  }
  if (!response.ok) {
    await response.body?.cancel()
    throw new NoAnswer(`it answers with the status ${response.status}`)
  }
  const text = await textOf(response, signal)
  try {
    return JSON.parse(text)
  } catch {
    throw new NoAnswer('what it answers is no JSON')
  }
}

async function follow(address: string, signal: AbortSignal): Promise<Response> {
  let at = address
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    if (!isWebAddress(at)) throw new NoAnswer(`${at} is not asked, for it is not https`)
    const response = await unlessSilent(fetch(at, { redirect: 'manual', signal }), signal)
    const location = response.headers.get('location')
    if (location === null || response.status < 300 || response.status > 399) return response
    await response.body?.cancel()
    const next = URL.canParse(location, at) ? new URL(location, at) : undefined
    if (next?.host !== new URL(at).host) throw new NoAnswer('it sends us on to another host')
    at = next.href
  }
  throw new NoAnswer('it sends us on and on')
}

async function textOf(response: Response, signal: AbortSignal): Promise<string> {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  while (reader) {
    const { done, value } = await unlessSilent(reader.read(), signal)
    if (done) break
    length += value.length
    if (length > mostBytes) {
      await reader.cancel()
      throw new NoAnswer('it answers with more than 1 MB')
    }
    parts.push(value)
  }
  return Buffer.concat(parts).toString('utf8')
}

async function unlessSilent<Value>(answer: Promise<Value>, signal: AbortSignal): Promise<Value> {
  try {
    return await answer
  } catch {
    // Whatever fetch throws is that nobody answered: a name that is none, a refused connection, a bad certificate.
    throw new NoAnswer(
      signal.aborted ? `it did not answer within ${mostSeconds} seconds` : 'nobody answers there',
    )
  }
}
