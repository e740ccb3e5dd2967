import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { waitBefore } from '../../phone/send-outbox.ts'
import { countEntries, openPhone } from '../outbox.ts'
import { BeginScreen } from './begin-screen.tsx'
import { HomeScreen } from './home-screen.tsx'
import type { Known, Screen } from './known.ts'
import { meetServer, tonightOf } from './meet-server.ts'
import { OutboxScreen } from './outbox-screen.tsx'
import { RecordScreen } from './record-screen.tsx'
import { StateLine } from './state-line.tsx'

/** The app: what this phone knows, kept up to date, and one screen at a time. */
export function PhoneApp() {
  const [known, setKnown] = useState<Known>()
  const [screen, setScreen] = useState<Screen>({ kind: 'home' })
  const look = useCallback(async (meeting?: Known['meeting']) => {
    const next = await lookInside()
    setKnown((before) => ({ ...next, meeting: meeting ?? before?.meeting }))
  }, [])
  const meet = useMeetings(look)
  const heading = useRef<HTMLDivElement>(null)
  const isFirst = useRef(true)
  useEffect(() => {
    // whoever goes by a screen reader is told of a new screen by its heading
    if (!isFirst.current) heading.current?.querySelector('h1')?.focus()
    isFirst.current = false
  }, [screen])
  if (!known) return <p class="waymark-phone__words">Opening…</p>
  if (known.meeting === 'not-in-use' || known.meeting === 'wiped') {
    return <BeginScreen wasWiped={known.meeting === 'wiped'} onBegun={() => void meet()} />
  }
  return (
    <div ref={heading}>
      <StateLine known={known} onOutbox={() => setScreen({ kind: 'outbox' })} />
      <OneScreen
        known={known}
        screen={screen}
        onScreen={setScreen}
        onChanged={() => void look().then(meet)}
      />
    </div>
  )
}

type ScreenProps = {
  readonly known: Known
  readonly screen: Screen
  readonly onScreen: (screen: Screen) => void
  readonly onChanged: () => void
}

function OneScreen({ known, screen, onScreen, onChanged }: ScreenProps) {
  switch (screen.kind) {
    case 'home':
      return (
        <HomeScreen
          known={known}
          recorded={screen.recorded}
          onChoose={(who) => onScreen({ kind: 'record', who })}
        />
      )
    case 'record':
      return (
        <RecordScreen
          known={known}
          who={screen.who}
          onLeft={(recorded) => {
            onScreen({ kind: 'home', ...(recorded ? { recorded } : {}) })
            if (recorded) onChanged()
          }}
        />
      )
    case 'outbox':
      return (
        <OutboxScreen
          known={known}
          onChanged={onChanged}
          onLeft={() => onScreen({ kind: 'home' })}
        />
      )
  }
}

async function lookInside(): Promise<Omit<Known, 'meeting'>> {
  const open = await openPhone()
  return {
    open,
    tonight: open && (await tonightOf(open).catch(() => undefined)),
    counts: open && (await countEntries(open.phone)),
  }
}

/** Meets the server now, whenever there may be a signal again, and otherwise after a wait that grows. */
function useMeetings(look: (meeting?: Known['meeting']) => Promise<void>): () => Promise<void> {
  const failures = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const meet = useCallback(async () => {
    clearTimeout(timer.current)
    const meeting = await meetServer().catch(() => 'later' as const)
    failures.current = meeting === 'sent' ? 0 : failures.current + 1
    await look(meeting)
    const wait = meeting === 'sent' ? 60_000 : waitBefore(failures.current)
    timer.current = setTimeout(() => void meet(), wait)
  }, [look])
  useEffect(() => {
    const now = () => {
      if (!document.hidden) void meet()
    }
    void look().then(meet)
    window.addEventListener('online', now)
    document.addEventListener('visibilitychange', now)
    return () => {
      window.removeEventListener('online', now)
      document.removeEventListener('visibilitychange', now)
      clearTimeout(timer.current)
    }
  }, [look, meet])
  return meet
}
