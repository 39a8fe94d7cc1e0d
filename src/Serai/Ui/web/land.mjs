// `import url from "land:110m"` or "land:50m": the land of world-atlas as GeoJSON, rounded to what a map of this
// size can show. Land only: Serai draws no borders.
import { createRequire } from "node:module";
import { feature } from "topojson-client";

const decimals = 2;
// Degrees; points nearer to one another than this fall together at any size drawn here.
const near = { "110m": 0, "50m": 0.07 };

export const land = (here) => ({
  name: "land",
  setup(build) {
    build.onResolve({ filter: /^land:/ }, ({ path }) => ({ path: `${path.slice(5)}.geo`, namespace: "land" }));
    build.onLoad({ filter: /.*/, namespace: "land" }, ({ path }) => {
      const scale = path.replace(".geo", "");
      const world = createRequire(`${here}/`)(`world-atlas/land-${scale}.json`);
      const parts = feature(world, world.objects.land).features.flatMap(({ geometry: g }) =>
        g.type === "Polygon" ? [g.coordinates] : g.coordinates)
        // No one sits in Antarctica; without it the rest is larger.
        .filter(([outer]) => outer.some(([, lat]) => lat > -60));
      const coordinates = parts.map((rings) => rings.map((ring) => thin(unwrap(ring), near[scale])).filter((r) => r.length > 3))
        .filter((rings) => rings.length > 0);
      const collection = {
        type: "FeatureCollection",
        features: [{ type: "Feature", properties: { name: "land" }, geometry: { type: "MultiPolygon", coordinates } }],
      };
      return { contents: JSON.stringify(collection), loader: "file" };
    });
  },
});

/** world-atlas joins what the 180th meridian cuts; on a flat map such a ring runs on beyond the edge instead of back across. */
function unwrap(ring) {
  let turn = 0;
  const whole = ring.map(([lon, lat], i) => {
    const step = i === 0 ? 0 : lon - ring[i - 1][0];
    if (step > 180) turn -= 360;
    if (step < -180) turn += 360;
    return [lon + turn, lat];
  });
  const lons = whole.map(([lon]) => lon);
  const middle = (Math.max(...lons) + Math.min(...lons)) / 2;
  const shift = middle < -180 ? 360 : middle > 180 ? -360 : 0;
  return whole.map(([lon, lat]) => [lon + shift, lat]);
}

function thin(ring, least) {
  const kept = [];
  for (const point of ring) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= least) kept.push(point);
  }
  const [a, z] = [kept[0], kept.at(-1)];
  if (a[0] !== z[0] || a[1] !== z[1]) kept.push(a);
  return kept.map((p) => p.map((n) => Number(n.toFixed(decimals))));
}
