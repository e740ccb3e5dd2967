import type { Temporal } from 'temporal-polyfill'
import type { SignedInFrame } from '#access'
import { backLink, notificationBanner, Page, stackingTable } from '#design'
import { dayInWords, type PersonId, shortRefOf } from '#vocabulary'
import { personPaths } from '../../page/paths.ts'
import { type Correction, clockInWords, clockOf, correctionParts, dueOn } from './correction.ts'
import type { SealedCorrection } from './sealed-corrections.store.ts'

type Props = SignedInFrame & {
  readonly corrections: readonly Correction[]
  readonly sealed: readonly SealedCorrection[]
  readonly names: ReadonlyMap<PersonId, string>
  readonly today: Temporal.PlainDate
  readonly done: string | undefined
}

const sayDone: Readonly<Record<string, string>> = {
  answered: 'The answer is kept',
  before: 'This has been answered before',
}

/** What people asked to have put right and nobody has answered yet, the first received first. */
export function CorrectionsPage({ frame, corrections, sealed, names, today, done }: Props) {
  const told = done === undefined ? undefined : sayDone[done]
  return (
    <Page
      {...frame}
      title="Corrections to answer"
      section="people"
      before={backLink({ text: 'People', href: personPaths.people })}
    >
      {told && notificationBanner({ type: 'success', text: told })}
      <h1 class="govuk-heading-l">Corrections to answer</h1>
      {corrections.length + sealed.length === 0 ? (
        <p class="govuk-body">Nobody waits for an answer.</p>
      ) : undefined}
      {corrections.length > 0 &&
        stackingTable({
          id: 'corrections',
          caption: 'Waiting for an answer',
          captionClasses: 'govuk-table__caption--m',
          firstCellIsHeader: true,
          head: [
            { text: 'Person' },
            { text: 'About' },
            { text: 'Asked on' },
            { text: 'Must be answered by' },
            { text: 'Clock' },
          ],
          rows: corrections.map((one) => [
            {
              html: (
                <a class="govuk-link" href={`${personPaths.corrections(one.personId)}/${one.id}`}>
                  {names.get(one.personId)}
                </a>
              ),
            },
            { text: correctionParts.find(({ code }) => code === one.about)?.label ?? one.about },
            { text: dayInWords(one.receivedOn) },
            { text: dayInWords(clockOf(one).due) },
            { text: clockInWords(one, today) },
          ]),
        })}
      {sealed.length > 0 && sealedTable(sealed)}
    </Page>
  )
}

/** Those behind a seal: nobody is named, and what they asked is read once the record is open to whoever answers. */
function sealedTable(sealed: readonly SealedCorrection[]) {
  return (
    <>
      {stackingTable({
        id: 'sealed-corrections',
        caption: 'Waiting behind a seal',
        captionClasses: 'govuk-table__caption--m',
        firstCellIsHeader: true,
        head: [{ text: 'Person' }, { text: 'Asked on' }, { text: 'Must be answered by' }],
        rows: sealed.map(({ personId, receivedOn, clock }) => [
          {
            html: (
              <a class="govuk-link" href={`/sealed/${personId}`}>
                Person {shortRefOf(personId)}
              </a>
            ),
          },
          { text: dayInWords(receivedOn) },
          { text: dayInWords(dueOn(receivedOn, clock)) },
        ]),
      })}
      <p class="govuk-body">
        Their time runs on. Open the record to whoever shall answer, or lift the seal.
      </p>
    </>
  )
}
