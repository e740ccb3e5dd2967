import type { VNode } from 'preact'
import {
  backLink,
  button,
  errorSummary,
  insetText,
  Page,
  type Problems,
  problemList,
  stackingTable,
  summaryList,
  warningText,
} from '#design'
import { momentInWords } from '#vocabulary'
import type { SignedInFrame } from '../frame/signed-in-frame.ts'
import { mayGiveCode } from './give-recovery-code.ts'
import type { Task } from './leave-member.ts'
import type { ListedMember, MemberChange } from './listed-member.store.ts'
import type { MoveForm, TypedMember } from './member.form.ts'
import { givenByTheHouse, labelOfRole } from './member.ts'
import { stateTag } from './members.page.tsx'
import { nameQuestion, type PostChoices, postQuestions } from './post-fields.tsx'

type Props = SignedInFrame & {
  readonly one: ListedMember
  readonly changes: readonly MemberChange[]
  readonly tasks: readonly Task[]
  readonly typed: TypedMember
  readonly problems: Problems<MoveForm>
  readonly choices: PostChoices
}

/** One member of the coordinator's organisation: what they are, how they came to be it, and what can be done. */
export function OneMemberPage(props: Props) {
  const { frame, one, problems, tasks } = props
  const list = problemList(problems)
  return (
    <Page
      {...frame}
      title="Member"
      section="members"
      problem={list.length > 0}
      before={backLink({ text: 'Members', href: '/members' })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-l">{one.name}</h1>
      {summaryList({
        rows: [
          { key: { text: 'State' }, value: { html: stateTag(one.status) } },
          { key: { text: 'E-mail' }, value: { text: one.email ?? 'None' } },
          { key: { text: 'Role' }, value: { text: labelOfRole(one.role) } },
          {
            key: { text: 'Teams' },
            value: { text: one.teams.map(({ name }) => name).join(', ') || 'None' },
          },
        ],
      })}
      {tasks.length > 0 && tasksLeft(tasks)}
      {one.status !== 'left' && change(props)}
      {history(props.changes)}
    </Page>
  )
}

function tasksLeft(tasks: readonly Task[]): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">Still theirs to do</h2>
      <ul class="govuk-list govuk-list--bullet">
        {tasks.map(({ text, href }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Whether a coordinator may end a membership: nobody's own, and no auditor's. */
export function isTheirsToEnd(
  by: Pick<ListedMember, 'id'>,
  one: Pick<ListedMember, 'id' | 'status' | 'role'>,
): boolean {
  return one.status !== 'left' && one.id !== by.id && !givenByTheHouse.includes(one.role)
}

function change({ one, member, formToken, typed, problems, choices }: Props): VNode {
  if (one.id === member.id) {
    return insetText({
      text: 'This is you. Another coordinator changes your name and what you do here.',
    })
  }
  if (!isTheirsToEnd(member, one)) {
    return insetText({
      text: 'This is an auditor. Whoever runs this Waymark names auditors and ends their membership.',
    })
  }
  return (
    <>
      <h2 class="govuk-heading-m">Change what they do</h2>
      <form method="post" action={`/members/${one.id}`} novalidate>
        <input type="hidden" name="form_token" value={formToken} />
        {nameQuestion(typed, problems)}
        {postQuestions(typed, problems, choices)}
        {button({ text: 'Change', preventDoubleClick: true })}
      </form>
      {mayGiveCode(member, one) && (
        <>
          <h2 class="govuk-heading-m">They cannot get in</h2>
          <p class="govuk-body">
            Without their authenticator app and recovery codes, or where this Waymark can no longer
            check the app, you can{' '}
            <a class="govuk-link" href={`/members/${one.id}/recovery-code`}>
              give them a recovery code
            </a>
            .
          </p>
        </>
      )}
      <h2 class="govuk-heading-m">They leave</h2>
      {button({
        text: 'End the membership',
        href: `/members/${one.id}/leave`,
        classes: 'govuk-button--warning',
      })}
    </>
  )
}

const kinds = {
  invited: 'Invited',
  joined: 'Joined',
  moved: 'Changed',
  left: 'Left',
} as const satisfies Record<MemberChange['kind'], string>

function history(changes: readonly MemberChange[]): VNode | undefined {
  if (changes.length === 0) return undefined
  return stackingTable({
    id: 'history',
    caption: 'History',
    captionClasses: 'govuk-table__caption--m',
    head: ['When', 'What', 'Role', 'By'].map((text) => ({ text })),
    rows: changes.map(({ kind, role, by, at }) => [
      { text: momentInWords(at) },
      { text: kinds[kind] },
      { text: labelOfRole(role) },
      { text: by ?? 'Whoever runs this Waymark' },
    ]),
  })
}

type LeaveProps = SignedInFrame & { readonly one: ListedMember; readonly tasks: readonly Task[] }

/** Asks once before a membership ends, and shows what stays behind. */
export function LeavePage({ frame, formToken, one, tasks }: LeaveProps) {
  return (
    <Page
      {...frame}
      title="End a membership"
      section="members"
      before={backLink({ text: 'Back to the member', href: `/members/${one.id}` })}
    >
      <h1 class="govuk-heading-l">
        End the membership of <bdi>{one.name}</bdi>
      </h1>
      {warningText({
        iconFallbackText: 'Warning',
        text: 'They are signed out everywhere at once, and no passkey, code or link of theirs works any more.',
      })}
      <p class="govuk-body">What they recorded stays, under their name.</p>
      {tasks.length > 0 && tasksLeft(tasks)}
      <form method="post" action={`/members/${one.id}/leave`}>
        <input type="hidden" name="form_token" value={formToken} />
        {button({
          text: 'End the membership',
          classes: 'govuk-button--warning',
          preventDoubleClick: true,
        })}
      </form>
    </Page>
  )
}
