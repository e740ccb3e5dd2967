import { findMember, type Member } from '#access'
import { awardExample, holdExample } from '#commitment'
import { idOf, type Needs } from '#foundations'

/** Fills the room of commitments of the demonstration: a roundtable whose record is published, and an award in the register. */
export async function settleCommitments(needs: Needs): Promise<void> {
  const of = (code: string) => invented(needs, code)
  await holdExample(needs, await of('coordinator'), needs.newId<'roundtable'>())
  const members = {
    partner: await of('partner'),
    assessor: await of('assessor'),
    second: await of('assessor-second'),
  }
  await awardExample(needs, members, needs.newId<'commitment'>())
}

async function invented({ db }: Needs, code: string): Promise<Member> {
  const member = await findMember(db, idOf<'member'>('member', code))
  if (!member) throw new Error(`The demonstration has no member ${code}`)
  return member
}
