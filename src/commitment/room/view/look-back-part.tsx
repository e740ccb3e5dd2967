import type { VNode } from 'preact'
import { leftOpenInWords } from '../../coverage/left-open-in-words.ts'
import type { Room } from '../state/room.ts'

/** What an earlier roundtable left open: its actions, its pledges without one, and what was not reached. */
export function lookBackPart({ lookBack }: Room): VNode | null {
  if (!lookBack) return null
  return (
    <div class="waymark-room__look-back">
      <p class="govuk-body">{`From “${lookBack.title}”:`}</p>
      {leftOpenInWords(lookBack).map(({ title, lines }) => (
        <>
          <h3 class="govuk-heading-s">{title}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ))}
    </div>
  )
}
