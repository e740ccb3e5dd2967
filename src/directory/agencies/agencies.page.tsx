import type { VNode } from 'preact'
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
import { dayInWords, readDay } from '#vocabulary'
import { labelOfKind } from './agency.ts'
import type { AgencyChange, RegisteredAgency } from './agency-register.store.ts'

type Props = SignedInFrame & {
  readonly agencies: readonly RegisteredAgency[]
  readonly isDone: boolean
}

/** The register of organisations, for coordinators. */
export function AgenciesPage({ frame, agencies, isDone }: Props) {
  return (
    <Page
      {...frame}
      title="Organisations"
      section="members"
      before={backLink({ text: 'Members', href: '/members' })}
    >
      {isDone && notificationBanner({ type: 'success', text: 'The register has been changed' })}
      <h1 class="govuk-heading-l">Organisations</h1>
      {button({ text: 'Register an organisation', href: '/agencies/new' })}
      {stackingTable({
        id: 'agency-list',
        caption: 'Organisations',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
        head: [
          ...['Name', 'Kind', 'Charity number', 'Company number'].map((text) => ({ text })),
          { text: 'Members', format: 'numeric' },
          { text: 'State' },
        ],
        rows: agencies.map((agency) => [
          {
            html: (
              <a class="govuk-link" href={`/agencies/${agency.id}`}>
                {agency.name}
              </a>
            ),
          },
          { text: labelOfKind(agency.kind) },
          { text: agency.charityNumber ?? '' },
          { text: agency.companyNumber ?? '' },
          { text: String(agency.members), format: 'numeric' },
          { html: stateTag(agency.status) },
        ]),
      })}
    </Page>
  )
}

function stateTag(status: RegisteredAgency['status']): VNode {
  switch (status) {
    case 'active':
      return tag({ text: 'Active', classes: 'govuk-tag--green' })
    case 'merged':
      return tag({ text: 'Merged', classes: 'govuk-tag--grey' })
    case 'closed':
      return tag({ text: 'Closed', classes: 'govuk-tag--grey' })
  }
}

type OneProps = SignedInFrame & {
  readonly agency: RegisteredAgency
  readonly changes: readonly AgencyChange[]
  readonly mayChange: boolean
}

/** One organisation: what is registered of it, and how it changed. */
export function AgencyPage({ frame, agency, changes, mayChange }: OneProps) {
  const address = `/agencies/${agency.id}`
  return (
    <Page
      {...frame}
      title="Organisation"
      section="members"
      before={backLink({ text: 'Organisations', href: '/agencies' })}
    >
      <h1 class="govuk-heading-l">{agency.name}</h1>
      {summaryList({
        rows: [
          { key: { text: 'State' }, value: { html: stateTag(agency.status) } },
          { key: { text: 'Kind' }, value: { text: labelOfKind(agency.kind) } },
          { key: { text: 'Charity number' }, value: { text: agency.charityNumber ?? 'None' } },
          { key: { text: 'Company number' }, value: { text: agency.companyNumber ?? 'None' } },
          { key: { text: 'Members' }, value: { text: String(agency.members) } },
        ],
      })}
      {mayChange && (
        <div class="govuk-button-group">
          {button({ text: 'Amend', href: `${address}/amend`, classes: 'govuk-button--secondary' })}
          {button({
            text: 'It has merged or closed',
            href: `${address}/end`,
            classes: 'govuk-button--warning',
          })}
        </div>
      )}
      {changes.length > 0 && history(changes)}
    </Page>
  )
}

function history(changes: readonly AgencyChange[]): VNode {
  return stackingTable({
    id: 'history',
    caption: 'History',
    captionClasses: 'govuk-table__caption--m',
    head: ['On', 'What', 'Why', 'By'].map((text) => ({ text })),
    rows: changes.map((change) => [
      { text: dayOf(change.on) },
      { text: inWords(change) },
      { text: change.reason },
      { text: change.by ?? 'Not known' },
    ]),
  })
}

function inWords({ change, name, kind, into }: AgencyChange): string {
  switch (change) {
    case 'registered':
      return `Registered: ${name}, ${labelOfKind(kind).toLowerCase()}`
    case 'amended':
      return `Amended: ${name}, ${labelOfKind(kind).toLowerCase()}`
    case 'merged':
      return `Merged into ${into}`
    case 'closed':
      return 'Closed'
  }
}

function dayOf(text: string): string {
  const day = readDay(text)
  return day ? dayInWords(day) : text
}
