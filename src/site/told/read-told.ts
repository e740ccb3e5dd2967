import type { Temporal } from 'temporal-polyfill'
import { listCouncils, regionScope, type Scope, scopesOf } from '#directory'
import {
  declaredNights,
  monthsCovered,
  readPublicFigures,
  readReading,
  runningMonth,
} from '#indicators'
import { monthsBetween } from '#vocabulary'
import type { SiteNeeds } from '../needs.ts'
import { type MonthsTold, monthsTold } from './months-told.ts'
import type { Told } from './told-scope.ts'

/** What is told of a month, with the scopes it is told for: the region first, then each council. */
export type ToldRegion = Told & {
  readonly scopes: readonly Scope[]
  /** Where the populations come from, each source once. */
  readonly populations: readonly string[]
}

/** The scopes, and no figures: nobody has been counted in a month that has ended. */
export type ToldNothing = Pick<ToldRegion, 'scopes' | 'populations'> & {
  readonly months: undefined
}

/**
 * Everything the pages about a month tell, read once for all of them: figures of every scope over the
 * charted months and, on the newest month, the one that is running. Undefined for a month not told.
 */
export async function readTold(
  needs: SiteNeeds,
  asked?: Temporal.PlainYearMonth,
): Promise<ToldRegion | ToldNothing | undefined> {
  const now = needs.clock.now()
  return needs.hold(`told ${runningMonth(now)} ${asked ?? ''}`, async () => {
    const councils = await listCouncils(needs.db)
    const about = { scopes: scopesOf(councils), populations: sourcesOf(councils) }
    const months = monthsTold(await monthsCovered(needs.db), now, asked)
    if (!months) return asked ? undefined : { ...about, months: undefined }
    const figures = await readPublicFigures(needs.db, {
      ...publicScopes(needs, about.scopes),
      from: months.charted[0] ?? months.month,
      to: months.month.equals(months.last) ? runningMonth(now) : months.month,
    })
    const declared = await declaredNights(needs.db)
    return { ...about, months, figures, declared, reading: await readReading(needs.db) }
  })
}

/** The newest month with every month of the record before it, for files; undefined before the first complete month. */
export async function readToldFromTheFirst(needs: SiteNeeds): Promise<ToldRegion | undefined> {
  const told = await readTold(needs)
  if (!told || !isTold(told)) return undefined
  const { first, last } = told.months
  const figures = await readPublicFigures(needs.db, {
    ...publicScopes(needs, told.scopes),
    from: first,
    to: last,
  })
  return { ...told, figures, months: { ...told.months, charted: monthsBetween(first, last) } }
}

/** The region and its councils, as what is public is asked for. */
export function publicScopes({ smallest }: SiteNeeds, scopes: readonly Scope[]) {
  const councils = scopes.map(({ scope }) => scope).filter((scope) => scope !== regionScope)
  return { region: regionScope, councils, smallest }
}

/** Whether anything is told. */
export function isTold(told: ToldRegion | ToldNothing): told is ToldRegion {
  return told.months !== undefined
}

/** The month after the last complete one: it is running, and its figures are not yet whole. */
export function monthStillRunning(months: MonthsTold): Temporal.PlainYearMonth | undefined {
  return months.month.equals(months.last) ? months.last.add({ months: 1 }) : undefined
}

function sourcesOf(
  councils: readonly { readonly year: number; readonly source: string }[],
): readonly string[] {
  return [...new Set(councils.map(({ year, source }) => `${year}: ${source}.`))]
}
