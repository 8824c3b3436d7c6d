import { type DuckDBConnection, DuckDBInstance, type DuckDBResult, type DuckDBValue } from '@duckdb/node-api'

export type ReaderSettings = { memory: string; threads: number }

/** DuckDB that can reach nothing but the folders it was opened with. Several questions at a time are fine. */
export type Reader = {
  /** Rows as they come: little memory, but several times slower for a small answer. */
  stream(sql: string, values: Record<string, DuckDBValue>): AsyncGenerator<object[]>
  /** Rows after all of them are found. */
  read(sql: string, values: Record<string, DuckDBValue>): AsyncGenerator<object[]>
  run(sql: string, values: Record<string, DuckDBValue>): Promise<void>
}

/** Opens an in-memory DuckDB, closed off from network, extensions, other folders and later settings. */
export async function openReader(folders: readonly string[], settings: ReaderSettings): Promise<Reader> {
  const instance = await DuckDBInstance.create(':memory:')
  await withConnection(instance, async (connection) => {
    for (const statement of lockdown(folders, settings)) await connection.run(statement)
  })
  return {
    stream: (sql, values) => rows(instance, (connection) => connection.stream(sql, values)),
    read: (sql, values) => rows(instance, (connection) => connection.run(sql, values)),
    run: (sql, values) =>
      withConnection(instance, async (connection) => {
        await connection.run(sql, values)
      }),
  }
}

const lockdown = (folders: readonly string[], { memory, threads }: ReaderSettings) => [
  `set memory_limit = ${literal(memory)}`,
  `set threads = ${Math.trunc(threads)}`,
  "set temp_directory = ''",
  'set autoinstall_known_extensions = false',
  'set autoload_known_extensions = false',
  'set parquet_metadata_cache = true',
  `set allowed_directories = [${folders.map((folder) => literal(`${folder}/`)).join(', ')}]`,
  'set enable_external_access = false',
  'set lock_configuration = true',
]

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`

async function* rows(instance: DuckDBInstance, ask: (connection: DuckDBConnection) => Promise<DuckDBResult>) {
  const connection = await instance.connect()
  try {
    yield* (await ask(connection)).yieldRowObjectJs() as AsyncGenerator<object[]>
  } finally {
    connection.closeSync()
  }
}

async function withConnection<T>(instance: DuckDBInstance, work: (connection: DuckDBConnection) => Promise<T>) {
  const connection = await instance.connect()
  try {
    return await work(connection)
  } finally {
    connection.closeSync()
  }
}
