import type { Visitor } from '../house/fresh-house.ts'

/** The signed-in addresses that any house has, for whoever walks the pages: each in its first state. */
export const memberPaths: readonly string[] = [
  '/today',
  '/people',
  '/retention',
  '/matches',
  '/contacts/new',
  '/contacts/new?met=new',
  '/contacts/new?met=unnamed',
  '/shifts',
  '/severe-weather',
  '/by-name-list/flow',
  '/by-name-list/flow?scope=E08000025',
  '/figures',
  '/figures?scope=region&month=2024-06',
  '/figures/region/2024-06/r1_month',
  '/figures/region/2024-06/not_linkable',
  '/single-nights',
  '/single-nights?done=declared',
  '/single-nights/E08000026/2024-06',
  '/returns',
  '/returns/E08000026/2024-06',
  '/account',
  '/account/passkeys/new',
  '/account/authenticator',
  '/sign-out',
]

/** Records a contact as a member does, and gives the addresses of it: its page, and both of its forms. */
export async function contactPaths(member: Visitor, form: Readonly<Record<string, string>>) {
  const answer = await member.post('/contacts', form)
  const address = String(answer.headers.location).replace('?done=recorded', '')
  return [`${address}?done=recorded`, address, `${address}/amend`, `${address}/withdraw`]
}
