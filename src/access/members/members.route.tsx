import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Problems } from '#design'
import { type MemberId, readId } from '#vocabulary'
import { actingNeeds } from '../acting/acting-needs.ts'
import { sendPage, signedInFrame } from '../frame/signed-in-frame.ts'
import { invitationLetter } from '../letters/letters.ts'
import { memberOf } from '../rules/guard.ts'
import { allow } from '../rules/rule.ts'
import { atTheDoor } from '../sign-in/door/at-the-door.store.ts'
import type { DoorNeeds } from '../sign-in/door/meanwhile.ts'
import { postChoices } from './choices.ts'
import { InviteMemberPage } from './invite-member.page.tsx'
import { type InviteRefusal, inviteMember } from './invite-member.ts'
import type { LeavingNeeds } from './leave-member.ts'
import { changesOf, memberOfAgency, membersOf } from './listed-member.store.ts'
import {
  type InviteForm,
  type MoveForm,
  readInviteForm,
  readMoveForm,
  type TypedMember,
} from './member.form.ts'
import { type MembersDone, MembersPage, sayMembersDone } from './members.page.tsx'
import { type MoveRefusal, moveMember } from './move-member.ts'
import { OneMemberPage } from './one-member.page.tsx'

/** What the pages of members need of the house. */
export type MemberNeeds = DoorNeeds & LeavingNeeds

export const coordinators = { rule: allow('coordinator'), purpose: 'oversight' } as const

export type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

const sayInviteRefusal = {
  'known-already': {
    email: 'This address belongs to a member already, or to somebody invited elsewhere',
  },
  'foreign-agency': { email: 'You can invite people into your own organisation only' },
  'foreign-council': { councils: 'Select councils that you work in yourself' },
  'not-theirs-to-give': { role: 'An auditor is invited by whoever runs this Waymark' },
} as const satisfies Record<InviteRefusal, Problems<InviteForm>>

const sayMoveRefusal = {
  'no-such-member': {},
  themselves: { role: 'Another coordinator changes what you are here' },
  'left-already': { role: 'They have left. Invite them again' },
  'not-theirs-to-give': { role: 'Auditors are named by whoever runs this Waymark' },
  'foreign-council': { councils: 'Select councils that you work in yourself' },
} as const satisfies Record<MoveRefusal, Problems<MoveForm>>

/** The addresses at which a coordinator looks after the members of their organisation. */
export function memberListRoutes(app: FastifyInstance, needs: MemberNeeds): void {
  app.get<{ Querystring: { done?: string } }>(
    '/members',
    { config: coordinators },
    async (request, reply) => {
      const members = await membersOf(needs.db, memberOf(request).agencyId)
      const done = readDone(request.query.done)
      return sendPage(
        reply,
        <MembersPage {...signedInFrame(request, needs)} {...{ members, done }} />,
      )
    },
  )
  app.get('/members/invite', { config: coordinators }, (request, reply) =>
    askWhom(needs, { request, reply }, {}, {}),
  )
  app.post<{ Body: TypedMember | undefined }>(
    '/members/invite',
    { config: coordinators },
    async (request, reply) => {
      const typed = request.body ?? {}
      const again = (problems: Problems<InviteForm>) =>
        askWhom(needs, { request, reply: reply.code(422) }, typed, problems)
      const read = readInviteForm(typed)
      if (!read.ok) return again(read.problems)
      const by = memberOf(request)
      const { councils: areaCodes, ...rest } = read.form
      const wish = { ...rest, areaCodes, agencyId: by.agencyId }
      const outcome = await inviteMember(actingNeeds(needs, request), by, wish)
      if (!outcome.ok) return again(sayInviteRefusal[outcome.refusal])
      const told = { agencyName: by.agencyName, invitedBy: by.name, link: outcome.value.link }
      needs.meanwhile(() => needs.post.send(invitationLetter(wish.email, told)))
      return reply.redirect('/members?done=invited', 303)
    },
  )
  oneMemberRoutes(app, needs)
}

function oneMemberRoutes(app: FastifyInstance, needs: MemberNeeds): void {
  app.get<{ Params: { member: string } }>(
    '/members/:member',
    { config: coordinators },
    (request, reply) => showOne(needs, { request, reply }, request.params.member),
  )
  app.post<{ Params: { member: string }; Body: TypedMember | undefined }>(
    '/members/:member',
    { config: coordinators },
    async (request, reply) => {
      const typed = request.body ?? {}
      const again = (problems: Problems<MoveForm>) => {
        const shown = { request, reply: reply.code(422) }
        return showOne(needs, shown, request.params.member, { typed, problems })
      }
      const memberId: MemberId | undefined = readId(request.params.member)
      if (!memberId) return reply.callNotFound()
      const read = readMoveForm(typed)
      if (!read.ok) return again(read.problems)
      const { councils: areaCodes, ...rest } = read.form
      const acting = actingNeeds(needs, request)
      const outcome = await moveMember(acting, memberOf(request), { ...rest, areaCodes, memberId })
      if (!outcome.ok) return again(sayMoveRefusal[outcome.refusal])
      return reply.redirect('/members?done=moved', 303)
    },
  )
}

async function askWhom(
  needs: MemberNeeds,
  { request, reply }: Exchange,
  typed: TypedMember,
  problems: Problems<InviteForm>,
) {
  const signedIn = signedInFrame(request, needs)
  const choices = await postChoices(needs, signedIn.member)
  return sendPage(reply, <InviteMemberPage {...signedIn} {...{ typed, problems, choices }} />)
}

async function showOne(
  needs: MemberNeeds,
  { request, reply }: Exchange,
  id: string,
  sent?: { readonly typed: TypedMember; readonly problems: Problems<MoveForm> },
) {
  const signedIn = signedInFrame(request, needs)
  const seen = await readOne(actingNeeds(needs, request), signedIn.member.agencyId, id)
  if (!seen) return reply.callNotFound()
  const { one } = seen
  const typed = sent?.typed ?? {
    name: one.name,
    role: one.role,
    councils: one.areaCodes,
    teams: one.teams.map((team) => team.id),
  }
  const choices = await postChoices(needs, signedIn.member, one)
  const shown = { ...seen, typed, choices, problems: sent?.problems ?? {} }
  return sendPage(reply, <OneMemberPage {...signedIn} {...shown} />)
}

/** A member of an organisation with their history and what is still theirs to do. */
export function readOne(
  needs: MemberNeeds,
  agencyId: Parameters<typeof memberOfAgency>[1],
  id: string,
) {
  return atTheDoor(needs, async (db) => {
    const memberId = readId<'member'>(id)
    const one = memberId && (await memberOfAgency(db, agencyId, memberId))
    if (!one) return undefined
    return { one, changes: await changesOf(db, one.id), tasks: await needs.tasksOf(db, one.id) }
  })
}

function readDone(typed: string | undefined): MembersDone | undefined {
  return Object.keys(sayMembersDone).find((one): one is MembersDone => one === typed)
}
