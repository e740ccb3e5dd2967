import { parentPort } from 'node:worker_threads'
import { scorerFor, type Weighing, weighShares } from './weigh-shares.ts'

/** A thread of its own that helps to weigh one register and hands in what it weighed. Made into a file of its own by the build. */
parentPort?.once('message', (weighing: Weighing) => {
  parentPort?.postMessage(weighShares(weighing, scorerFor(weighing), 'hand'))
})
