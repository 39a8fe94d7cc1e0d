// The strokes of a timeline: certain time solid, possible time faint, its edges as the source knows them.
import { faint } from "./palette.js";
import { lengthOf } from "./stage.js";

const THICK = 14;
const LONG = 2.2; // years; a longer doubt is a faint stretch, not an edge

export function drawPeriod(period, api, area, paint) {
  const colour = paint[period.tone] ?? paint.lapis;
  const row = period.value[1];
  const [edge, limit] = [area.x, area.x + area.width];
  // What has no end is drawn up to today: the rest nobody knows.
  const x = (year) => Math.max(edge, Math.min(limit, api.coord([year === Infinity ? period.today : year, row])[0]));
  const y = api.coord([0, row])[1] - THICK / 2 - 4;
  const box = (a, b, fill) => (b - a < 0.3 ? [] : [{ type: "rect", shape: { x: a, y, width: b - a, height: THICK }, style: { fill } }]);
  const ring = (at) => ({ type: "circle", shape: { cx: Math.max(edge + 6, Math.min(limit - 6, at)), cy: y + THICK / 2, r: 5.5 }, style: { fill: paint.paper, stroke: colour, lineWidth: 2 } });

  const { softFrom, from, to, softTo } = period;
  if (softFrom === null && from === null && to === null && softTo === null) return { type: "group", children: [ring((edge + limit) / 2)] };
  const certain = from !== null && to !== null && from < to;
  const start = x(certain ? from : softFrom ?? -Infinity);
  const end = certain ? x(to) : x(softTo ?? Infinity);
  const children = [];
  if (!certain) {
    children.push(...box(start, end, faint(colour, 0.22)));
    children.push(ring(softFrom === null ? end : (start + end) / 2));
  } else {
    children.push(...before(softFrom, from, x, colour, box));
    children.push(...box(start, Math.max(end, start + 3), colour));
    children.push(...after(to, softTo, x, colour, box));
    if (softFrom === null) children.push(ring(start));
    if (softTo === null && Number.isFinite(to)) children.push(ring(end));
  }
  return { type: "group", children };
}

function before(softFrom, from, x, colour, box) {
  if (softFrom === null) return box(x(-Infinity), x(from), faint(colour, 0.13));
  if (softFrom >= from) return [];
  if (from - softFrom > LONG) return box(x(softFrom), x(from), faint(colour, 0.22));
  return box(x(softFrom), x(from) + 0.5, fade(faint(colour, 0.08), colour));
}

function after(to, softTo, x, colour, box) {
  if (to === Infinity) return [];
  if (softTo === null || softTo === Infinity) return box(x(to), x(Infinity), faint(colour, softTo === null ? 0.13 : 0.22));
  if (softTo <= to) return [];
  if (softTo - to > LONG) return box(x(to), x(softTo), faint(colour, 0.22));
  return box(x(to) - 0.5, x(softTo), fade(colour, faint(colour, 0.08)));
}

const fade = (a, b) => ({ type: "linear", x: 0, y: 0, x2: 1, y2: 0, colorStops: [{ offset: 0, color: a }, { offset: 1, color: b }] });

export function drawMark(marks, params, api, paint, narrow) {
  const mark = marks[params.dataIndex];
  const area = params.coordSys;
  const colour = paint[mark.tone] ?? paint.lapis;
  const [x, middle] = api.coord(mark.value);
  const y = middle - 4;
  if (mark.kind === "dot") return { type: "circle", shape: { cx: x, cy: y, r: 2.6 }, style: { fill: paint.paper } };
  const diamond = {
    type: "polygon", shape: { points: [[x, y - 11], [x + 5.5, y], [x, y + 11], [x - 5.5, y]] },
    style: { fill: paint.sheet, stroke: colour, lineWidth: 1.8 },
  };
  if (narrow || !mark.label) return diamond;
  const room = lengthOf(mark.label) * 6.6;
  const next = marks.slice(params.dataIndex + 1).find((other) => other.kind === mark.kind && other.label && other.value[1] === mark.value[1]);
  const toLeft = x + 11 + room > area.x + area.width;
  // A label that would run into the next one is left to the tooltip and the table.
  if (!toLeft && next && api.coord(next.value)[0] < x + 17 + room) return diamond;
  const label = { type: "text", silent: true, style: { x: toLeft ? x - 9 : x + 9, y: y + 16, text: mark.label, fill: paint.soft, fontSize: 12.5, fontFamily: paint.font, align: toLeft ? "right" : "left", verticalAlign: "middle" } };
  return { type: "group", children: [diamond, label] };
}

/** The dotted line of today, and the saffron one of another day asked about. */
export function drawLine(params, api, paint, past) {
  const area = params.coordSys;
  if (params.dataIndex === 1 && !past) return null;
  const x = api.coord([api.value(0), 0])[0];
  return {
    type: "line", shape: { x1: x, x2: x, y1: area.y - 4, y2: area.y + area.height },
    style: { stroke: params.dataIndex === 1 ? paint.saffron : paint.lapis, lineWidth: params.dataIndex === 1 ? 1.5 : 1, lineDash: params.dataIndex === 1 ? [4, 3] : [2, 3] },
  };
}
