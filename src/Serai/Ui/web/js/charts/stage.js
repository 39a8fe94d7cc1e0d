// What every chart shares: its place over the table, its colours from the style sheet, keys, words for a screen reader.
import { init } from "echarts/core";
import { paletteOf } from "./palette.js";

export class Chart extends HTMLElement {
  connectedCallback() {
    if (this.plot) return;
    this.plot = this.querySelector(".plot");
    this.plot.style.height = `${this.plot.querySelector(".hold").getAttribute("height")}px`;
    this.plot.replaceChildren();
    this.plot.setAttribute("role", "img");
    this.plot.setAttribute("tabindex", "0");
    this.plot.setAttribute("aria-label", this.getAttribute("label"));
    this.live = document.createElement("div");
    this.live.className = "unseen";
    this.live.setAttribute("aria-live", "polite");
    this.plot.after(this.live);
    this.querySelector(".as-table").open = false;

    this.chart = init(this.plot, null, { renderer: "svg" });
    this.chart.on("click", ({ data }) => data?.href && go(data.href));
    this.plot.addEventListener("keydown", (event) => this.walk(event));
    this.plot.addEventListener("blur", () => this.chart.dispatchAction({ type: "hideTip" }));
    new ResizeObserver(() => this.fit()).observe(this.plot);
    for (const query of ["(prefers-color-scheme: dark)", "print"]) {
      matchMedia(query).addEventListener("change", () => this.draw());
    }
    this.draw();
    this.setAttribute("ready", "");
    // Text is measured once more when the page's own letters have come.
    document.fonts?.ready.then(() => this.draw());
  }

  fit() {
    if (this.plot.clientWidth === this.chart.getWidth() || this.plot.clientWidth === 0) return;
    this.chart.resize();
    this.draw();
  }

  draw() {
    const paint = paletteOf(this);
    this.chart.setOption({ animation: false, textStyle: { fontFamily: paint.font, color: paint.ink }, ...tip(paint), ...this.option(paint) },
      { notMerge: true });
    // So that paper, narrower than the screen, gets the drawing smaller and not cut.
    this.plot.querySelector("svg").setAttribute("viewBox", `0 0 ${this.chart.getWidth()} ${this.chart.getHeight()}`);
  }

  /** The rows of the table that carry data. */
  rows(selector) {
    return [...this.querySelectorAll(`tr${selector}`)];
  }

  get width() { return this.chart.getWidth(); }

  /** Arrow keys go from one thing drawn to the next and say it; Enter follows it. */
  walk(event) {
    const series = this.chart.getOption().series;
    const stops = series.flatMap((s, seriesIndex) => (s.data ?? []).map((data, dataIndex) => ({ seriesIndex, dataIndex, data })))
      .filter((stop) => stop.data?.tip);
    if (stops.length === 0) return;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") this.chart.dispatchAction({ type: "hideTip" });
    if (event.key === "Enter" && stops[this.at]?.data.href) go(stops[this.at].data.href);
    if (!step) return;
    event.preventDefault();
    this.at = ((this.at ?? (step > 0 ? -1 : 0)) + step + stops.length) % stops.length;
    const { seriesIndex, dataIndex, data } = stops[this.at];
    this.chart.dispatchAction({ type: "showTip", seriesIndex, dataIndex });
    this.live.textContent = data.tip;
  }
}

/** Follows a link as the page's own links do: the day and the language stay. */
function go(href) {
  const target = new URL(href, location.href);
  const here = new URLSearchParams(location.search);
  for (const key of ["asOf", "lang"]) {
    if (here.has(key) && !target.searchParams.has(key) && target.origin === location.origin) target.searchParams.set(key, here.get(key));
  }
  location.assign(target);
}

const tip = (paint) => ({
  tooltip: {
    trigger: "item",
    renderMode: "richText", // an HTML tooltip would bring inline styles
    confine: true,
    backgroundColor: paint.sheet,
    borderColor: paint.edge,
    borderWidth: 1,
    padding: [8, 12],
    shadowBlur: 0, shadowColor: "transparent", shadowOffsetX: 0, shadowOffsetY: 0,
    textStyle: { color: paint.ink, fontFamily: paint.font, fontSize: 13, fontWeight: 400, lineHeight: 19 },
    formatter: ({ data }) => wrap(data?.tip ?? "", 46),
  },
});

/** Breaks a sentence into lines; a Chinese character counts for two. */
export function wrap(text, most) {
  const lines = [];
  let line = "", used = 0;
  for (const piece of text.split(/(?<=\s)|(?<=[\u3000-\u9fff\uff00-\uffef])/u)) {
    const size = lengthOf(piece);
    if (used + size > most && line) {
      lines.push(line.trimEnd());
      [line, used] = ["", 0];
    }
    line += piece;
    used += size;
  }
  return [...lines, line].join("\n");
}

export function lengthOf(text) {
  let length = 0;
  for (const c of text) length += c >= "\u2e80" ? 2 : 1;
  return length;
}

export function shorten(text, most) {
  let used = 0, out = "";
  for (const c of text) {
    used += c >= "\u2e80" ? 2 : 1;
    if (used > most) return `${out.trimEnd()}…`;
    out += c;
  }
  return out;
}

/** What a row says, where it gives no sentence of its own. */
export const tipOf = (row) => row.dataset.tip
  ?? [...row.cells].map((cell) => cell.textContent.trim().replace(/\s+/g, " ")).filter(Boolean).join(" · ");
