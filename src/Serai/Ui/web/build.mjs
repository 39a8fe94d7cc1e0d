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

const result = await build({
  absWorkingDir: here,
  entryPoints: ["css/site.css", "js/site.js"],
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
  loader: { ".woff2": "file", ".geo": "file" },
  plugins: [land(here)],
  metafile: true,
  legalComments: "none",
});

const manifest = {};
for (const [path, output] of Object.entries(result.metafile.outputs)) {
  const file = join(here, path);
  const source = output.entryPoint ?? Object.keys(output.inputs)[0] ?? "";
  if (output.entryPoint || /\.woff2$/.test(path)) manifest[basename(source)] = relative(dist, file);
  if (/\.(js|css|geo)$/.test(path)) compress(file);
}
writeFileSync(join(dist, "manifest.json"), JSON.stringify(manifest, null, 2) + "\n");

function compress(file) {
  const bytes = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}
