import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { type OpenDatabase, openChanges, projectFolder, systemClock } from '#foundations'
import { openHouse } from '../house.ts'
import { openWeb } from '../web.ts'
import type { LoadAnswer } from './load.ts'
import { inNumber, inTime, line, quantile, spreadOf, timed } from './spread.ts'

const wanted = 200
const seconds = 5

/** Measures the region's page: made once by itself, under a steady stream of requests, and as fast as one core goes. */
export async function benchPage(database: OpenDatabase, runs: number): Promise<readonly string[]> {
  const needs = await openHouse(database, systemClock)
  const changes = openChanges(database.url)
  const web = await openWeb(needs, changes)
  await web.listen({ host: '127.0.0.1', port: 0 })
  const bound = web.server.address()
  const url = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/`
  await fetch(url)
  const alone: number[] = []
  for (let time = 0; time < 200; time += 1) alone.push(await timed(() => web.inject({ url: '/' })))
  const steady: LoadAnswer[] = []
  const full: LoadAnswer[] = []
  for (let run = 0; run < runs; run += 1) {
    steady.push(await load(url, { perSecond: wanted, seconds }))
    full.push(await load(url, { perSecond: 0, seconds }))
  }
  await web.close()
  await changes.close()
  alone.sort((one, other) => one - other)
  return [
    'The region’s page on the larger record, server and load on one core each',
    `  ${'made once: p50'.padEnd(46)} ${inTime(quantile(alone, 0.5)).padStart(12)}   (p99 ${inTime(quantile(alone, 0.99))})`,
    line(`p50 at ${wanted} requests a second`, spreadOf(steady.map(({ p50 }) => p50)), inTime),
    line(`p99 at ${wanted} requests a second`, spreadOf(steady.map(({ p99 }) => p99)), inTime),
    line('requests a second, 20 connections', spreadOf(full.map(({ rate }) => rate)), inNumber),
  ]
}

async function load(url: string, how: { perSecond: number; seconds: number }): Promise<LoadAnswer> {
  const child = fork(join(projectFolder(), 'build', 'cli.js'), [
    'bench-load',
    url,
    JSON.stringify(how),
  ])
  const [answer] = await once(child, 'message')
  return answer as LoadAnswer
}
