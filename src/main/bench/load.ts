import { Agent, get } from 'node:http'
import type { Command } from '../commands/command.ts'
import { quantile } from './spread.ts'

export type LoadAnswer = { readonly p50: number; readonly p99: number; readonly rate: number }

/** Sends a page requests from a process of its own: so many a second whatever the answers take, or as many as 20 connections can. */
export const loadCommand: Command = {
  details: [],
  options: {},
  run: async ({ words: [url = '', how = '{}'] }) => {
    const { perSecond = 0, seconds = 5 } = JSON.parse(how) as {
      perSecond?: number
      seconds?: number
    }
    const agent = new Agent({ keepAlive: true, maxSockets: perSecond > 0 ? 100 : 20 })
    const times =
      perSecond > 0
        ? await steadily(url, agent, perSecond * seconds, perSecond)
        : await flatOut(url, agent, seconds)
    agent.destroy()
    times.sort((one, other) => one - other)
    const answer = {
      p50: quantile(times, 0.5),
      p99: quantile(times, 0.99),
      rate: times.length / seconds,
    }
    process.send?.(answer)
    process.disconnect?.()
    return 0
  },
}

async function steadily(
  url: string,
  agent: Agent,
  count: number,
  perSecond: number,
): Promise<number[]> {
  const begun = performance.now()
  const answers: Promise<number>[] = []
  for (let sent = 0; sent < count; sent += 1) {
    const due = begun + (sent * 1000) / perSecond
    const wait = due - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    answers.push(ask(url, agent, due)) // from when it was due: a late answer may not hide those behind it
  }
  return Promise.all(answers)
}

async function flatOut(url: string, agent: Agent, seconds: number): Promise<number[]> {
  const until = performance.now() + seconds * 1000
  const times: number[] = []
  const one = async () => {
    while (performance.now() < until) times.push(await ask(url, agent, performance.now()))
  }
  await Promise.all(Array.from({ length: 20 }, one))
  return times
}

function ask(url: string, agent: Agent, from: number): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => {
      answer.resume()
      answer.once('end', () => resolve(performance.now() - from))
      if (answer.statusCode !== 200) reject(new Error(`The page answered ${answer.statusCode}`))
    }).once('error', reject)
  })
}
