import type { VNode } from 'preact'
import type { Room } from '../state/room.ts'

/** What an earlier roundtable left open: its actions, its pledges without one, and what was not reached. */
export function lookBackPart({ lookBack }: Room): VNode | null {
  if (!lookBack) return null
  const { title, actions, pledges, entries } = lookBack
  return (
    <div class="waymark-room__look-back">
      <p class="govuk-body">{`From “${title}”:`}</p>
      {listPart(
        'Actions',
        actions.map(({ code, words, lead, due }) =>
          [`${code}: ${words}`, lead, due].filter(Boolean).join(' – '),
        ),
      )}
      {listPart(
        'Pledges without an action',
        pledges.map(({ code, words }) => `${code}: ${words}`),
      )}
      {listPart(
        'What was not reached',
        entries.map(({ code, words }) => `${code}: ${words}`),
      )}
    </div>
  )
}

function listPart(title: string, lines: readonly string[]): VNode {
  return (
    <>
      <h3 class="govuk-heading-s">{`${title} (${lines.length})`}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
