import type { FastifyRequest } from 'fastify'
import type { ComponentChildren, VNode } from 'preact'
import { TypedPart, typedBefore } from '#access'

/** What a page says of a request that was not answered. */
export type Told = {
  readonly title: string
  readonly lines: readonly ComponentChildren[]
  readonly kept?: VNode | undefined
}

/** Why somebody was turned away, by the code of what the guard threw, with what they had typed given back. */
export function turnedAwayTold(request: FastifyRequest, why: string): Told {
  const name = request.session?.member.name
  if (why === 'signed-out') return { ...signedOut, kept: keptOf(request, 'Send it again') }
  const kept = keptOf(request, why === 'out-of-date' ? `Send it as ${name}` : undefined)
  if (why === 'out-of-date' && kept) {
    const line = `The form was from an earlier sign-in, so nothing of it is recorded yet. You are signed in as ${name}.`
    return { title: 'Check what you typed and send it again', lines: [line], kept }
  }
  const isKept = kept ? ['What you sent was not recorded. You can copy it from this page.'] : []
  return { title: 'You cannot use this page', lines: [notForThem, ...isKept], kept }
}

/** What a request had typed in it, for its answer; nothing where it was no form of ours. */
export function keptOf(request: FastifyRequest, again: string | undefined): VNode | undefined {
  const typed = typedBefore(request)
  const formToken = request.session?.formToken
  return typed && <TypedPart {...{ typed, formToken, again }} />
}

const notForThem =
  'It is for members in another role, or the form was open too long. Go back and try again.'

const signedOut: Told = {
  title: 'You have been signed out',
  lines: [
    'You had not used Waymark for a while, or signed in long ago. Nothing of what you typed is recorded yet.',
    <>
      <a class="govuk-link" href="/sign-in" target="_blank" rel="noopener">
        Sign in in a new tab
      </a>
      , then come back to this one and send it again.
    </>,
  ],
}
