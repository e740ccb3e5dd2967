import type { SignedInFrame } from '#access'
import { backLink, notificationBanner, Page, stackingTable } from '#design'
import { dayInWords, type PersonId } from '#vocabulary'
import { personPaths } from '../../page/paths.ts'
import { dueOn } from '../corrections/correction.ts'
import type { ErasureRequest } from './erasure-request.ts'
import { groundInWords, stateInWords } from './erasure-words.ts'

type ListProps = SignedInFrame & {
  readonly requests: readonly ErasureRequest[]
  readonly names: ReadonlyMap<PersonId, string>
  readonly done: string | undefined
}

const sayDone: Readonly<Record<string, string>> = {
  decided: 'Your decision is kept',
}

/** Every request to erase, with how it stands. */
export function ErasuresPage({ frame, requests, names, done }: ListProps) {
  const told = done === undefined ? undefined : sayDone[done]
  return (
    <Page
      {...frame}
      title="Requests to erase"
      section="people"
      before={backLink({ text: 'People', href: personPaths.people })}
    >
      {told && notificationBanner({ type: 'success', text: told })}
      <h1 class="govuk-heading-l">Requests to erase</h1>
      {requests.length === 0 ? (
        <p class="govuk-body">Nobody asks to be erased.</p>
      ) : (
        stackingTable({
          id: 'erasures',
          caption: 'Asked',
          captionClasses: 'govuk-table__caption--m',
          firstCellIsHeader: true,
          head: [
            { text: 'Person' },
            { text: 'Asked on' },
            { text: 'Must be answered by' },
            { text: 'Why' },
            { text: 'How it stands' },
          ],
          rows: requests.map((one) => [
            {
              html: (
                <a class="govuk-link" href={`${personPaths.erasure(one.personId)}/${one.id}`}>
                  {names.get(one.personId)}
                </a>
              ),
            },
            { text: dayInWords(one.receivedOn) },
            { text: dayInWords(dueOn(one.receivedOn, 'usual')) },
            { text: groundInWords(one) },
            { text: stateInWords(one) },
          ]),
        })
      )}
    </Page>
  )
}
