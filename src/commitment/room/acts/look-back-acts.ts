import { done } from '#vocabulary'
import { lookedBackOn } from '../events/life-events.ts'
import { act } from './act.ts'

/** Looking back on an earlier roundtable: the house hands over what that left open. */
export const lookBackActs = {
  'look-back': act('look-back', lookedBackOn, (_room, told) =>
    done([{ kind: 'looks-back', ...told }]),
  ),
}
