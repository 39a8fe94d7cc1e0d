// <serai-bars>: how many from each; the possible ones as an outline.
import { use } from "echarts/core";
import { BarChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";
import { Chart, shorten, tipOf } from "./stage.js";
import { faint } from "./palette.js";

use([BarChart, GridComponent, TooltipComponent, SVGRenderer]);

class Bars extends Chart {
  option(paint) {
    const rows = this.rows("[data-name][data-certain]");
    const left = Math.min(190, this.width * 0.38);
    const value = (row, what) => Number(row.dataset[what] ?? 0);
    const most = Math.max(1, ...rows.map((row) => value(row, "certain") + value(row, "possible")));
    const bar = (what, itemStyle, label) => ({
      type: "bar", stack: "all", barMaxWidth: 14, itemStyle, label,
      data: rows.map((row) => ({ value: value(row, what), itemStyle: value(row, what) > 0 ? undefined : { borderWidth: 0 }, tip: what === "certain" || value(row, what) > 0 ? tipOf(row) : null, href: row.dataset.href })),
    });
    const text = ({ dataIndex }) => {
      const [sure, maybe] = [value(rows[dataIndex], "certain"), value(rows[dataIndex], "possible")];
      return maybe > 0 ? `${sure} + ${maybe}` : `${sure}`;
    };
    return {
      grid: { left, right: 56, top: 2, bottom: 2 },
      xAxis: { type: "value", max: most, show: false },
      yAxis: {
        type: "category", inverse: true, data: rows.map((row) => row.dataset.name), axisLine: { show: false }, axisTick: { show: false },
        axisLabel: { align: "left", margin: left, interval: 0, color: paint.ink, fontSize: 14, formatter: (name) => shorten(name, left / 8) },
      },
      series: [
        bar("certain", { color: paint.lapis }),
        bar("possible", { color: faint(paint.lapis, 0.12), borderColor: paint.lapis, borderWidth: 1, borderType: [3, 2] },
          { show: true, position: "right", formatter: text, color: paint.soft, fontSize: 13 }),
      ],
    };
  }
}

customElements.define("serai-bars", Bars);
