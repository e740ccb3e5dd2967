/** An object of JSON whose fields nobody has looked at yet. */
export type Json = { readonly [name: string]: unknown }
