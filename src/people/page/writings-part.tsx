import type { VNode } from 'preact'
import { insetText, summaryList } from '#design'
import { dayInWords, dayOfMoment, genders, type PersonId } from '#vocabulary'
import {
  type Correction,
  correctionParts,
  isOpen,
  notesBeside,
} from '../rights/corrections/correction.ts'
import type { PersonRead } from './read-person.ts'
import type { Writing } from './writing.ts'

/** How each agency wrote the person, side by side and as they wrote it. */
export function writingsPart(read: PersonRead): VNode {
  const writings = read.writings.filter(({ kind }) => kind === 'writing')
  return (
    <>
      <h2 class="govuk-heading-m">As each agency wrote them</h2>
      {writings.length === 0 && (
        <p class="govuk-body">No agency has written down a name for them.</p>
      )}
      {writings.map((writing) => writingCard(writing, read))}
      {pegsPart(read)}
      {read.corrections.length > 0 && correctionsPart(read.corrections)}
    </>
  )
}

function writingCard(writing: Writing, { personId, writings, agencies }: PersonRead): VNode {
  const apart = {
    text: 'This is somebody else',
    href: apartPath(personId, writing),
    visuallyHiddenText: `: ${writing.reference}`,
  }
  return summaryList({
    card: {
      title: { text: agencies.get(writing.agencyId) ?? 'An agency', headingLevel: 3 },
      actions: { items: writings.length > 1 ? [apart] : [] },
    },
    rows: writingRows(writing),
  })
}

/** Agencies that told something of the person on no writing of their own. */
function pegsPart({ personId, writings, agencies }: PersonRead): VNode | undefined {
  const pegs = writings.filter(({ kind }) => kind === 'peg')
  if (pegs.length === 0) return undefined
  const hasWritten = ({ agencyId }: Writing) =>
    writings.some((one) => one.kind === 'writing' && one.agencyId === agencyId)
  return (
    <ul class="govuk-list" id="told-by-others">
      {pegs.map((peg) => (
        <li>
          {agencies.get(peg.agencyId) ?? 'An agency'} has told something of them{' '}
          {hasWritten(peg)
            ? 'before it wrote down who they are.'
            : 'and has not written down who they are.'}{' '}
          {writings.length > 1 && (
            <a class="govuk-link" href={apartPath(personId, peg)}>
              It is about somebody else
              <span class="govuk-visually-hidden">: {agencies.get(peg.agencyId)}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

function apartPath(personId: PersonId, { id }: Writing): string {
  return `/people/${personId}/writings/${id}/apart`
}

function writingRows(writing: Writing) {
  const written = dayOfMoment(writing.writtenAt)
  return [
    { key: { text: 'First name' }, value: { text: writing.givenName ?? 'Not known' } },
    { key: { text: 'Last name' }, value: { text: writing.familyName ?? 'Not known' } },
    { key: { text: 'Born' }, value: { text: bornInWords(writing) } },
    {
      key: { text: 'Gender' },
      value: { text: genders.find(({ code }) => code === writing.gender)?.label ?? 'Not known' },
    },
    { key: { text: 'This agency’s own reference' }, value: { text: writing.reference } },
    { key: { text: 'Written on' }, value: { text: dayInWords(written) } },
  ]
}

function bornInWords({ dateOfBirth, bornAbout }: Writing): string {
  if (dateOfBirth) return dayInWords(dateOfBirth)
  return bornAbout === undefined ? 'Not known' : `In about ${bornAbout}`
}

/** What the person says is wrong stands beside what was written, answered or not. */
function correctionsPart(corrections: readonly Correction[]): VNode {
  const notes = new Map(
    notesBeside(corrections).map(({ correction, reason }) => [correction.id, reason]),
  )
  const shown = corrections.filter((one) => isOpen(one) || notes.has(one.id))
  return (
    <>
      {shown.map((one) => {
        const part = correctionParts.find(({ code }) => code === one.about)?.label
        const reason = notes.get(one.id)
        return insetText({
          html: (
            <>
              <p class="govuk-body">
                {part}: the person says that this is wrong: {one.isWrong}
              </p>
              <p class="govuk-body">It should say: {one.shouldSay}</p>
              <p class="govuk-hint">
                Asked on {dayInWords(one.receivedOn)}.{' '}
                {reason ? `It stays as it is: ${reason}` : 'Not answered yet.'}
              </p>
            </>
          ),
        })
      })}
    </>
  )
}
