import type { VNode } from 'preact'
import { wordDifferences } from './word-differences.ts'

/** A text as it reads now, with what was taken out struck through and what was put in underlined; both are said in words too. */
export function markedWords(before: string, after: string): VNode {
  return (
    <bdi>
      {wordDifferences(before, after).map(({ kind, words }) => {
        if (kind === 'same') return words
        return kind === 'out' ? (
          <del>{said('taken out', words)}</del>
        ) : (
          <ins>{said('put in', words)}</ins>
        )
      })}
    </bdi>
  )
}

/** The whole of what stood there, and the whole of what stands there now. */
export function markedWhole(before: string, after: string): VNode {
  return (
    <bdi>
      {before && <del>{said('was', before)}</del>} {after && <ins>{said('is now', after)}</ins>}
    </bdi>
  )
}

/** Whoever hears a page is told what others see as a line through or under the words. */
function said(what: string, words: string): VNode {
  return (
    <>
      <span class="govuk-visually-hidden">{`[${what}: `}</span>
      {words}
      <span class="govuk-visually-hidden">] </span>
    </>
  )
}
