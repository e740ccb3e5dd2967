import type { ComponentChildren, VNode } from 'preact'
import { type ActionStatus, statusShape } from '#commitment'
import { lineHeight, picture, type Sheet, sheets, tenth, widthOf, wordsAt } from '#design'
import { dayInWords } from '#vocabulary'
import type { PlanAction } from '../action/plan-action.ts'
import type { PlanToday } from '../standing/open-plans.ts'
import { type TimeAxis, ticksOf } from './time-axis.ts'
import { type Bar, barOf } from './timeline.ts'
import { placedOn, type TimelineSheet } from './timeline-sheet.ts'

type Drawing = {
  readonly id: string
  readonly title: string
  readonly open: PlanToday
  readonly axis: TimeAxis
  readonly actions: readonly PlanAction[]
}

/** Actions as bars over time: from when until when each is due, how it stands, and where today is. */
export function timelinePicture(options: Drawing): VNode {
  const { open, axis, actions } = options
  const description =
    `${actions.length === 1 ? '1 action' : `${actions.length} actions`} between ${dayInWords(axis.from)} and ` +
    `${dayInWords(axis.to.subtract({ days: 1 }))}, each with the stretch of time it is due in and a letter for how ` +
    `it stands on ${dayInWords(open.today)}. The table holds all of it.`
  const bars = actions.map(({ due }) => barOf(due, axis))
  return picture({ ...options, description }, (sheet) => {
    const placed = placedOn(sheet, actions)
    const drawing = (
      <>
        {grid(placed, axis)}
        {todayLine(placed, options)}
        {actions.map((action, at) =>
          row(placed, at, options, { status: open.statuses.get(action.id), bar: bars[at] }),
        )}
      </>
    )
    return { height: Math.ceil(placed.height), drawing }
  })
}

function across({ left, right }: TimelineSheet, at: number): number {
  return tenth(left + (right - left) * at)
}

function grid(placed: TimelineSheet, axis: TimeAxis): ComponentChildren {
  const { sheet, left, right, top, height } = placed
  const roomFor = (label: string) => Math.floor((right - left) / (widthOf(label, sheet) * 1.3))
  const room = { months: roomFor('Jan 2023'), years: roomFor('2023') }
  return ticksOf(axis, room).map(({ on, label }) => {
    const x = across(placed, axis.at(on))
    return (
      <>
        <line class="waymark-grid" x1={x} x2={x} y1={tenth(top - 6)} y2={tenth(height)} />
        {wordsAt([label], x, top - 10, { sheet, anchor: anchorAt(x, label, placed) })}
      </>
    )
  })
}

/** Words in the middle of where they belong, but not over the edges of the sheet. */
function anchorAt(x: number, words: string, { sheet }: TimelineSheet): 'start' | 'middle' | 'end' {
  const half = widthOf(words, sheet) / 2
  if (x < half) return 'start'
  return x + half > sheet.width ? 'end' : 'middle'
}

function todayLine(placed: TimelineSheet, { open: { today }, axis }: Drawing): VNode | false {
  const isBefore = today.until(axis.from).sign > 0
  if (isBefore || today.until(axis.to).sign <= 0) return false
  const { sheet, top, height } = placed
  const x = across(placed, axis.at(today))
  return (
    <g class="waymark-timeline__today">
      <line
        class="waymark-axis"
        x1={x}
        x2={x}
        y1={tenth(lineHeight(sheet) * 1.05)}
        y2={tenth(height)}
        stroke-dasharray="5 4"
      />
      {wordsAt(['Today'], x, Math.min(top, sheet.fontSize), {
        sheet,
        strong: '',
        anchor: anchorAt(x, 'Today', placed),
      })}
    </g>
  )
}

