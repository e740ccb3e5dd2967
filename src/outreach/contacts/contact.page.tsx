import type { SignedInFrame } from '#access'
import {
  backLink,
  button,
  notificationBanner,
  Page,
  stackingTable,
  summaryList,
  tag,
} from '#design'
import { type PeopleFound, peopleList, personPaths } from '#people'
import { contactTypes, dayInWords, nightOf, type PersonId } from '#vocabulary'
import type { Word } from '../details/told-anew.ts'
import { toldRows } from '../details/told-rows.ts'
import type { KeptWith } from '../details/told-with.ts'
import { type ContactWords, whatWasWrong } from './contact.ts'
import {
  type ContactHistory,
  isWithdrawn,
  latestWords,
  wasSomebodyElse,
} from './contact-history.ts'
import { momentInWords } from './moment.ts'

type Props = SignedInFrame & {
  readonly history: ContactHistory
  readonly name: string
  readonly told: KeptWith
  /** What came with each word about it and stands no more. */
  readonly before: ReadonlyMap<Word, KeptWith>
  readonly councilNames: ReadonlyMap<string, string>
  readonly memberNames: ReadonlyMap<string, string>
  /** Whom somebody one agency has written down may be; nothing where there is nobody. */
  readonly mayBe: PeopleFound | undefined
  readonly done: 'recorded' | 'amended' | 'withdrawn' | undefined
}

const sayDone = {
  recorded: 'The contact is recorded, and the figures have moved with it',
  amended: 'The contact is amended, and the figures have moved with it',
  withdrawn: 'The contact is withdrawn, and the figures have moved with it',
} as const

/** One contact: what it says, what it said before, and what can be done about it. */
export function ContactPage(props: Props) {
  const { history, name, done } = props
  const { contact } = history
  const address = `/contacts/${contact.personId}/${contact.id}`
  const stands = !isWithdrawn(history)
  const mayTell = props.member.role !== 'analyst'
  return (
    <Page
      {...props.frame}
      title="Contact"
      section="record"
      before={backLink({ text: 'Today', href: '/today' })}
    >
      {done && notificationBanner({ type: 'success', text: sayDone[done] })}
      <h1 class="govuk-heading-l">
        Contact with {contact.isIdentified ? personLink(props) : <bdi>{name}</bdi>}
      </h1>
      {!stands && <p class="govuk-body">{tag({ text: 'Withdrawn', classes: 'govuk-tag--red' })}</p>}
      {wasSomebodyElse(history) && somebodyElse(props)}
      {summaryList({
        rows: [...contactRows(latestWords(history), props), ...toldRows(props.told)],
      })}
      {stands && mayTell && (
        <div class="govuk-button-group">
          {button({ text: 'Amend', href: `${address}/amend`, classes: 'govuk-button--secondary' })}
          {button({
            text: 'Withdraw',
            href: `${address}/withdraw`,
            classes: 'govuk-button--warning',
          })}
        </div>
      )}
      {contact.isIdentified && mayTell && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/contacts/new?person=${contact.personId}`}>
            Record another contact with <bdi>{name}</bdi>
          </a>
        </p>
      )}
      {props.mayBe && mayBeKnown(props.mayBe, contact.personId)}
      {historyTable(props)}
    </Page>
  )
}

/** Why nothing of what was told stands here, and what to do about it. */
function somebodyElse({ history }: Props) {
  const wasAsked = history.changes.at(-1)?.whatWasWrong !== undefined
  return (
    <p class="govuk-body">
      {wasAsked
        ? 'It was with somebody else. '
        : 'Nobody was asked what was wrong with it, so it may have been with somebody else. '}
      What was told with it stands in its history, for the organisation that told it alone.{' '}
      <a class="govuk-link" href="/contacts/new">
        Record it anew with whom it was
      </a>
    </p>
  )
}

/** Those somebody new may be, for whoever wants to say so; whoever goes on loses nothing. */
function mayBeKnown(found: PeopleFound, personId: PersonId) {
  return (
    <>
      <h2 class="govuk-heading-m">They may be somebody known</h2>
      <p class="govuk-body">
        Look at the records beside each other and say whether they are of one person. Nothing is
        joined before a colleague has said so too.
      </p>
      {peopleList(found.people, { href: ({ id }) => personPaths.same(personId, id) })}
    </>
  )
}

function personLink({ history, name }: Props) {
  return (
    <a class="govuk-link" href={`/people/${history.contact.personId}`}>
      {name}
    </a>
  )
}

function contactRows(words: ContactWords, { councilNames }: Props) {
  const night = nightOf(words.contactedAt)
  return [
    { key: { text: 'How met' }, value: { text: typeInWords(words) } },
    {
      key: { text: 'Council' },
      value: { text: councilNames.get(words.areaCode) ?? words.areaCode },
    },
    { key: { text: 'When' }, value: { text: momentInWords(words.contactedAt) } },
    { key: { text: 'Night' }, value: { text: dayInWords(night) } },
  ]
}

function historyTable(props: Props) {
  const { contact, changes } = props.history
  const nobody = 'Not known'
  const first = [
    { text: momentInWords(contact.recordedAt) },
    { text: props.memberNames.get(contact.recordedBy ?? '') ?? nobody },
    { html: withBefore(`Recorded: ${inShort(contact, props)}`, props.before.get('none')) },
    { text: contact.lateReason ?? '' },
  ]
  const later = changes.map((change) => [
    { text: momentInWords(change.changedAt) },
    { text: props.memberNames.get(change.changedBy ?? '') ?? nobody },
    { html: withBefore(changeInShort(change, props), props.before.get(change.id)) },
    { text: change.reason },
  ])
  return stackingTable({
    id: 'history',
    caption: 'History',
    captionClasses: 'govuk-table__caption--m',
    head: [{ text: 'When' }, { text: 'Who' }, { text: 'What' }, { text: 'Why' }],
    rows: [first, ...later],
  })
}

/** What a word said, and beneath it what came with it and stands no more. */
function withBefore(words: string, before: KeptWith | undefined) {
  const rows = before ? toldRows(before) : []
  if (rows.length === 0) return words
  return (
    <>
      {words}
      <ul class="govuk-list govuk-!-margin-top-2 govuk-!-margin-bottom-0">
        {rows.map(({ key, value }) => (
          <li>
            {key.text}: {value.text}
          </li>
        ))}
      </ul>
    </>
  )
}

function changeInShort(change: ContactHistory['changes'][number], props: Props): string {
  if (change.kind === 'amended') return `Amended: ${inShort(change, props)}`
  const wrong = whatWasWrong.find(({ code }) => code === change.whatWasWrong)?.label
  return wrong ? `Withdrawn. ${wrong}` : 'Withdrawn'
}

function inShort(words: ContactWords, { councilNames }: Props): string {
  const council = councilNames.get(words.areaCode) ?? words.areaCode
  return `${typeInWords(words)}, ${council}, ${momentInWords(words.contactedAt)}`
}

function typeInWords({ contactType }: ContactWords): string {
  return contactTypes.find(({ code }) => code === contactType)?.label ?? contactType
}
