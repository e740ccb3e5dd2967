import { linkAll, linkAllTogether, writeModel } from '#people'
import { type Called, callHands } from '../linking/call-hands.ts'
import { type Choice, chooseFiles } from '../linking/choose-files.ts'
import { FileProblem } from '../linking/file-problem.ts'
import { readRecords } from '../linking/read-records.ts'
import { tellOfReading } from '../linking/tell-of-reading.ts'
import { type Aside, writeAside } from '../linking/write-aside.ts'
import { type ToWrite, writeClusters, writePairs } from '../linking/write-links.ts'
import { endingOnSignals } from '../until-signal.ts'
import { type Command, type ExitCode, tell } from './command.ts'
import { progressBar } from './progress.ts'

/** Links the records of a file: which of them are of one person. */
export const linkCommand: Command = {
  details: [
    'FILE is a CSV file with record_id and any of the columns of docs/how-to/link-a-file.md.',
    '--out CLUSTERS         where to write record_id,person_id for every record',
    '--pairs PAIRS          also write each pair that may be one person, with its weight and the reasons',
    '--mode MODE            statistical (default), to count people: 99 of 100 joined pairs right;',
    '                       casework, to act on somebody’s file: 998 of 1,000',
    '--model MODEL          judge by a model saved before; without one it is learnt from FILE',
    '--save-model MODEL     save the model that was used',
  ],
  options: {
    out: { type: 'string' },
    pairs: { type: 'string' },
    mode: { type: 'string' },
    model: { type: 'string' },
    'save-model': { type: 'string' },
  },
  run: async (given) => {
    try {
      return await link(await chooseFiles(given))
    } catch (problem) {
      if (!(problem instanceof FileProblem)) throw problem
      tell(problem.message)
      return 1
    }
  },
}

async function link(choice: Choice): Promise<ExitCode> {
  const hands = callHands(choice.records)
  try {
    return await linkWith(choice, hands)
  } finally {
    await hands?.dismiss()
  }
}

async function linkWith(choice: Choice, hands: Called | undefined): Promise<ExitCode> {
  const bar = progressBar('Reading')
  const read = await readRecords(choice.records, bar.show).finally(bar.clear)
  tellOfReading(read)
  const closed = read.register.close()
  const linking = {
    mode: choice.mode,
    ...(choice.pairs === undefined ? { wanted: 'groups' as const } : {}),
    model: choice.model,
    // Only what learns needs the calendar, which takes a while to read.
    today: choice.model ? choice.model.trained_on : await today(),
    onStep: (step: string) => tell(`${step} …`),
  }
  const linked = hands ? await linkAllTogether(closed, linking, hands) : linkAll(closed, linking)
  const people = await write(choice, { ids: read.ids, closed, linked })
  tell(
    `Records: ${number(read.ids.length)}. People: ${number(people)}, joined from ${linked.bar.toFixed(1)} bits up, the bar chosen for ${choice.mode} use of this file.`,
    `Took ${(performance.now() / 1000).toFixed(1)} s and at most ${Math.ceil(process.resourceUsage().maxRSS / 1024)} MB of memory.`,
  )
  return 0
}

async function today(): Promise<string> {
  const { todayInWords } = await import('../linking/today.ts')
  return todayInWords()
}

/** Writes all files aside and puts them in place together at the end. */
async function write(choice: Choice, toWrite: ToWrite): Promise<number> {
  const asides: Aside[] = []
  const begin = async (path: string) => {
    const aside = await writeAside(path)
    asides.push(aside)
    return aside
  }
  const discard = async () => {
    for (const aside of asides) aside.discard()
  }
  return endingOnSignals(discard, async () => {
    try {
      const people = await writeClusters(await begin(choice.out), toWrite)
      if (choice.pairs) await writePairs(await begin(choice.pairs), toWrite)
      if (choice.saveModel)
        await (await begin(choice.saveModel)).write(writeModel(toWrite.linked.model))
      for (const aside of asides) await aside.finish()
      return people
    } finally {
      await discard()
    }
  })
}

function number(value: number): string {
  return value.toLocaleString('en-GB')
}
