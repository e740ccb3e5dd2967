import type { Member } from '#access'
import type { Needs } from '#foundations'
import { done, type Outcome, refused } from '#vocabulary'
import { type RetentionRule, type RuleRefusal, ruleRefusal, standingRules } from './retention.ts'
import { keepRule, rulesSet } from './rules-set.store.ts'

/** A coordinator sets how long something is kept, with the reason, for every member to read. */
export function setRule(
  needs: Needs,
  by: Member,
  told: Pick<RetentionRule, 'category' | 'months' | 'reason'>,
): Promise<Outcome<RetentionRule, RuleRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    const wrong = ruleRefusal(standingRules(await rulesSet(db)), told)
    if (wrong) return refused(wrong)
    const rule = {
      ...told,
      id: needs.newId<'retention-rule'>(),
      setBy: by.id,
      setAt: needs.clock.now(),
    }
    await keepRule(db, rule)
    return done(rule)
  })
}
