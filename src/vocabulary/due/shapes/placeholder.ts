const toCome =
  /^(?:t\.?b\.?[cda]|to be (?:confirmed|determined|decided|agreed|advised|announced|set)|n\/?a|n\.a|not applicable|none|nil|no date|not (?:set|known|yet known|yet agreed|agreed|confirmed)|unknown|\?+)?$/
const state =
  /\b(?:completed?|done|achieved|closed|finished|in progress|not started|started|on track|delivered|implemented|overdue|delayed|paused)\b/

/** Whether a text only keeps the place of a date: “TBC”, or a dash. */
export function isPlaceholder(text: string): boolean {
  return toCome.test(text)
}

/** Whether a text tells how far the work is. */
export function tellsState(text: string): boolean {
  return state.test(text)
}
