/** Light values of the tokens in a stylesheet of ours: what `:root` says before any media query; one token may use another. */
export function lightTokens(css: string): Map<string, string> {
  const light = css.replaceAll(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  const tokens = new Map<string, string>()
  for (const [, block] of light.matchAll(/:root[^{]*\{([^}]*)\}/g))
    for (const [, name = '', value = ''] of (block ?? '').matchAll(/(--[\w-]+):([^;]+)/g))
      tokens.set(name, value.trim())
  return tokens
}

/** The same text with every `var(--x)` replaced by its value, as often as one value uses another. */
export function withoutVariables(text: string, tokens: ReadonlyMap<string, string>, depth = 4): string {
  const replaced = text.replaceAll(/var\((--[\w-]+)(?:,([^()]*))?\)/g, (_, name, fallback) => {
    return tokens.get(name) ?? fallback ?? 'currentColor'
  })
  return replaced === text || depth === 0 ? replaced : withoutVariables(replaced, tokens, depth - 1)
}
