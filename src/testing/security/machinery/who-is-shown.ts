import type { Db } from '#foundations'
import { memberCodes } from './planted-house.ts'
import { everybodyPlanted, idAsWritten, markOf, type PlantedPerson } from './planted-person.ts'
import { endOfChain, type TraceLeft, tracesAfter } from './traces.store.ts'
import type { Answer, Asker } from './visitors.ts'

/** One answer in which planted people stand, and what the audit was told of it while it was made. */
export type Shown = {
  readonly asker: string
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly people: readonly PlantedPerson[]
  readonly traces: readonly TraceLeft[]
}

/**
 * The same asker, writing down each answer that shows somebody planted. Each member has a chain of the audit to
 * themselves, so whoever asks for one thing after another finds in theirs what that one answer left.
 */
export function noting(asker: Asker, db: Db, note: (shown: Shown) => void): Asker {
  const codes: Readonly<Record<string, string>> = memberCodes
  const chain = idAsWritten<'member'>('member', codes[asker.name] ?? asker.name)
  const noted = async (method: Shown['method'], url: string, answering: () => Promise<Answer>) => {
    const end = await endOfChain(db, chain)
    const answer = await answering()
    const people = everybodyPlanted.filter((person) => standsIn(answer, person))
    if (people.length > 0)
      note({
        ...{ asker: asker.name, method, url, people },
        traces: await tracesAfter(db, chain, end),
      })
    return answer
  }
  return {
    ...asker,
    get: (url) => noted('GET', url, () => asker.get(url)),
    send: (url, form) => noted('POST', url, () => asker.send(url, form)),
  }
}

/** Whether an answer says anything written of somebody, or leads to them. */
function standsIn({ body }: Answer, person: PlantedPerson): boolean {
  return body.includes(markOf(person)) || body.includes(person.id)
}

/** The people an answer showed without saying so to the audit, with a purpose and categories. */
export function untraced({ people, traces }: Shown): readonly PlantedPerson[] {
  const traced = new Set(
    traces
      .filter(({ purpose, categories }) => purpose && categories.length > 0)
      .map(({ personId }) => personId),
  )
  return people.filter(({ id }) => !traced.has(id))
}
