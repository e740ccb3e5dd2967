import type { VNode } from 'preact'
import { apartIn } from '#design'
import { answers } from '../../room/events/work-events.ts'
import type { PledgeThere } from '../events/plan-events.ts'
import type { CommittedPledge } from '../state/commitment.ts'

/** What organisations said to a pledge at its roundtable, with their reasons; nothing where nobody said anything. */
export function answersThere({ there }: Pick<CommittedPledge, 'there'>): VNode | null {
  if (!there || there.answers.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet">
      {answers.flatMap(({ code, label }) =>
        there.answers
          .filter(({ answer }) => answer === code)
          .map((one) => (
            <li key={one.organisation}>
              {apartIn(answerInWords(label, one), [one.organisation, one.note])}
            </li>
          )),
      )}
    </ul>
  )
}

function answerInWords(
  label: string,
  { organisation, note }: PledgeThere['answers'][number],
): string {
  return `${label}, at the roundtable: ${organisation}${note && `, ${note}`}`
}
