import type { StepKind } from '../../templates/template.ts'

/** What whoever facilitates says and does in a step, by what people do in it. */
export const howToRun = {
  present: {
    say: 'You need not write anything yet. Stop me where a word means something else in your work.',
    does: 'Tell as much as the room needs to begin, and no more.',
  },
  questions: {
    say: 'What was not clear?',
    does: 'Answer what takes a sentence. Write the rest on a sheet that all can see.',
  },
  read: {
    say: 'Read by yourself first. Nobody is asked to read aloud.',
    does: 'Hand out large print as well, and read it out once for those who would rather listen.',
  },
  look_back: {
    say: 'Done, under way, stuck or let go? One word for each, and then the reason.',
    does: 'Note the word beside each. Blame nobody for what is stuck; ask what it waits for.',
  },
  write: {
    say: 'Write by yourself, one thought at a time. Short is good, and spelling does not matter.',
    does: 'Start the clock and keep quiet. Offer to write for anybody who asks. Say when two minutes are left.',
  },
  share: {
    say: 'One thought each, and then the next person, until there are none left. You may pass.',
    does: 'Let those on a screen go first. The note-taker keeps the words as they were said. Cut a long story short by asking what should stand on the card.',
  },
  place: {
    say: 'At which stages does this help, or is it missing? It may be several.',
    does: 'Read each one out and let whoever wrote it choose. Where it fits no stage, note why.',
  },
  link: {
    say: 'To which of those on the wall does this belong?',
    does: 'Link the two, and read both out.',
  },
  group: {
    say: 'Which of these say the same thing in other words?',
    does: 'Lay them together and give the pile a name of four words or fewer. Whoever wrote one may take it out again.',
  },
  read_back: {
    say: 'This is what stands here. What is wrong with it, and what is left out?',
    does: 'Read out every line, those nobody spoke about too. Mend it at once.',
  },
  vote: {
    say: 'Spread your votes as you like. Nobody sees where they went, and the count comes when all are in.',
    does: 'Open the ballot, wait for everybody who wants to vote, and close it. On paper: collect folded slips, and count them with the note-taker.',
  },
  shortlist: {
    say: 'Which of these would somebody here take up gladly?',
    does: 'Begin with the most votes. Then ask for one that few voted for and somebody would still do. Eight are plenty.',
  },
  draft: {
    say: 'Write it so that a stranger could tell whether it was done: who, what, for whom, by when.',
    does: 'Each organisation writes its own. What somebody absent should do is an ask: put it on the other list.',
  },
  agree: {
    say: 'I read one out. Each organisation says whether it agrees, agrees with a change, stands aside or objects.',
    does: 'Take them singly. Note a change or an objection in the words it was made in. Silence is not a yes; ask again.',
  },
  assign: {
    say: 'Who writes the first action for this pledge, and by which day?',
    does: 'One name for each pledge. Settle the two dates before anybody stands up: when everybody hears back, and when you look again.',
  },
} as const satisfies Readonly<Record<StepKind, { readonly say: string; readonly does: string }>>
