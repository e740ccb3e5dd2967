import { type Due, isTimed } from '#vocabulary'
import type { CommittedAction } from '../state/commitment.ts'

/** What a machine may say of an action and of its due as it was read: hints to whoever judges it, never a judgement. */
export function hintsFor(action: CommittedAction, due: Due): readonly string[] {
  return [
    action.lead === '' && 'Nobody leads it',
    !hasVerb(action.words) && 'Say what will be done: begin with a verb',
    sentencesIn(action.success) > 1 &&
      'What success looks like is more than one sentence: is it one thing?',
    !isMeasured(action.tracked) && 'Nothing says how anybody could count or see it',
    action.due === '' && 'It has no date',
    action.due !== '' &&
      !isTimed(due) &&
      `No day can be read in “${action.due}”: say when it will be done, such as April 2027`,
    action.evaluation === '' && 'No question asks what it changed',
    action.reviewEvery === '' && 'It is not said when it is looked at again',
  ].filter((hint): hint is string => typeof hint === 'string')
}

const verbs =
  /\b(add|agree|appoint|arrange|ask|assess|attend|begin|bring|build|carry|change|check|clear|close|collect|commission|connect|create|deliver|design|develop|employ|end|ensure|establish|explore|extend|fund|give|hire|hold|host|identify|improve|include|increase|inform|introduce|invest|invite|join|keep|launch|lead|learn|link|list|look|make|measure|meet|offer|open|pay|pilot|place|plan|prepare|produce|promote|provide|publish|put|record|recruit|reduce|refer|remove|report|research|review|ring|run|secure|send|set|share|sign|start|stop|support|survey|take|teach|tell|test|track|train|update|use|visit|work|write)(s|es|ed|ing)?\b/i

function hasVerb(words: string): boolean {
  return verbs.test(words)
}

function sentencesIn(words: string): number {
  return words.split(/[.!?]+(\s|$)/).filter((part) => (part ?? '').trim().length > 3).length
}

/** A number, or a word that stands for counting or seeing. */
function isMeasured(words: string): boolean {
  return /\d|\b(number|count|rate|share|per cent|percent|how many|survey|report|log|list|figure|dashboard|register|audit|case stud|feedback|questionnaire)/i.test(
    words,
  )
}
