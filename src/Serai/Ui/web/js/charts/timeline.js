// <serai-timeline>: who belongs since when, drawn as it is known. A sharp edge for a day, a soft one for a year,
// a ring where the date does not tell.
import { use } from "echarts/core";
import { CustomChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";
import { Chart, lengthOf, shorten, tipOf } from "./stage.js";
import { drawPeriod, drawMark, drawLine } from "./strokes.js";
import { endOf, middleOf, yearAxis, yearOf } from "./years.js";

use([CustomChart, GridComponent, TooltipComponent, SVGRenderer]);

const ROW = 46;

class Timeline extends Chart {
  option(paint) {
    const names = [...new Set(this.rows("[data-row]").map((row) => row.dataset.row))];
    const notes = new Map(this.rows("[data-note]").map((row) => [row.dataset.row, row.dataset.note]));
    const today = endOf(this.dataset.today);
    const day = endOf(this.dataset.to);
    const periods = this.rows("[data-row]").map((row) => period(row, names, today));
    const marks = [...this.querySelectorAll("[data-mark], [data-dot]")].map((mark) => markOf(mark, names));
    const known = [...periods.flatMap((p) => p.known), ...marks.map((m) => m.value[0]), day].filter((y) => y !== null);
    const max = Math.max(today, ...known) + 0.12;
    const min = Math.floor(Math.min(...known, max - 3));

    const narrow = this.width < 600;
    const widest = Math.max(...names.map(breadthOf), 4);
    const nameWidth = Math.min(narrow ? 92 : 260, Math.max(58, widest * 8.6 + 12));
    const showNotes = !narrow && notes.size > 0;
    const noteWidth = Math.min(this.width >= 1000 ? 330 : 220, Math.max(...[...notes.values()].map((note) => lengthOf(note) * 6.9), 0));
    const left = Math.ceil(nameWidth + (showNotes ? noteWidth + 14 : 8));
    const series = (data, renderItem, z) => ({ type: "custom", data, renderItem, z, clip: true, encode: { x: [0], y: [1] } });
    return {
      grid: { left, right: 10, top: 4, height: names.length * ROW },
      xAxis: yearAxis(min, max, this.width - left, paint),
      yAxis: {
        type: "category", inverse: true, data: names, axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: false },
        axisLabel: {
          align: "left", margin: left, interval: 0, padding: [0, 0, 8, 0],
          formatter: (name) => `{n|${plain(shorten(name, nameWidth / 8.6))}}${showNotes && notes.has(name) ? `{s|${plain(shorten(notes.get(name), noteWidth / 6.8))}}` : ""}`,
          rich: {
            n: { fontSize: 14.5, fontWeight: 560, color: paint.ink, width: nameWidth, align: "left", verticalAlign: "middle" },
            s: { fontSize: 13, color: paint.soft, align: "left", verticalAlign: "middle" },
          },
        },
      },
      series: [
        series(periods, (params, api) => drawPeriod(periods[params.dataIndex], api, params.coordSys, paint), 2),
        { ...series([{ value: [today, 0] }, { value: [day, 0] }], (params, api) => drawLine(params, api, paint, day !== today), 3), silent: true },
        series(marks, (params, api) => drawMark(marks, params, api, paint, narrow), 4),
      ],
    };
  }
}

// Capitals, of which short names are made, are broader.
const breadthOf = (name) => lengthOf(name) + 0.4 * (name.match(/[A-Z]/g)?.length ?? 0);

// Braces and bars mean something inside a label.
const plain = (text) => text.replace(/[{}|]/g, " ");

function period(row, names, today) {
  const { possibleFrom, certainFrom, certainTo, possibleTo } = row.dataset;
  const open = certainTo === ".." || possibleTo === "..";
  const shape = {
    softFrom: yearOf(possibleFrom), from: yearOf(certainFrom), to: certainTo === ".." ? Infinity : endOf(certainTo),
    softTo: open ? Infinity : endOf(possibleTo),
  };
  return {
    ...shape, today,
    known: [shape.softFrom, shape.from, Number.isFinite(shape.to) ? shape.to : null, Number.isFinite(shape.softTo) ? shape.softTo : null],
    value: [shape.from ?? shape.softFrom ?? 0, names.indexOf(row.dataset.row)],
    tone: row.dataset.tone ?? "lapis", href: row.dataset.href,
    tip: row.dataset.possibleFrom || row.dataset.certainFrom || row.dataset.certainTo || row.dataset.possibleTo || row.dataset.tip ? `${row.dataset.row}: ${tipOf(row)}` : null,
  };
}

function markOf(mark, names) {
  const row = mark.closest("[data-row]");
  const { mark: first, markLast, dot, dotLast, label } = mark.dataset;
  return {
    value: [first ? middleOf(first, markLast) : middleOf(dot, dotLast), names.indexOf(row.dataset.row)],
    kind: first ? "diamond" : "dot", label, tone: row.dataset.tone ?? "lapis",
    tip: `${row.dataset.row}: ${label ?? ""} ${mark.textContent.trim()}`.replace(/\s+/g, " "),
  };
}

customElements.define("serai-timeline", Timeline);
