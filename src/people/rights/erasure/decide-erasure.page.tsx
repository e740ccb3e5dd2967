import { answer, backLink, Page, radios } from '#design'
import type { MemberId } from '#vocabulary'
import { dayInWords } from '#vocabulary'
import { personPaths } from '../../page/paths.ts'
import type { FormShown } from '../person-form.tsx'
import { RightsFormPage } from '../rights-form.page.tsx'
import type { DecideForm } from './erasure.form.ts'
import { type ErasureRequest, erasureRefusals, wordsNow } from './erasure-request.ts'
import { groundInWords, stateInWords } from './erasure-words.ts'

type Props = FormShown<DecideForm> & {
  readonly request: ErasureRequest
  readonly concerned: 'others-concerned' | 'nobody-else'
  /** Why whoever reads this has nothing to say any more. */
  readonly barred: 'decided' | 'own-organisation' | undefined
}

const back = { text: 'Requests to erase', href: '/erasures' }

/** Where a coordinator says whether to erase or to refuse; or reads how it stands, where they have nothing to say any more. */
export function DecideErasurePage(props: Props) {
  const { personId, name, typed, problems, request, barred } = props
  const heading = `Whether to erase the record of ${name}`
  const isWrong = Object.keys(problems).length > 0
  if (barred && !isWrong) {
    return (
      <Page {...props.frame} title={title} section="people" before={backLink(back)}>
        <h1 class="govuk-heading-l">{heading}</h1>
        {standing(props)}
      </Page>
    )
  }
  return (
    <RightsFormPage
      {...props}
      title={title}
      heading={heading}
      back={back}
      action={`${personPaths.erasure(personId)}/${request.id}`}
      button="Decide"
      isWarning={true}
      before={standing(props)}
    >
      {radios({
        name: 'decision',
        ...answer(typed, problems, 'decision'),
        fieldset: { legend: { text: 'What do you decide?', classes: 'govuk-fieldset__legend--m' } },
        items: [
          { value: 'approve', text: 'Erase it' },
          { divider: 'or' },
          ...erasureRefusals.map(({ code, label }) => ({
            value: code,
            text: `Refuse: ${label.slice(0, 1).toLowerCase()}${label.slice(1)}`,
          })),
        ],
      })}
    </RightsFormPage>
  )
}

const title = 'Decide whether to erase'

function standing({ request, concerned, barred, member }: Props) {
  const own = ownWord(request, member.id)
  return (
    <>
      <p class="govuk-body">
        Asked on {dayInWords(request.receivedOn)}: {groundInWords(request)}. {stateInWords(request)}
        .
      </p>
      {barred === 'own-organisation' && (
        <p class="govuk-body">
          Your organisation has decided already. The second must be of another organisation.
        </p>
      )}
      {!barred && (
        <p class="govuk-body">
          {concerned === 'others-concerned'
            ? 'Two coordinators of two organisations decide, to erase as to refuse.'
            : 'Two coordinators decide, to erase as to refuse.'}{' '}
          Once two have approved, the next run erases it, and nothing brings it back.
        </p>
      )}
      {own && !barred && <p class="govuk-body">{own} You may change it until two agree.</p>}
    </>
  )
}

function ownWord({ decisions }: ErasureRequest, by: MemberId): string | undefined {
  const word = wordsNow(decisions).find((one) => one.by === by)
  if (!word) return undefined
  const ground = erasureRefusals.find(({ code }) => code === word.refusal)?.label
  return ground ? `You have said: refuse it. ${ground}.` : 'You have said: erase it.'
}
