import type { VNode } from 'preact'
import { textarea } from '#design'
import { momentInWords } from '#vocabulary'
import { textOf } from '../../room/places/place.ts'
import type { Report } from '../state/report.ts'
import { awardInWords } from './award-in-words.ts'
import { commitmentForm } from './commitment-form.tsx'
import { type CommitmentPlace, errorAt, typedFor } from './commitment-place.ts'
import { idOf } from './lines-of.tsx'

/** An award as its holder sees it: how it stands, the reports that were handed in, and what the holder may do. */
export function ourAwardPart(place: CommitmentPlace): VNode | null {
  const { award, isPublished, reference, reports } = place.commitment
  if (!award) return null
  return (
    <section>
      <h2 class="govuk-heading-m">The award</h2>
      <p class="govuk-body">{awardInWords(place.commitment, place.now)}</p>
      {award.reason && <p class="govuk-body">{`Reason: ${award.reason}`}</p>}
      {award.reply && <p class="govuk-body">{`Your own word: ${award.reply}`}</p>}
      {isPublished && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/commitments/${reference}`}>
            Its entry in the register, with the badge
          </a>
        </p>
      )}
      {reportsPart(reports)}
      {formsPart(place)}
    </section>
  )
}

function reportsPart(reports: readonly Report[]): VNode | null {
  if (reports.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">{`Reports (${reports.length})`}</h3>
      <ul class="govuk-list">
        {reports.map(({ id, words, filedAt, acceptedAt }) => (
          <li key={id} class="waymark-room__entry">
            <p class="waymark-room__words">{words}</p>
            <p class="waymark-room__about">
              {acceptedAt
                ? `Handed in at ${momentInWords(filedAt)}, accepted at ${momentInWords(acceptedAt)}`
                : `Handed in at ${momentInWords(filedAt)}. It waits for whoever assesses`}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

function formsPart(place: CommitmentPlace): readonly (VNode | null)[] {
  return [
    commitmentForm(place, {
      act: 'file-report',
      press: 'Hand in the report',
      about: { report_id: place.freshId() },
      children: field(place, {
        ...{ act: 'file-report', name: 'words' },
        text: 'What was done since, and what has changed?',
        hint: 'It stands in the register word for word once it is accepted, for everybody to read. Write nothing by which somebody can be recognised.',
      }),
    }),
    commitmentForm(place, {
      act: 'reply',
      press: 'Put your own word beside it',
      classes: 'govuk-button--secondary',
      children: field(place, {
        ...{ act: 'reply', name: 'words' },
        text: 'What do you say to this? It stands in the register',
      }),
    }),
    commitmentForm(place, {
      act: 'relinquish',
      press: 'Give the award up',
      classes: 'govuk-button--warning',
      children: field(place, {
        ...{ act: 'relinquish', name: 'reason' },
        text: 'Why do you give it up?',
      }),
    }),
  ]
}

type Field = {
  readonly act: 'file-report' | 'reply' | 'relinquish'
  readonly name: string
  readonly text: string
  readonly hint?: string
}

function field(place: CommitmentPlace, { act, name, text, hint }: Field): VNode {
  return textarea({
    name,
    id: idOf(place, act, name),
    rows: 4,
    value: textOf(typedFor(place, act), name),
    label: { text },
    ...(hint ? { hint: { text: hint } } : {}),
    errorMessage: errorAt(place, act, name),
  })
}
