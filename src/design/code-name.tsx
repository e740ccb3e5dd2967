import type { VNode } from 'preact'

/** A name as files and options write it, which a narrow column may break where its words meet; copied, it is whole. */
export function codeName(name: string): VNode {
  return (
    <code>
      {name.split(/(?<=[_=])/).map((part, index) => (
        <>
          {index > 0 && <wbr />}
          {part}
        </>
      ))}
    </code>
  )
}
