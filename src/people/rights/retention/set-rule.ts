import type { Member } from '#access'
import type { Db, Needs } from '#foundations'
import { done, type Outcome, refused } from '#vocabulary'
import {
  type RetentionRule,
  type RetentionRuleId,
  type RuleRefusal,
  ruleRefusal,
  type SecondRefusal,
  type SecondWord,
  secondRefusal,
  standingRules,
} from './retention.ts'
import {
  isOfOneOrganisation,
  keepRule,
  keepSecond,
  lockRules,
  rulesSet,
} from './rules-set.store.ts'

/**
 * A coordinator sets how long something is kept, with the reason, for every member to read. What is to be kept longer stands
 * at once; a shorter rule waits for the word of another coordinator.
 */
export function setRule(
  needs: Needs,
  by: Member,
  told: Pick<RetentionRule, 'category' | 'months' | 'reason'>,
): Promise<Outcome<RetentionRule, RuleRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    await lockRules(db)
    const standing = standingRules(await rulesSet(db))
    const wrong = ruleRefusal(standing, told)
    if (wrong) return refused(wrong)
    const rule: RetentionRule = {
      ...told,
      id: needs.newId(),
      setBy: by.id,
      setAt: needs.clock.now(),
      needsSecond: told.months < standing[told.category],
      second: undefined,
    }
    await keepRule(db, rule)
    return done(rule)
  })
}

/** Another coordinator says whether a shorter rule may stand; whoever set it may take it back. */
export function sayOfRule(
  needs: Needs,
  by: Member,
  id: RetentionRuleId,
  verdict: SecondWord['verdict'],
): Promise<Outcome<RetentionRule, SecondRefusal | RuleRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    await lockRules(db)
    const rules = await rulesSet(db)
    const rule = rules.find((one) => one.id === id)
    if (!rule) return refused('no-such-rule')
    const wrong = await whyNotConfirmed({ db, by }, rule, rules)
    if (wrong === 'no-such-rule') return refused(wrong)
    if (verdict === 'confirmed' && wrong) return refused(wrong)
    await keepSecond(db, id, verdict)
    return done(rule)
  })
}

/** Why a member cannot let a rule stand. */
export async function whyNotConfirmed(
  { db, by }: { readonly db: Db; readonly by: Member },
  rule: RetentionRule,
  rules: readonly RetentionRule[],
): Promise<SecondRefusal | RuleRefusal | undefined> {
  const isBarred = rule.setBy !== undefined && (await isOfOneOrganisation(db, rule.setBy, by))
  return (
    secondRefusal(rule, rules, { id: by.id, isBarred }) ?? ruleRefusal(standingRules(rules), rule)
  )
}
