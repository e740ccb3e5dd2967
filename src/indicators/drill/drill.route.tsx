import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds, allow, type Member, sendPage, signedInFrame, traceRead } from '#access'
import { assetAddress } from '#design'
import { monthOf, readMonth } from '#vocabulary'
import { nobodyCounted } from '../fact/cells.ts'
import { readFigures } from '../figures/figures.store.ts'
import { type FigureNeeds, forbid, type NamedScope } from '../needs.ts'
import { isCellColumn } from './cell-words.ts'
import { FiguresPage } from './figures.page.tsx'
import { monthsOfRecord, readMonthOfRecord } from './months-of-record.ts'
import { PeopleBehindPage } from './people-behind.page.tsx'
import { countBehind, type FigureAddress, peopleBehind } from './people-behind.store.ts'
import { isNamed, type PersonBehind } from './person-behind.ts'

const rule = allow('outreach_worker', 'analyst', 'coordinator')
const peopleOnAPage = 50
/** The scope in which every council is one; its people are named only where the member works with them. */
const region = 'region'

type Asked = { readonly scope?: string; readonly month?: string }
type Address = { readonly scope: string; readonly month: string; readonly cell: string }
type Exchange = {
  readonly needs: FigureNeeds
  readonly request: FastifyRequest<{ Params: Address; Querystring: { page?: string } }>
  readonly reply: FastifyReply
}

/** The addresses of a month's figures and of the people behind each. */
export function drillRoutes(app: FastifyInstance, needs: FigureNeeds): void {
  app.get<{ Querystring: Asked }>('/figures', { config: { rule } }, async (request, reply) => {
    const signedIn = signedInFrame(request, needs)
    const { member } = signedIn
    const scopes = await needs.listScopes(needs.db)
    const chosen = chosenScope(scopes, member, request.query.scope)
    if (!chosen) return reply.callNotFound()
    const months = await monthsOfRecord(needs.db, needs.clock)
    const asked = request.query.month
    const month = asked ? readMonth(asked) : monthOf(needs.clock.today())
    if (!month || !months.some((one) => one.equals(month))) return reply.callNotFound()
    const question = { scopes: [chosen.scope], from: month, to: month }
    const figures = await readFigures(needs.db, question)
    const page = (
      <FiguresPage
        {...signedIn}
        scopes={scopes}
        chosen={chosen}
        months={months.toReversed()}
        month={month}
        counts={figures.get(chosen.scope)?.get(month.toString()) ?? nobodyCounted}
        mayOpen={mayOpen(chosen.scope, member)}
        scripts={[assetAddress('live.js')]}
      />
    )
    return sendPage(reply, page)
  })
  app.get<{ Params: Address; Querystring: { page?: string } }>(
    '/figures/:scope/:month/:cell',
    { config: { rule, purpose: 'statistics' } },
    async (request, reply) => showPeople({ needs: actingNeeds(needs, request), request, reply }),
  )
}

async function showPeople({ needs, request, reply }: Exchange) {
  const { params } = request
  const signedIn = signedInFrame(request, needs)
  const month = await readMonthOfRecord(needs, params.month)
  const scope = (await needs.listScopes(needs.db)).find((one) => one.scope === params.scope)
  if (!month || !scope || !isCellColumn(params.cell)) return reply.callNotFound()
  if (!mayOpen(scope.scope, signedIn.member)) return forbid(reply)
  const figure = { scope: scope.scope, month: params.month, column: params.cell }
  const asked = Math.max(1, Math.trunc(Number(request.query.page ?? 1)) || 1)
  const seen = await readPeople(needs, signedIn.member, { figure, asked })
  const named = seen.shown.filter(isNamed).map(({ personId }) => personId)
  const open = await needs.pagesOpenTo(signedIn.member, named)
  const shown = seen.shown.map((person) => ({
    ...person,
    href: isNamed(person) && open.has(person.personId) ? `/people/${person.personId}` : undefined,
  }))
  return sendPage(
    reply,
    <PeopleBehindPage
      {...signedIn}
      {...seen}
      shown={shown}
      scope={scope}
      month={month}
      column={params.cell}
      scripts={[assetAddress('live.js')]}
    />,
  )
}

/** Reads a page of the people behind a figure and leaves the trace of it, in one transaction. */
function readPeople(
  needs: FigureNeeds,
  by: Member,
  { figure, asked }: { readonly figure: FigureAddress; readonly asked: number },
) {
  return needs.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (db) => {
      const people = await countBehind(db, figure)
      const pages = Math.max(1, Math.ceil(people / peopleOnAPage))
      const page = Math.min(asked, pages)
      const rows = await peopleBehind(db, figure, {
        councils: by.areaCodes,
        from: (page - 1) * peopleOnAPage,
        most: peopleOnAPage,
      })
      const named = rows.filter(isNamed).map((row) => row.personId)
      await traceRead(db, {
        by: by.id,
        purpose: `See who is behind ${figure.column}`,
        people: named,
      })
      const names = await needs.namesOf(db, named)
      const shown = rows.map((row) => ({
        ...row,
        name: names.get(row.personId) ?? withoutName(row),
      }))
      return { people, pages, page, shown }
    })
}

function withoutName({ isIdentified }: PersonBehind): string {
  return isIdentified ? 'A person known in another council' : 'Somebody nobody could name'
}

function mayOpen(scope: string, member: Member): boolean {
  return scope === region || member.areaCodes.includes(scope)
}

/** The scope asked for; without a wish the member's own council, or the region for whoever works in several. */
function chosenScope(
  scopes: readonly NamedScope[],
  member: Member,
  asked: string | undefined,
): NamedScope | undefined {
  const own = member.role === 'outreach_worker' ? member.areaCodes[0] : region
  return scopes.find(({ scope }) => scope === (asked || own))
}
