import type { VNode } from 'preact'
import type { z } from 'zod'
import type { PlanAction } from '../action/plan-action.ts'
import type { Asked, Typed } from '../pages/asked.ts'
import type { MemberExchange } from '../plan-exchange.tsx'

/** One form about an action: what it is filled with, how it looks, how it is read and what it does. */
export type FollowForm<Read> = {
  readonly title: string
  readonly press: string
  /** Whether only the organisation whose plan it is may. */
  readonly isForOwner: boolean
  readonly begin: (exchange: MemberExchange, action: PlanAction) => Typed
  readonly fields: (asked: Asked, exchange: MemberExchange, action: PlanAction) => VNode
  readonly form: z.ZodType<Read>
  /** Does it; gives what is wrong with which field where the rules say no. */
  readonly act: (
    exchange: MemberExchange,
    action: PlanAction,
    read: Read,
  ) => Promise<Readonly<Record<string, string>> | undefined>
}
