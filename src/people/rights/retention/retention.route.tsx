import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds, allow, memberOf, membersInWords, sendPage, signedInFrame } from '#access'
import { type Problems, problemsFrom } from '#design'
import type { Needs } from '#foundations'
import type { Typed } from '../lines.ts'
import { type RuleForm, ruleForm } from './retention.form.ts'
import { RetentionPage } from './retention.page.tsx'
import type { RuleRefusal } from './retention.ts'
import { rulesSet } from './rules-set.store.ts'
import { setRule } from './set-rule.ts'

const reading = { rule: allow('outreach_worker', 'analyst', 'coordinator', 'auditor') } as const
const setting = { rule: allow('coordinator') } as const

const sayRefusal = {
  'as-it-is': { months: 'The rule says this already' },
  'longer-than-the-record': { months: 'Notes cannot be kept longer than the record they are in' },
  'shorter-than-notes': {
    months: 'Shorten the rule for notes first: they cannot outlast the record',
  },
} as const satisfies Record<RuleRefusal, Problems<RuleForm>>

type Exchange = {
  readonly needs: Needs
  readonly request: FastifyRequest<{ Querystring: { done?: string } }>
  readonly reply: FastifyReply
}

/** The address at which every member reads how long things are kept, and a coordinator sets it. */
export function retentionRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<{ Querystring: { done?: string } }>('/retention', { config: reading }, (request, reply) =>
    show({ needs: actingNeeds(needs, request), request, reply }, {}, {}),
  )
  app.post<{ Querystring: { done?: string }; Body: Typed | undefined }>(
    '/retention',
    { config: setting },
    async (request, reply) => {
      const exchange = { needs: actingNeeds(needs, request), request, reply }
      const typed = request.body ?? {}
      const read = ruleForm.safeParse(typed)
      if (!read.success) return show(exchange, typed, problemsFrom(read.error))
      const outcome = await setRule(exchange.needs, memberOf(request), read.data)
      if (!outcome.ok) return show(exchange, typed, sayRefusal[outcome.refusal])
      return reply.redirect('/retention?done=set', 303)
    },
  )
}

async function show(
  { needs, request, reply }: Exchange,
  typed: Typed,
  problems: Problems<RuleForm>,
) {
  const seen = await needs.db.transaction().execute(async (db) => ({
    rules: await rulesSet(db),
    who: await membersInWords(db),
  }))
  const isWrong = Object.keys(problems).length > 0
  const page = (
    <RetentionPage
      {...signedInFrame(request, needs)}
      {...seen}
      typed={typed}
      problems={problems}
      done={request.query.done}
    />
  )
  return sendPage(isWrong ? reply.code(422) : reply, page)
}
