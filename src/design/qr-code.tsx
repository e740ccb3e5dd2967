import type { VNode } from 'preact'
import { encode } from 'uqr'

/** A code for cameras, as a drawing in the page; what it says must stand beside it in words. */
export function qrCode(says: string, label: string): VNode {
  const { data, size } = encode(says, { ecc: 'M', border: 4 })
  const dark = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${size} ${size}`}
      width="240"
      height="240"
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path fill="#ffffff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000000" d={dark.join('')} />
    </svg>
  )
}