function row(
  placed: TimelineSheet,
  at: number,
  { axis }: Drawing,
  { status, bar }: { readonly status: ActionStatus | undefined; readonly bar: Bar | undefined },
): ComponentChildren {
  const place = placed.rows[at]
  if (!place) return null
  const end = bar ? Math.max(across(placed, axis.at(bar.to)), placed.left + tip) : placed.left
  return (
    <g class={`waymark-timeline__row waymark-status--${status?.colour ?? 'grey'}`}>
      {at > 0 && (
        <line
          class="waymark-grid"
          x1={0}
          x2={placed.sheet.width}
          y1={tenth(place.top)}
          y2={tenth(place.top)}
        />
      )}
      {wordsAt(place.words, 0, firstLine(placed.sheet, place), { sheet: placed.sheet })}
      {bar && barDrawing(placed, axis, bar, place.middle)}
      {status && (
        <g
          class="waymark-timeline__mark"
          transform={`translate(${tenth(end + 5)} ${tenth(place.middle - 14)})`}
        >
          {statusShape(status)}
        </g>
      )}
      {!bar && wordsAt(['No date'], end + 40, place.middle + 5, { sheet: placed.sheet })}
    </g>
  )
}

function firstLine(sheet: Sheet, { words, top, middle }: TimelineSheet['rows'][number]): number {
  const line = lineHeight(sheet)
  if (sheet.name === sheets.narrow.name) return top + line * 0.3 + sheet.fontSize
  return middle - ((words.length - 1) * line) / 2 + sheet.fontSize * 0.35
}

const half = 7
const tip = 9

/** A bar, pointed where its end is open; for what comes again a line, with a mark for each time. */
function barDrawing(
  placed: TimelineSheet,
  axis: TimeAxis,
  bar: Bar,
  middle: number,
): ComponentChildren {
  const y = tenth(middle)
  const [from, to] = [across(placed, axis.at(bar.from)), across(placed, axis.at(bar.to))]
  if (to <= placed.left) return pointer(placed.left, y, tip)
  if (from >= placed.right) return pointer(placed.right, y, -tip)
  if (bar.times) return timesDrawing(placed, { axis, bar, y, from, to })
  const [first, last] = [Math.min(from, to - 4), to]
  const before = bar.isOpenBefore ? `L${first} ${y}L${first + tip} ${tenth(y - half)}` : ''
  const after = bar.isOpenAfter
    ? `H${last - tip}L${last} ${y}L${last - tip} ${tenth(y + half)}`
    : ''
  const start = bar.isOpenBefore ? first + tip : first
  return (
    <path
      class="waymark-timeline__bar"
      d={`M${start} ${tenth(y - half)}${after || `H${last}V${tenth(y + half)}`}H${start}${before}Z`}
    />
  )
}

/** What lies beyond the picture altogether: a point that shows where. */
function pointer(x: number, y: number, length: number): VNode {
  return <path class="waymark-timeline__bar" d={`M${x} ${y}l${length} ${-half}v${2 * half}Z`} />
}

type Again = {
  readonly axis: TimeAxis
  readonly bar: Bar
  readonly y: number
  readonly from: number
  readonly to: number
}

function timesDrawing(placed: TimelineSheet, { axis, bar, y, from, to }: Again): VNode {
  const { times } = bar
  const marks =
    times === 'often' || times === undefined
      ? ''
      : times
          .map((day) => `M${across(placed, axis.at(day))} ${tenth(y - half)}v${2 * half}`)
          .join('')
  const before = bar.isOpenBefore ? `M${from + tip} ${y - half}L${from} ${y}l${tip} ${half}` : ''
  const after = bar.isOpenAfter ? `M${to - tip} ${y - half}L${to} ${y}l${-tip} ${half}` : ''
  return (
    <>
      <path class="waymark-timeline__again" d={`M${from} ${y}H${to}${before}${after}`} />
      {times === 'often' ? (
        <path class="waymark-timeline__often" d={`M${from} ${y}H${to}`} stroke-dasharray="2 3" />
      ) : (
        <path class="waymark-timeline__times" d={marks} />
      )}
    </>
  )
}
