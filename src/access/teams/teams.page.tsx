import type { VNode } from 'preact'
import { backLink, button, errorSummary, input, Page, stackingTable } from '#design'
import type { SignedInFrame } from '../frame/signed-in-frame.ts'
import type { Team } from './team.store.ts'

type Props = SignedInFrame & {
  readonly teams: readonly Team[]
  readonly name: string
  readonly problem?: string | undefined
}

/** The teams of the coordinator's organisation, and a form for one more. */
export function TeamsPage({ frame, formToken, member, teams, name, problem }: Props) {
  return (
    <Page
      {...frame}
      title="Teams"
      section="members"
      problem={problem !== undefined}
      before={backLink({ text: 'Members', href: '/members' })}
    >
      {problem &&
        errorSummary({
          titleText: 'There is a problem',
          errorList: [{ text: problem, href: '#name' }],
        })}
      <h1 class="govuk-heading-l">
        Teams of <bdi>{member.agencyName}</bdi>
      </h1>
      {teams.length > 0 && listed(teams, formToken)}
      <form method="post" action="/teams" novalidate>
        <input type="hidden" name="form_token" value={formToken} />
        {input({
          name: 'name',
          value: name,
          errorMessage: problem ? { text: problem } : undefined,
          label: { text: 'Name of a new team' },
          classes: 'govuk-input--width-20',
        })}
        {button({ text: 'Open the team', preventDoubleClick: true })}
      </form>
    </Page>
  )
}

function listed(teams: readonly Team[], formToken: string): VNode {
  return stackingTable({
    id: 'team-list',
    caption: 'Teams',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [{ text: 'Name' }, { text: 'Members', format: 'numeric' }, { text: 'Action' }],
    rows: teams.map((team) => [
      { text: team.name },
      { text: String(team.members), format: 'numeric' },
      { html: closeForm(team, formToken) },
    ]),
  })
}

function closeForm({ id, name }: Team, formToken: string): VNode {
  return (
    <form method="post" action={`/teams/${id}/close`}>
      <input type="hidden" name="form_token" value={formToken} />
      {button({
        html: (
          <>
            Close <span class="govuk-visually-hidden">the team {name}</span>
          </>
        ),
        classes: 'govuk-button--secondary govuk-!-margin-bottom-0',
      })}
    </form>
  )
}
