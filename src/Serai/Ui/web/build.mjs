// Builds what the browser is given into wwwroot/dist: one style sheet, one small script, charts in chunks
// of their own, two fonts, the land. Names carry a hash, so that all of it may be kept for a year;
// manifest.json says which name stands for what. Each text is also written compressed.
import { build } from "esbuild";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { land } from "./land.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, "../../wwwroot/dist");
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });

const common = {
  absWorkingDir: here,
  outdir: dist,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  bundle: true,
  minify: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  // The style sheet keeps today's CSS as it is written (layers, nesting, light-dark).
  supported: { nesting: true },
  plugins: [land(here)],
  metafile: true,
  legalComments: "none",
};
const site = await build({ ...common, entryPoints: ["css/site.css", "js/site.js"], loader: { ".woff2": "file", ".geo": "file" } });
// A document that is printed has all that it needs in itself, its letters too.
const paper = await build({ ...common, entryPoints: ["css/paper.css"], loader: { ".woff2": "dataurl" } });

// A worker loads no chunks: it is one file, which is served under an address of its own.
const workers = await build({ ...common, splitting: false, entryPoints: ["js/check-worker.js", "js/check-in-worker.js"] });

const manifest = {};
for (const [path, output] of Object.entries({ ...site.metafile.outputs, ...paper.metafile.outputs, ...workers.metafile.outputs })) {
  const file = join(here, path);
  const source = output.entryPoint ?? Object.keys(output.inputs)[0] ?? "";
  if (output.entryPoint || /\.woff2$/.test(path)) manifest[basename(source)] = relative(dist, file);
  if (/\.(js|css|geo)$/.test(path) && output.entryPoint !== "css/paper.css") compress(file);
}
writeFileSync(join(dist, "manifest.json"), JSON.stringify(manifest, null, 2) + "\n");

function compress(file) {
  const bytes = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}
