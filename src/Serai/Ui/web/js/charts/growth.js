// <serai-growth>: how many are counted here, certain and possible, and what sources report.
import { use } from "echarts/core";
import { LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { Chart, lengthOf, tipOf } from "./stage.js";
import { faint } from "./palette.js";
import { endOf, middleOf, yearAxis, yearOf } from "./years.js";

use([LineChart, ScatterChart, GridComponent, MarkLineComponent, TooltipComponent, LabelLayout, SVGRenderer]);

const DIAMOND = "path://M0 -7L6 0L0 7L-6 0Z";

class Growth extends Chart {
  option(paint) {
    const steps = this.rows("[data-certain]").map((row) => ({ year: yearOf(row.dataset.day), row })).filter((s) => s.year !== null)
      .sort((a, b) => a.year - b.year);
    const figures = this.rows("[data-figure]").filter((row) => row.dataset.day).map((row) => ({
      value: [middleOf(row.dataset.day, row.dataset.dayLast), Number(row.dataset.figure)],
      name: row.dataset.label ?? row.dataset.figure, tip: tipOf(row), href: row.dataset.href,
    }));
    const today = endOf(this.dataset.today);
    const day = endOf(this.dataset.to);
    const years = [...steps.map((s) => s.year), ...figures.map((f) => f.value[0]), day, today];
    const max = Math.max(...years) + 0.2;
    const min = Math.floor(Math.min(...years, max - 3));
    const top = Math.max(1, ...steps.map((s) => count(s, "certain") + count(s, "possible")), ...figures.map((f) => f.value[1]));
    const line = (measure) => [...steps, ...steps.slice(-1).map((s) => ({ ...s, year: Math.max(today, s.year) }))]
      .map((s, i) => ({ value: [s.year, measure(s)], tip: i < steps.length ? tipOf(s.row) : null }));
    const step = { type: "line", step: "end", symbol: "circle", symbolSize: 5, showSymbol: steps.length < 40, silent: false };
    const left = 16 + 8 * String(top).length;
    const maybe = steps.some((s) => count(s, "possible") > 0);
    return {
      grid: { left, right: 14, top: 16, bottom: 28 },
      xAxis: { ...yearAxis(min, max, this.width - left, paint), splitLine: { show: false } },
      yAxis: {
        type: "value", min: 0, minInterval: 1, splitNumber: 4, axisLine: { show: false }, axisTick: { show: false },
        splitLine: { lineStyle: { color: paint.line } }, axisLabel: { color: paint.soft, fontSize: 12.5 },
      },
      series: [
        ...(maybe ? [{ ...step, data: line((s) => count(s, "certain") + count(s, "possible")).map((d) => ({ ...d, tip: null })), showSymbol: false, silent: true,
          lineStyle: { color: paint.lapis, width: 1.3, type: [3, 3] }, areaStyle: { color: faint(paint.lapis, 0.1) }, z: 2 }] : []),
        { ...step, data: line((s) => count(s, "certain")), lineStyle: { color: paint.lapis, width: 2 }, itemStyle: { color: paint.lapis }, z: 3,
          markLine: day === today ? undefined : {
            silent: true, symbol: "none", label: { show: false }, data: [{ xAxis: day }],
            lineStyle: { color: paint.saffron, type: [4, 3], width: 1.5 },
          } },
        { type: "scatter", data: figures.map((f) => ({ ...f, label: { position: this.side(f, min, max, left) } })), symbol: DIAMOND, symbolSize: [12, 15], z: 5,
          itemStyle: { color: paint.sheet, borderColor: paint.lapis, borderWidth: 1.8, opacity: 1 },
          label: { show: true, formatter: "{b}", color: paint.ink, fontSize: 13, distance: 5, textBorderColor: paint.paper, textBorderWidth: 3 }, labelLayout: { hideOverlap: true } },
      ],
    };
  }

  side(figure, min, max, left) {
    const x = left + (this.width - left - 14) * (figure.value[0] - min) / (max - min);
    const room = lengthOf(figure.name) * 7.4;
    if (x + 14 + room < this.width) return "right";
    return x + room / 2 < this.width ? "top" : "left";
  }
}

const count = (step, what) => Number(step.row.dataset[what] ?? 0);

customElements.define("serai-growth", Growth);
