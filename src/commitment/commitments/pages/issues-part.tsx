import type { VNode } from 'preact'
import { summaryList } from '#design'
import type { Comment } from '../state/commitment.ts'
import { earlierIssues } from '../state/issues.ts'
import { aboutInWords } from './about-in-words.ts'
import type { CommitmentPlace } from './commitment-place.ts'
import { type Difference, differencesBetween } from './differences.ts'

/** At the second review: all that had to be put right, each with its answer and with what was changed for it. */
export function issuesPart(place: CommitmentPlace): VNode | null {
  const issues = earlierIssues(place.commitment)
  if (issues.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{`What had to be put right (${issues.length})`}</h2>
      {issues.map((issue) => (
        <section key={issue.id} class="waymark-room__entry">
          <p class="waymark-room__words">
            <strong>{`On ${aboutInWords(place.commitment, issue)}: `}</strong>
            {issue.words}
          </p>
          <p class="govuk-body">
            {issue.response ? `Answer: ${issue.response}` : 'It has no answer.'}
          </p>
          {changesPart(changesFor(place, issue))}
        </section>
      ))}
    </section>
  )
}

/** What the last version says otherwise than the one a comment was made on, of what it is about. */
function changesFor({ commitment, snapshots }: CommitmentPlace, issue: Comment) {
  const before = snapshots.find(({ number }) => number === issue.snapshot)
  const after = snapshots.at(-1)
  if (!before || !after) return []
  const { pledges, actions } = commitment
  const isPart = [...pledges.keys(), ...actions.keys()].some((id) => id === issue.about)
  return differencesBetween(before.body, after.body).filter(
    ({ of }) => !isPart || of.includes(issue.about),
  )
}

function changesPart(changes: readonly Difference[]): VNode {
  if (changes.length === 0) return <p class="govuk-body">What it is about is as it was.</p>
  return summaryList({
    rows: changes.map(({ what, before, after }) => ({
      key: { text: what },
      value: { text: `${before ?? 'Not there'} → ${after ?? 'Taken out'}` },
    })),
  })
}
