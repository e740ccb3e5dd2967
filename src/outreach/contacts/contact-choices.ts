import type { Temporal } from 'temporal-polyfill'
import type { Category, Member } from '#access'
import { listCouncils } from '#directory'
import type { Db, Needs } from '#foundations'
import type { MoreChoices } from '../details/told-with-fields.tsx'
import { namedPatches } from '../shifts/named-patches.ts'
import { severeWeatherNow } from '../shifts/severe-weather.store.ts'
import type { CouncilChoice } from './meeting-fields.tsx'

/** The councils a member works in, in the order they are given to the member. */
export async function councilChoices(db: Db, member: Member): Promise<readonly CouncilChoice[]> {
  const councils = await listCouncils(db)
  return member.areaCodes.flatMap((code) => {
    const council = councils.find((one) => one.code === code)
    return council ? [{ code, name: council.name }] : []
  })
}

/** What a member may choose of what goes with a contact. */
export async function moreChoices(db: Db, by: Member, now: Temporal.Instant): Promise<MoreChoices> {
  return {
    patches: await namedPatches(db, by.areaCodes),
    severeWeather: await severeWeatherNow(db, by.areaCodes, now),
  }
}

/** What a member may choose who changes a contact; what they may not tell anew is not asked. */
export async function changeChoices(
  db: Db,
  by: Member,
  open: readonly Category[],
  { clock }: Needs,
) {
  const closed = (['note', 'place'] as const).filter((kind) => !open.includes(kind))
  return {
    councils: await councilChoices(db, by),
    choices: { ...(await moreChoices(db, by, clock.now())), closed },
  }
}
