import type { ComponentChildren } from 'preact'

/** Addresses of what a page is dressed with; `theme` is the operator's own. */
export type Assets = { script?: string; style?: string; icon?: string; theme?: string }

/** The head of every document; `children` are what one kind of page says of itself. */
export const Head = ({ title, assets, children }: { title: string; assets: Assets; children?: ComponentChildren }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>{`${title} · Wederkerig`}</title>
    {assets.style && <link rel="stylesheet" href={assets.style} />}
    {assets.theme && <link rel="stylesheet" href={assets.theme} />}
    <link rel="icon" href={assets.icon ?? 'data:,'} />
    {children}
    {assets.script && <script type="module" src={assets.script} />}
  </head>
)
