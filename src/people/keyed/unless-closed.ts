import { type Outcome, refused } from '#vocabulary'

/** The codes with which PostgreSQL refuses: insufficient_privilege, and more than a day allows (program_limit_exceeded). */
const refusals: ReadonlyMap<unknown, 'closed' | 'too-many'> = new Map([
  ['42501', 'closed'],
  ['54000', 'too-many'],
])

/**
 * What an act comes to, where the database may refuse it after the page has let it pass: the agreement can end, or others can ask,
 * between the two.
 */
export async function unlessClosed<Value, Refusal extends string>(
  act: () => Promise<Outcome<Value, Refusal>>,
): Promise<Outcome<Value, Refusal | 'closed' | 'too-many'>> {
  try {
    return await act()
  } catch (problem) {
    const { code } = problem as { readonly code?: unknown }
    const refusal = refusals.get(code)
    if (!refusal) throw problem
    return refused(refusal)
  }
}
