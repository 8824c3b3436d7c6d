/** Roles that somebody signs in for. Practitioners and families come by code, everybody else without anything. */
export const roles = ['organisation', 'owner', 'desk', 'steward'] as const

export type Role = (typeof roles)[number]

type OrganisationGrant = {
  role: 'organisation'
  organisation: string
  /** Code of chain_actor; null where nobody said it. */
  kind: string | null
  region: string | null
}

/** What somebody may be, and for whom. No grant opens raw signals. */
export type Grant = OrganisationGrant | { role: 'owner'; owner: string } | { role: 'desk' } | { role: 'steward' }

/** A grant as one text: `steward`, `desk`, `owner:VWS`, `organisation:gi-01`, `organisation:gi-01:gi:utrecht`. Null on anything else. */
export function grantIn(text: string): Grant | null {
  const [role, ...rest] = text.trim().split(':')
  if ((role === 'desk' || role === 'steward') && rest.length === 0) return { role }
  const about = rest.join(':').trim()
  if (role === 'owner' && about !== '' && about.length <= 80) return { role, owner: about }
  return role === 'organisation' ? organisationIn(rest) : null
}

/** The inverse of grantIn. */
export function grantText(grant: Grant): string {
  if (grant.role === 'owner') return `owner:${grant.owner}`
  if (grant.role !== 'organisation') return grant.role
  const { organisation, kind, region } = grant
  return ['organisation', organisation, ...(kind ? [kind, ...(region ? [region] : [])] : [])].join(':')
}

function organisationIn([organisation = '', kind, region, ...more]: readonly string[]): OrganisationGrant | null {
  const all = [organisation, ...(kind === undefined ? [] : [kind]), ...(region === undefined ? [] : [region])]
  if (more.length > 0 || !all.every((part) => /^[A-Za-z0-9_.-]{1,40}$/.test(part))) return null
  return { role: 'organisation', organisation, kind: kind ?? null, region: region ?? null }
}
