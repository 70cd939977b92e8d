import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

// The engine is served compressed and inflated by the page: a host that does not compress would send 34 MB.
const source = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
const sortie = new URL('../static/duckdb/duckdb-eh.wasm.gz', import.meta.url).pathname;

const aJour = existsSync(sortie) && statSync(sortie).mtimeMs > statSync(source).mtimeMs;
if (!aJour) {
  mkdirSync(new URL('../static/duckdb/', import.meta.url), { recursive: true });
  await pipeline(createReadStream(source), createGzip({ level: 9 }), createWriteStream(`${sortie}.partiel`));
  renameSync(`${sortie}.partiel`, sortie);
}
