import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { sendPage } from '#access'
import { line, neededLine } from '#commitment'
import { answer, checkboxes, input, problemsFrom, radios } from '#design'
import { type Council, listCouncils } from '#directory'
import { readDay } from '#vocabulary'
import { singleTexts, textsOf } from '../changing/typed-fields.ts'
import type { Asked } from '../pages/asked.ts'
import { FormPage } from '../pages/form.page.tsx'
import { planHref } from '../pages/plan-frame.tsx'
import {
  atOurPlan,
  forWriters,
  type MemberExchange,
  type PlanNeeds,
  type PlanRoute,
} from '../plan-exchange.tsx'
import { keepTerms, revisePlan } from './plan.store.ts'

const termsForm = z.object({
  title: neededLine(200, {
    missing: 'Enter what the plan is called',
    tooLong: 'The title must be 200 characters or fewer',
  }),
  approving_body: line(200, 'The body must be 200 characters or fewer'),
  every: z
    .string('Enter how often an update is expected')
    .trim()
    .regex(/^([1-9]|[1-5]\d|60)$/, 'How often must be a whole number from 1 to 60')
    .transform(Number),
  unit: z.enum(['weeks', 'months'], 'Select weeks or months'),
  followed_from: z
    .string()
    .default('')
    .transform((typed) => typed.trim())
    .refine(
      (typed) => typed === '' || readDay(typed) !== undefined,
      'Enter the day it is followed from, such as 2024-07-01, or nothing',
    )
    .transform((typed) => readDay(typed)),
})

/** How a plan is called and followed. */
export function termsRoutes(app: FastifyInstance, needs: PlanNeeds): void {
  const path = '/our-plans/:plan/terms'
  app.get<PlanRoute>(
    path,
    { config: forWriters },
    atOurPlan(needs, (exchange) => show(exchange)),
  )
  app.post<PlanRoute>(path, { config: forWriters }, atOurPlan(needs, save))
}

async function show(exchange: MemberExchange, sentBack?: Asked) {
  const { needs, request, reply, place } = exchange
  if (!place.isOurs) return reply.callNotFound()
  const areas = await listCouncils(needs.db)
  const { plan } = place.open
  const asked = sentBack ?? { typed: typedOf(exchange), problems: {} }
  const chosen = sentBack ? textsOf(request.body ?? {}, 'areas') : plan.areaCodes
  return sendPage(
    reply,
    <FormPage
      {...{ place, asked }}
      title="How it is called and followed"
      press="Save"
      action={planHref(place, 'terms')}
    >
      {fields(asked, areas, chosen)}
    </FormPage>,
  )
}

function typedOf({ place: { open } }: MemberExchange): Asked['typed'] {
  const { title, approvingBody, cadence, followedFrom } = open.plan
  return {
    ...{ title, approving_body: approvingBody, unit: cadence.unit, every: `${cadence.every}` },
    followed_from: followedFrom ? `${followedFrom}` : '',
  }
}

function fields({ typed, problems }: Asked, areas: readonly Council[], chosen: readonly string[]) {
  return (
    <>
      {input({ name: 'title', ...answer(typed, problems, 'title'), label: { text: 'Title' } })}
      {input({
        name: 'approving_body',
        ...answer(typed, problems, 'approving_body'),
        label: { text: 'Which body approves it? (optional)' },
      })}
      {input({
        name: 'every',
        ...answer(typed, problems, 'every'),
        inputmode: 'numeric',
        classes: 'govuk-input--width-2',
        label: { text: 'An update of each action is expected every' },
      })}
      {radios({
        name: 'unit',
        value: typed['unit'],
        errorMessage: problems['unit'] ? { text: problems['unit'] } : undefined,
        classes: 'govuk-radios--small govuk-radios--inline',
        fieldset: { legend: { text: 'Weeks or months?', classes: 'govuk-visually-hidden' } },
        items: [
          { value: 'weeks', text: 'weeks' },
          { value: 'months', text: 'months' },
        ],
      })}
      {input({
        name: 'followed_from',
        type: 'date',
        ...answer(typed, problems, 'followed_from'),
        classes: 'govuk-input--width-10',
        label: { text: 'Followed here from (optional)' },
        hint: { text: 'What recurs and was missed before this day is held against nobody.' },
      })}
      {areaBoxes(areas, chosen)}
    </>
  )
}

function areaBoxes(areas: readonly Council[], chosen: readonly string[]) {
  return checkboxes({
    name: 'areas',
    values: chosen,
    classes: 'govuk-checkboxes--small',
    fieldset: {
      legend: { text: 'Which councils is it for?', classes: 'govuk-fieldset__legend--s' },
    },
    items: areas.map(({ code, name }) => ({ value: code, text: name })),
  })
}

async function save(exchange: MemberExchange) {
  const { needs, request, reply, place } = exchange
  if (!place.isOurs) return reply.callNotFound()
  const sent = request.body ?? {}
  const read = termsForm.safeParse(sent)
  if (!read.success) {
    const problems = problemsFrom<Readonly<Record<string, string>>>(read.error as never)
    const asked = { typed: { ...typedOf(exchange), ...singleTexts(sent) }, problems }
    return show({ ...exchange, reply: reply.code(422) }, asked)
  }
  const { followed_from: from } = read.data
  if (from && from.until(exchange.place.open.plan.period.to).sign <= 0) {
    const problems = { followed_from: 'It must be followed from a day before the plan ends' }
    return show(
      { ...exchange, reply: reply.code(422) },
      { typed: { ...typedOf(exchange), ...singleTexts(sent) }, problems },
    )
  }
  const codes = new Set((await listCouncils(needs.db)).map(({ code }) => code))
  const { title, approving_body: approvingBody, every, unit, followed_from } = read.data
  const { plan } = place.open
  await needs.db.transaction().execute(async (db) => {
    await revisePlan(db, plan.id)
    await keepTerms(db, {
      ...plan,
      ...{ title, approvingBody: approvingBody || undefined, cadence: { every, unit } },
      followedFrom: followed_from,
      areaCodes: textsOf(sent, 'areas').filter((code) => codes.has(code)),
    })
  })
  return reply.redirect(planHref(place), 303)
}
