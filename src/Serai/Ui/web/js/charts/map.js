// <serai-map>: where the members are. Land only; Serai draws no borders.
import { registerMap, use } from "echarts/core";
import { ScatterChart } from "echarts/charts";
import { GeoComponent, TooltipComponent } from "echarts/components";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import landAddress from "land:50m";
import { Chart, lengthOf, tipOf } from "./stage.js";
import { project, unproject } from "./naturalEarth.js";

use([ScatterChart, GeoComponent, TooltipComponent, LabelLayout, SVGRenderer]);

class WorldMap extends Chart {
  option(paint) {
    const points = this.rows(`[data-lon]:not([data-lon=""])[data-lat]:not([data-lat=""])`).map((row) => ({
      name: row.dataset.label ?? row.dataset.name, value: [Number(row.dataset.lon), Number(row.dataset.lat)], tip: tipOf(row), href: row.dataset.href,
      symbolSize: Math.min(26, 11 + 2 * Math.sqrt(Number(row.dataset.count ?? 1) - 1)),
      certain: row.dataset.answer !== "possible",
    }));
    const { center, zoom, scale } = this.frame(points);
    for (const p of points) {
      const x = this.width / 2 + (project(p.value)[0] - center[0]) * scale;
      p.label = { position: x + 18 + lengthOf(p.name) * 7.4 > this.width ? "left" : "right" };
    }
    const dots = (certain, itemStyle) => ({
      type: "scatter", coordinateSystem: "geo", symbol: "circle", itemStyle, z: certain ? 4 : 3,
      data: points.filter((p) => p.certain === certain),
      label: { show: points.length <= 8, formatter: "{b}", distance: 7, color: paint.ink, fontSize: 13, textBorderColor: paint.paper, textBorderWidth: 3 },
      labelLayout: { hideOverlap: true },
    });
    return {
      geo: {
        map: "land", projection: { project, unproject }, silent: true, roam: false, center, zoom,
        layoutCenter: ["50%", "50%"], layoutSize: this.width,
        itemStyle: { areaColor: paint.land, borderColor: paint.land, borderWidth: 0.5 }, emphasis: { disabled: true },
      },
      series: [
        dots(false, { color: paint.paper, borderColor: paint.lapis, borderWidth: 2, opacity: 1 }),
        dots(true, { color: paint.lapis, borderColor: paint.paper, borderWidth: 1, opacity: 1 }),
      ],
    };
  }

  /** The part of the world the points take, with air around them, and never less than a continent. */
  frame(points) {
    const [width, height] = [this.chart.getWidth(), this.chart.getHeight()];
    const flat = points.length > 0 ? points.map((p) => project(p.value)) : [[bounds.left, bounds.top], [bounds.right, bounds.bottom]];
    const [xs, ys] = [flat.map((p) => p[0]), flat.map((p) => p[1])];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const room = Math.min(width / Math.max((right - left) * 1.3, 1.8), height / Math.max((bottom - top) * 1.45, 0.9));
    // At zoom 1 the world is as wide as the plot; the centre is a projected point.
    const one = width / (bounds.right - bounds.left);
    return { center: [(left + right) / 2, (top + bottom) / 2], zoom: room / one, scale: room };
  }
}

const answer = await fetch(new URL(landAddress, import.meta.url));
if (!answer.ok) throw new Error(`The land did not come: ${answer.status}`);
const land = await answer.json();
registerMap("land", land);
const bounds = boundsOf(land.features[0].geometry.coordinates.flat(2).map(project));
customElements.define("serai-map", WorldMap);

function boundsOf(points) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}
