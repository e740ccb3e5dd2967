import type { VNode } from 'preact'
import { button, notificationBanner, Page, stackingTable, tag } from '#design'
import type { SignedInFrame } from '../frame/signed-in-frame.ts'
import type { ListedMember } from './listed-member.store.ts'
import { labelOfRole } from './member.ts'

/** What was done just now, as the page says it. */
export const sayMembersDone = {
  invited: 'The invitation is on its way',
  moved: 'The change is made',
  left: 'The membership has ended, and every way in with it',
} as const
export type MembersDone = keyof typeof sayMembersDone

type Props = SignedInFrame & {
  readonly members: readonly ListedMember[]
  readonly done: MembersDone | undefined
}

/** Who works for the coordinator's organisation here. */
export function MembersPage({ frame, member, members, done }: Props) {
  return (
    <Page {...frame} title="Members" section="members">
      {done && notificationBanner({ type: 'success', text: sayMembersDone[done] })}
      <h1 class="govuk-heading-l">
        Members of <bdi>{member.agencyName}</bdi>
      </h1>
      <div class="govuk-button-group">
        {button({ text: 'Invite somebody', href: '/members/invite' })}
        {button({ text: 'Teams', href: '/teams', classes: 'govuk-button--secondary' })}
        {button({ text: 'Organisations', href: '/agencies', classes: 'govuk-button--secondary' })}
        {button({
          text: 'Your organisation’s own sign-in',
          href: '/organisation-sign-in',
          classes: 'govuk-button--secondary',
        })}
      </div>
      {stackingTable({
        id: 'member-list',
        caption: 'Members',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
        head: ['Name', 'E-mail', 'Role', 'Teams', 'State'].map((text) => ({ text })),
        rows: members.map((one) => [
          {
            html: (
              <a class="govuk-link" href={`/members/${one.id}`}>
                {one.name}
              </a>
            ),
          },
          { text: one.email ?? 'None' },
          { text: labelOfRole(one.role) },
          { text: one.teams.map(({ name }) => name).join(', ') },
          { html: stateTag(one.status) },
        ]),
      })}
    </Page>
  )
}

/** A member's state as a tag. */
export function stateTag(status: ListedMember['status']): VNode {
  switch (status) {
    case 'invited':
      return tag({ text: 'Invited', classes: 'govuk-tag--yellow' })
    case 'active':
      return tag({ text: 'Active', classes: 'govuk-tag--green' })
    case 'left':
      return tag({ text: 'Left', classes: 'govuk-tag--grey' })
  }
}
