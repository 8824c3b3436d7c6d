import type { Operation } from '../description.ts'
import { LinkList } from '../linkList.tsx'
import type { Frame, InterfacePage as Page } from '../page.ts'
import { speak, texts } from '../texts.ts'

/** The interface, read from its own description: what it says there is what stands here. */
export function InterfacePage({ page: { frame, description } }: { page: Page }) {
  const say = speak(texts.plain, frame.language)
  const [server] = description.servers
  return (
    <>
      <h1>{say.apiTitle}</h1>
      <p class="lead">{say.apiLead}</p>
      <p>{say.apiMore}</p>
      <p>{say.licenceMore}</p>
      <section>
        <h2>{say.example}</h2>
        <p>{say.exampleMore}</p>
        <pre>
          <code>{`curl -L "${server?.url}/releases/latest/trend.csv?measure=handover.per_family&level=all"`}</code>
        </pre>
      </section>
      <Catalogues frame={frame} />
      <section>
        <h2>{say.operations}</h2>
        <p>{say.english}</p>
        {description.tags.map((tag) => (
          <section key={tag.name} class="operations" lang="en">
            <h3>{tag.description}</h3>
            {Object.entries(description.paths).flatMap(([path, methods]) =>
              Object.entries(methods)
                .filter(([, operation]) => operation.tags.includes(tag.name))
                .map(([method, operation]) => <One key={path} {...{ path, method, operation, frame }} />),
            )}
          </section>
        ))}
      </section>
    </>
  )
}

function Catalogues({ frame: { language, manifest } }: { frame: Frame }) {
  const say = speak(texts.plain, language)
  const release = manifest?.id ?? 'latest'
  const files = [
    ['/v1/openapi.json', say.asOpenApi],
    ['/v1/catalog.jsonld', say.asDcat],
    [`/v1/releases/${release}/datapackage.json`, say.asPackage],
    [`/v1/releases/${release}/csv-metadata.json`, say.asCsvw],
  ] as const
  return (
    <section>
      <h2>{say.catalogues}</h2>
      <LinkList links={files} />
    </section>
  )
}

type OneProps = { path: string; method: string; operation: Operation; frame: Frame }

function One({ path, method, operation, frame: { language } }: OneProps) {
  const say = speak(texts.plain, language)
  const { summary, description, parameters = [], responses, operationId } = operation
  return (
    <details id={operationId}>
      <summary>
        <code>
          {method.toUpperCase()} {path}
        </code>{' '}
        <span>{summary}</span>
      </summary>
      {description && <p>{description}</p>}
      {parameters.length > 0 && <h4 lang={language}>{say.parameter}</h4>}
      <dl>
        {parameters.map(({ name, description: words = '' }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <h4 lang={language}>{say.answers}</h4>
      <dl>
        {Object.entries(responses).map(([status, answer]) => (
          <div key={status}>
            <dt>
              <code>{status}</code>
            </dt>
            <dd>
              {answer.description} <span class="quiet">{Object.keys(answer.content ?? {}).join(', ')}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
