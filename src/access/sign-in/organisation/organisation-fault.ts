import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client'

/**
 * What is wrong where an organisation's sign-in does not come to an end: it does not answer, its answer does not
 * fit what was asked, or something about how it was set up is wrong, here or there.
 */
export type OrganisationFault = 'no-answer' | 'did-not-fit' | 'set-up-wrong'

/** The same, or that it was no fault: the organisation did not sign them in, or they stopped there. */
export type WhyNoAnswer = OrganisationFault | 'refused-there'

/** What an organisation says that did not sign somebody in (OpenID Connect Core 1.0, 3.1.2.6). */
const refusals = [
  ...['access_denied', 'login_required', 'consent_required'],
  ...['interaction_required', 'account_selection_required'],
]
const passing = ['server_error', 'temporarily_unavailable']
/** What the library says of an answer that is there, and is none to this question. */
const unfitting = [
  ...['OAUTH_INVALID_RESPONSE', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED'],
  ...['OAUTH_JWT_TIMESTAMP_CHECK_FAILED', 'OAUTH_KEY_SELECTION_FAILED'],
]
const silent = ['OAUTH_TIMEOUT', 'OAUTH_ABORT']

/** Why an organisation's sign-in did not come to an end, by what the library threw. */
export function whyNoAnswer(problem: unknown): WhyNoAnswer {
  if (problem instanceof AuthorizationResponseError) {
    if (refusals.includes(problem.error)) return 'refused-there'
    return passing.includes(problem.error) ? 'no-answer' : 'set-up-wrong'
  }
  if (problem instanceof ResponseBodyError) {
    if (problem.error === 'invalid_grant') return 'did-not-fit'
    return problem.status >= 500 ? 'no-answer' : 'set-up-wrong'
  }
  if (problem instanceof ClientError) return ofClient(problem)
  return problem instanceof TypeError ? 'no-answer' : 'set-up-wrong' // fetch throws a TypeError where nobody answers
}

function ofClient({ code = '', cause }: ClientError): OrganisationFault {
  if (silent.includes(code)) return 'no-answer'
  if (unfitting.includes(code)) return 'did-not-fit'
  return cause instanceof Response && cause.status >= 500 ? 'no-answer' : 'set-up-wrong'
}

/**
 * What a log may keep of it: codes, and what the server says of the client it was asked by. Nothing that came
 * through the browser but the code of an error, for it may name somebody, or be made up.
 */
export function faultInWords(problem: unknown): string {
  const parts =
    problem instanceof AuthorizationResponseError
      ? [problem.code, problem.error]
      : problem instanceof Error
        ? [textOf(problem, 'code'), ...said(problem), ...causeOf(problem)]
        : [String(problem)]
  return parts.filter(Boolean).map(onOneLine).join(': ')
}

function said(problem: Error): readonly string[] {
  return problem instanceof ResponseBodyError
    ? [problem.error, problem.error_description ?? '']
    : [problem.message]
}

function causeOf({ cause }: Error): readonly string[] {
  if (cause instanceof Response) return [`status ${cause.status}`]
  return cause instanceof Error ? [textOf(cause, 'code') || cause.message] : []
}

function textOf(problem: Error, name: string): string {
  const value: unknown = Object.entries(problem).find(([key]) => key === name)?.[1]
  return typeof value === 'string' ? value : ''
}

function onOneLine(text: string): string {
  return text
    .replaceAll(/\S+@\S+/g, '…')
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .slice(0, 200)
}
