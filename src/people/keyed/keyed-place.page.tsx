import type { Agreement, SignedInFrame } from '#access'
import {
  answer,
  backLink,
  button,
  errorSummary,
  insetText,
  notificationBanner,
  Page,
  problemList,
  summaryList,
  textarea,
} from '#design'
import { personPaths } from '../page/paths.ts'
import { keepingPart } from './keeping-part.tsx'
import { keyState } from './keyed-key.ts'
import type { KeyedPlace, KeyedPlaceProps } from './keyed-place.ts'

type ListProps = SignedInFrame & { readonly agreements: readonly Agreement[] }

/** The agreements under which an organisation may ask whether somebody is known elsewhere, without telling a name. */
export function KeyedAgreementsPage({ frame, agreements }: ListProps) {
  return (
    <Page
      {...frame}
      title="Ask without names"
      section="people"
      before={backLink({ text: 'People', href: personPaths.people })}
    >
      <h1 class="govuk-heading-l">Ask without names</h1>
      <p class="govuk-body">
        An organisation that may not share names can ask whether somebody is known elsewhere. It
        encodes its records itself with a secret key, and no name leaves it.
      </p>
      {agreements.length === 0 ? (
        insetText({
          text: 'Your organisation has no agreement in force that is made for linking and opens which writings are one person. One is needed.',
        })
      ) : (
        <ul class="govuk-list">
          {agreements.map(({ id, title, reference }) => (
            <li>
              <a class="govuk-link" href={`/keyed/${id}`}>
                {title}
              </a>
              , {reference}
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}

/** Asking under one agreement; for coordinators also its key, and whether they may be named. */
export function KeyedPlacePage(props: KeyedPlaceProps) {
  const { frame, place, problems, done, member } = props
  const list = problemList(problems)
  return (
    <Page
      {...frame}
      title="Ask without names"
      section="people"
      problem={list.length > 0}
      before={backLink({ text: 'Ask without names', href: '/keyed' })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      {done && notificationBanner({ type: 'success', text: done })}
      <span class="govuk-caption-l">{place.agreement.title}</span>
      <h1 class="govuk-heading-l">Ask without names</h1>
      {summaryList({ rows: keyRows(place) })}
      {askPart(props)}
      {member.role === 'coordinator' && keepingPart(props)}
    </Page>
  )
}

function keyRows({ key, today, left }: KeyedPlace) {
  const row = (text: string, value: string) => ({ key: { text }, value: { text: value } })
  return [
    row('Key', keyWords[keyState(key, today)]),
    ...(key ? [row('Named in files as', key.sign), row('Lasts until', key.endsOn)] : []),
    row('Records you may still ask about today', left.toLocaleString('en-GB')),
  ]
}

const keyWords = {
  none: 'There is none',
  'not-taken': 'Made, and not handed over yet',
  'in-use': 'In use',
  ending: 'In use, and ends soon: a coordinator should make a new one',
  ended: 'Ended: a coordinator has to make a new one',
} as const

function askPart({ place, typed, problems, formToken }: KeyedPlaceProps) {
  const { key, today, agreement } = place
  const state = keyState(key, today)
  if (state === 'none' || state === 'ended') {
    return insetText({
      text: 'Nothing can be asked without a key. A coordinator of your organisation makes it on this page.',
    })
  }
  return (
    <form method="post" action={`/keyed/${agreement.id}/ask`} novalidate>
      <input type="hidden" name="form_token" value={formToken} />
      <h2 class="govuk-heading-m">Ask whether somebody is known elsewhere</h2>
      <p class="govuk-body">
        Encode your records where they lie, with “waymark encode”. Nothing of what you paste is
        kept. That you asked, and about whom the answer was yes, is noted in the record, where each
        person can read it.
      </p>
      {textarea({
        name: 'encoded',
        ...answer(typed, problems, 'encoded'),
        rows: 8,
        spellcheck: false,
        autocomplete: 'off',
        label: { text: 'The encoded file', classes: 'govuk-label--s' },
        hint: { text: 'Its header and up to 2,000 records. No names.' },
      })}
      {button({ text: 'Ask', preventDoubleClick: true })}
    </form>
  )
}
