import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Problems } from '#design'
import type { Db } from '#foundations'
import { changingSignIn } from '../../account/change-sign-in.tsx'
import { actingNeeds } from '../../acting/acting-needs.ts'
import { leaveTrace } from '../../audit/leave-trace.store.ts'
import { sendPage, signedInFrame } from '../../frame/signed-in-frame.ts'
import { addressedMember } from '../../members/known-email.store.ts'
import { memberOf } from '../../rules/guard.ts'
import { allow } from '../../rules/rule.ts'
import { atTheDoor } from '../door/at-the-door.store.ts'
import type { DoorNeeds } from '../door/meanwhile.ts'
import { askWhetherKnown } from './ask-organisation.ts'
import { dropOrganisation, findOrganisation, keepOrganisation } from './organisation.store.ts'
import { isOpen, type KeptOrganisation } from './organisation.ts'
import { type OrganisationForm, readOrganisationForm } from './own-organisation.form.ts'
import {
  type OrganisationDone,
  type OrganisationState,
  OwnOrganisationPage,
  sayOrganisationDone,
} from './own-organisation.page.tsx'
import { RemoveOrganisationPage } from './remove-organisation.page.tsx'
import { comeBackTo } from './visit-organisation.ts'

const config = { rule: allow('coordinator'), purpose: 'oversight' } as const

type Typed = Readonly<Record<string, string | undefined>>
type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

/** The addresses at which a coordinator says how their organisation's members sign in there. */
export function ownOrganisationRoutes(app: FastifyInstance, needs: DoorNeeds): void {
  app.get<{ Querystring: { done?: string } }>(
    '/organisation-sign-in',
    { config },
    (request, reply) => {
      const done = readDone(request.query.done)
      return changingSignIn(needs, { request, reply }, () =>
        show(needs, { request, reply }, { typed: {}, problems: {}, done }),
      )
    },
  )
  app.post<{ Body: Typed | undefined }>('/organisation-sign-in', { config }, (request, reply) =>
    changingSignIn(needs, { request, reply }, () =>
      set(needs, { request, reply }, request.body ?? {}),
    ),
  )
  app.get('/organisation-sign-in/remove', { config }, (request, reply) =>
    changingSignIn(needs, { request, reply }, () =>
      sendPage(reply, <RemoveOrganisationPage {...signedInFrame(request, needs)} />),
    ),
  )
  app.post('/organisation-sign-in/remove', { config }, (request, reply) =>
    changingSignIn(needs, { request, reply }, async () => {
      await atTheDoor(actingNeeds(needs, request), async (db) => {
        await dropOrganisation(db, memberOf(request).agencyId)
        await note(db, 'Took an organisation’s own sign-in away')
      })
      return reply.redirect('/organisation-sign-in', 303)
    }),
  )
}

async function set(needs: DoorNeeds, { request, reply }: Exchange, typed: Typed) {
  const again = (problems: Problems<OrganisationForm>) =>
    show(needs, { request, reply: reply.code(422) }, { typed, problems })
  const read = readOrganisationForm(typed)
  if (!read.ok) return again(read.problems)
  const { agencyId, id } = memberOf(request)
  const emailDomain = await domainOf(needs, request)
  if (!emailDomain) return again({ issuer: 'You have no e-mail address here' })
  const { issuer, client_id, client_secret, asks_two } = read.form
  const said = { issuer, clientId: client_id, clientSecret: client_secret }
  const organisation = { agencyId, emailDomain, isStrong: asks_two === 'yes', ...said }
  const known = await askWhetherKnown(organisation, comeBackTo(needs)).catch(() => undefined)
  if (!known)
    return again({ issuer: 'No sign-in answers there under that name. Check the address' })
  if (known === 'unknown') {
    return again({ client_secret: 'That sign-in does not accept this client id and secret' })
  }
  await atTheDoor(actingNeeds(needs, request), async (db) => {
    const at = needs.clock.now()
    await keepOrganisation(db, needs.sealingKey, organisation, { by: id, at })
    await note(db, 'Set up an organisation’s own sign-in')
  })
  return reply.redirect(
    `/organisation-sign-in?done=${known === 'known' ? 'tried' : 'untried'}`,
    303,
  )
}

async function show(
  needs: DoorNeeds,
  { request, reply }: Exchange,
  shown: {
    readonly typed: Typed
    readonly problems: Problems<OrganisationForm>
    readonly done?: OrganisationDone | undefined
  },
) {
  const signedIn = signedInFrame(request, needs)
  const { agencyId } = signedIn.member
  const found = await atTheDoor(needs, (db) => findOrganisation(db, needs.sealingKey, agencyId))
  const page = (
    <OwnOrganisationPage
      {...signedIn}
      {...shown}
      state={stateOf(found)}
      emailDomain={await domainOf(needs, request)}
      comesBackTo={comeBackTo(needs)}
      typed={{ issuer: found?.issuer, client_id: found?.clientId, ...shown.typed }}
    />
  )
  return sendPage(reply, page)
}

function stateOf(found: KeptOrganisation | undefined): OrganisationState {
  if (!found) return 'none'
  return isOpen(found) ? 'works' : 'shut'
}

function readDone(typed: string | undefined): OrganisationDone | undefined {
  return Object.keys(sayOrganisationDone).find((one): one is OrganisationDone => one === typed)
}

/** The domain of the coordinator's own address: the one they have shown to be theirs. */
async function domainOf(needs: DoorNeeds, request: FastifyRequest): Promise<string | undefined> {
  const { id } = memberOf(request)
  const member = await atTheDoor(needs, (db) => addressedMember(db, id))
  return member?.email.split('@').at(-1)
}

function note(db: Db, detail: string): Promise<void> {
  return leaveTrace(db, { action: 'change', people: [], categories: [], detail })
}
