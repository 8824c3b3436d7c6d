type Parameter = { in: string; name: string; description?: string; required?: boolean }
type Answer = { description: string; content?: Record<string, object> }

export type Operation = {
  operationId: string
  summary: string
  description?: string
  tags: readonly string[]
  parameters?: readonly Parameter[]
  responses: Record<string, Answer>
}

/** What the page about the interface reads of openapi.json. */
export type Description = {
  info: { version: string }
  servers: readonly { url: string }[]
  tags: readonly { name: string; description: string }[]
  paths: Record<string, Record<string, Operation>>
}
