import type { VNode } from 'preact'
import { breadcrumbs, frameAddresses, Page, type PageOptions } from '#design'
import type { Register } from './agreement.store.ts'
import type { Agreement } from './agreement.ts'
import { agreementTold, changesTold, stateTag } from './agreement-told.tsx'

type Props = {
  readonly register: Register
  readonly frame: Pick<PageOptions, 'demonstration' | 'reader'>
}

/** The public register: every sharing agreement and every change. */
export function RegisterPage({ register, frame }: Props): VNode {
  const { agreements, changes, today } = register
  return (
    <Page
      {...frame}
      title="Sharing agreements"
      before={breadcrumbs({
        items: [{ text: 'The region', href: frameAddresses.home }, { text: 'Sharing agreements' }],
      })}
    >
      <h1 class="govuk-heading-xl">Sharing agreements</h1>
      <p class="govuk-body-l">
        Which organisations share records of people who sleep rough, for what, and on what ground.
        The record opens nothing to an organisation without an agreement in force.
      </p>
      {agreements.length === 0 && (
        <p class="govuk-body">There is no agreement yet, and so nothing is shared.</p>
      )}
      <ul class="govuk-list">
        {agreements.map((agreement) => (
          <li class="govuk-!-margin-bottom-4">
            <h2 class="govuk-heading-m govuk-!-margin-bottom-1">
              <a class="govuk-link" href={`/agreements/${agreement.id}`}>
                {agreement.title}
              </a>
            </h2>
            {stateTag(agreement, today)}
            <p class="govuk-body govuk-!-margin-top-1">
              {agreement.reference}, between {many(agreement)}
            </p>
          </li>
        ))}
      </ul>
      {changes.length > 0 && changesTold(changes)}
      <p class="govuk-body">
        The register as a file:{' '}
        <a class="govuk-link" href="/agreements.csv">
          CSV
        </a>{' '}
        or{' '}
        <a class="govuk-link" href="/agreements.json">
          JSON
        </a>
      </p>
    </Page>
  )
}

function many({ parties }: Agreement): string {
  return parties.length === 1
    ? 'one organisation and nobody else'
    : `${parties.length} organisations`
}

/** One agreement of the public register. */
export function AgreementPage({
  agreement,
  register,
  frame,
}: Props & { readonly agreement: Agreement }): VNode {
  return (
    <Page
      {...frame}
      title={agreement.title}
      before={breadcrumbs({
        items: [
          { text: 'The region', href: frameAddresses.home },
          { text: 'Sharing agreements', href: '/agreements' },
          { text: agreement.title },
        ],
      })}
    >
      <span class="govuk-caption-xl">{agreement.reference}</span>
      <h1 class="govuk-heading-xl">{agreement.title}</h1>
      {agreementTold(agreement, register.today)}
      {changesTold(register.changes)}
    </Page>
  )
}
