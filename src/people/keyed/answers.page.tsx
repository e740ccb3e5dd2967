import type { SignedInFrame } from '#access'
import { backLink, Page, scrollingTable } from '#design'
import type { KeyedAnswer } from './answers.store.ts'
import { answersAsCsv, answerWords, furtherInWords } from './answers-told.ts'
import type { KeyedPlace } from './keyed-place.ts'

type Props = SignedInFrame & {
  readonly place: KeyedPlace
  readonly answers: readonly KeyedAnswer[]
  /** Organisations by id. */
  readonly names: ReadonlyMap<string, string>
}

/** The answers to an encoded file, shown once, and the same as a file to keep. */
export function AnswersPage({ frame, place, answers, names }: Props) {
  const csv = `data:text/csv;charset=utf-8,${encodeURIComponent(answersAsCsv(answers, names))}`
  const count = (kind: KeyedAnswer['answer']) =>
    answers.filter(({ answer }) => answer === kind).length.toLocaleString('en-GB')
  return (
    <Page
      {...frame}
      title="Who is known elsewhere"
      section="people"
      before={backLink({ text: 'Ask without names', href: `/keyed/${place.agreement.id}` })}
    >
      <span class="govuk-caption-l">{place.agreement.title}</span>
      <h1 class="govuk-heading-l">Who is known elsewhere</h1>
      <p class="govuk-body">
        Yes: {count('yes')}. No: {count('no')}. Ask: {count('ask')}. “No” says that nobody who may
        answer has written down somebody like this. About one in a hundred answers of “yes” is about
        somebody else, and many who are known are not found this way: speak to the person first.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" download="known-elsewhere.csv" href={csv}>
          These answers as a file (CSV)
        </a>
        . They are shown this once.
      </p>
      {scrollingTable({
        id: 'answers',
        caption: 'The answer for each record',
        captionClasses: 'govuk-table__caption--m',
        firstCellIsHeader: true,
        head: [{ text: 'record_id' }, { text: 'Known elsewhere?' }, { text: 'Further' }],
        rows: answers.map((told) => [
          { text: told.id },
          { text: answerWords[told.answer] },
          { text: furtherInWords(told, names) },
        ]),
      })}
    </Page>
  )
}
