import { crowd, foreign, markOf, open, partner, sealed, unescaped } from './planted-person.ts'
import type { Answer } from './visitors.ts'
import { type Heard, isPage } from './walk.ts'

/** What is wrong with what somebody heard, in a few words; nothing where all is well. */
export type Look = (heard: Heard) => string | undefined

/** Where something is wrong, each with what it is. */
export function findings(heard: readonly Heard[], look: Look): readonly string[] {
  return heard.flatMap((one) => {
    const wrong = look(one)
    return wrong ? [`${one.asker.name} at ${one.url}: ${wrong}`] : []
  })
}

/** A fault of ours, which no request may bring about. */
export function fault({ answer }: Pick<Heard, 'answer'>): string | undefined {
  return answer.statusCode >= 500 ? `${answer.statusCode}` : undefined
}

/** What was typed once, as markup of ours. */
export function rawMarkup({ answer }: Pick<Heard, 'answer'>): string | undefined {
  if (!isPage(answer)) return undefined
  return [unescaped, typedMarkup].find((markup) => answer.body.includes(markup))
}

/** What a tester types to see whether it comes back as markup. */
export const typedMarkup = '<i id=typed>'

/** Whose words each asker may be given at all; nobody is given any, and the sealed person's go to no one. */
const mayHear: Readonly<Record<string, readonly { readonly key: string }[]>> = {
  outreach_worker: [open, partner, ...crowd],
  analyst: [open, partner, ...crowd],
  coordinator: [open, partner, ...crowd],
  stranger: [foreign],
}
const everyMark = [open, partner, foreign, sealed, ...crowd].map((person) => markOf(person))

/** The words of a planted person told to somebody they are closed to. */
export function toldTooMuch({ asker, answer }: Heard): string | undefined {
  const allowed = (mayHear[asker.name] ?? []).map((person) => markOf(person).toLowerCase())
  const body = (answer.body + JSON.stringify(answer.headers)).toLowerCase()
  if (!body.includes('planted')) return undefined
  return everyMark.find(
    (mark) => body.includes(mark.toLowerCase()) && !allowed.includes(mark.toLowerCase()),
  )
}

/** Signs of the machine behind a page: paths, traces, and the words of the database. */
const ofTheMachine =
  /node_modules|\n {2,}at (?:async )?[\w.<>]+ \(|\bat [\w.<>]+ \((?:file|node|\/)|\.tsx?:\d+|relation "|syntax error|duplicate key|violates |permission denied for|invalid input syntax|\[object Object\]|postgres:\/\//

/** What tells of the machine rather than of what went wrong. */
export function tellsOfTheMachine({ answer }: Pick<Heard, 'answer'>): string | undefined {
  return ofTheMachine.exec(answer.body)?.[0]
}

/** A way out of the site: an answer may lead to a page of ours and nowhere else. */
export function leadsAway({ answer }: Pick<Heard, 'answer'>): string | undefined {
  const { location } = answer.headers
  if (location === undefined) return undefined
  return /^\/(?![/\\])[^\s\\]*$/.test(String(location)) ? undefined : `leads to ${location}`
}

const headers: Readonly<Record<string, RegExp>> = {
  // a picture that is to be saved runs nothing at all; a page runs what is ours
  'content-security-policy':
    /^default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox$|^(?=.*default-src 'self')(?=.*script-src 'self'(;|$))(?=.*object-src 'none')(?=.*base-uri 'self')(?=.*form-action 'self')(?=.*frame-ancestors 'self')(?!.*unsafe-eval)/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^(SAMEORIGIN|DENY)$/,
  'referrer-policy': /^no-referrer$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
}

/** The first header that every answer must have and this one has not, or has and should not. */
export function headerMissing({ answer }: Pick<Heard, 'answer'>): string | undefined {
  const told = answer.headers
  const missing = Object.entries(headers).find(([name, says]) => !says.test(String(told[name])))
  if (missing) return `${missing[0]}: ${told[missing[0]]}`
  return ['x-powered-by', 'server', 'x-injected'].find((name) => told[name] !== undefined)
}

/** An answer for members that a browser or a proxy might keep. */
export function keptByOthers({ address, answer }: Heard): string | undefined {
  if ('everyone' in address.rule) return undefined
  const told = String(answer.headers['cache-control'])
  return isAnswered(answer) && !told.includes('no-store') ? `cache-control: ${told}` : undefined
}

function isAnswered({ statusCode }: Answer): boolean {
  return statusCode === 200 || statusCode === 422
}
