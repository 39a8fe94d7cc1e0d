// `import url from "land:110m"` or "land:50m": the land of world-atlas as GeoJSON, rounded to what a map of this
// size can show. Land only: Serai draws no borders.
import { createRequire } from "node:module";
import { feature } from "topojson-client";

const decimals = { "110m": 2, "50m": 2 };

export const land = (here) => ({
  name: "land",
  setup(build) {
    build.onResolve({ filter: /^land:/ }, ({ path }) => ({ path: `${path.slice(5)}.geo`, namespace: "land" }));
    build.onLoad({ filter: /.*/, namespace: "land" }, ({ path }) => {
      const scale = path.replace(".geo", "");
      const world = createRequire(`${here}/`)(`world-atlas/land-${scale}.json`);
      const parts = feature(world, world.objects.land).features.flatMap(({ geometry: g }) =>
        g.type === "Polygon" ? [g.coordinates] : g.coordinates);
      const coordinates = parts.map((rings) => rings.map((ring) => thin(ring, decimals[scale])).filter((r) => r.length > 3))
        .filter((rings) => rings.length > 0);
      const collection = {
        type: "FeatureCollection",
        features: [{ type: "Feature", properties: { name: "land" }, geometry: { type: "MultiPolygon", coordinates } }],
      };
      return { contents: JSON.stringify(collection), loader: "file" };
    });
  },
});

function thin(ring, places) {
  const rounded = ring.map((p) => p.map((n) => Number(n.toFixed(places))));
  return rounded.filter((p, i) => i === 0 || p[0] !== rounded[i - 1][0] || p[1] !== rounded[i - 1][1]);
}
