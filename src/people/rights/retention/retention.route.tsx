import type { FastifyInstance, FastifyReply, FastifyRequest, RouteGenericInterface } from 'fastify'
import { actingNeeds, allow, memberOf, membersInWords, sendPage, signedInFrame } from '#access'
import { type Problems, problemsFrom } from '#design'
import type { Needs } from '#foundations'
import { readId } from '#vocabulary'
import type { Typed } from '../lines.ts'
import { type RuleForm, ruleForm, type SecondForm, secondForm } from './retention.form.ts'
import { RetentionPage } from './retention.page.tsx'
import { type RetentionRuleId, standingRules } from './retention.ts'
import { countNotKept, rulesSet } from './rules-set.store.ts'
import { SecondRulePage, sayBarred } from './second-rule.page.tsx'
import { sayOfRule, setRule, whyNotConfirmed } from './set-rule.ts'

const reading = { rule: allow('outreach_worker', 'analyst', 'coordinator', 'auditor') } as const
const setting = { rule: allow('coordinator') } as const

type Exchange<Route extends RouteGenericInterface = { Querystring: { done?: string } }> = {
  readonly needs: Needs
  readonly request: FastifyRequest<Route>
  readonly reply: FastifyReply
}
type OneRule = { readonly Params: { readonly rule: string }; readonly Body: Typed | undefined }

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
      if (!outcome.ok) return show(exchange, typed, { months: sayBarred[outcome.refusal] })
      const done = outcome.value.needsSecond ? 'waits' : 'set'
      return reply.redirect(`/retention?done=${done}`, 303)
    },
  )
  app.get<OneRule>('/retention/:rule', { config: setting }, (request, reply) =>
    askSecond({ needs: actingNeeds(needs, request), request, reply }, {}),
  )
  app.post<OneRule>('/retention/:rule', { config: setting }, (request, reply) =>
    takeSecond({ needs: actingNeeds(needs, request), request, reply }),
  )
}

async function takeSecond(exchange: Exchange<OneRule>) {
  const { needs, request, reply } = exchange
  const id: RetentionRuleId | undefined = readId(request.params.rule)
  const read = secondForm.safeParse(request.body ?? {})
  if (!id) return reply.callNotFound()
  if (!read.success) return askSecond(exchange, problemsFrom(read.error))
  const outcome = await sayOfRule(needs, memberOf(request), id, read.data.verdict)
  if (outcome.ok) return reply.redirect(`/retention?done=${read.data.verdict}`, 303)
  return askSecond(exchange, { verdict: sayBarred[outcome.refusal] })
}

async function askSecond(exchange: Exchange<OneRule>, problems: Problems<SecondForm>) {
  const { needs, request, reply } = exchange
  const by = memberOf(request)
  const waiting = await needs.db.transaction().execute(async (db) => {
    const rules = await rulesSet(db)
    const rule = rules.find(({ id }) => id === request.params.rule)
    if (!rule?.needsSecond) return undefined
    const standing = standingRules(rules)
    const today = needs.clock.today()
    return {
      ...{ rule, standing, who: await membersInWords(db) },
      wouldGo: await countNotKept(db, today, rule.months),
      goesNow: await countNotKept(db, today, standing[rule.category]),
      barred: await whyNotConfirmed({ db, by }, rule, rules),
    }
  })
  if (!waiting) return reply.callNotFound()
  const isWrong = Object.keys(problems).length > 0
  if (waiting.barred === 'no-such-rule' && !isWrong) return reply.redirect('/retention', 303)
  const shown = { ...signedInFrame(request, needs), ...waiting, typed: request.body ?? {} }
  const page = <SecondRulePage {...shown} problems={problems} />
  return sendPage(isWrong ? reply.code(422) : reply, page)
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
