// Days on an axis of years: 2016-07-02 → 2016.5
export function yearOf(iso) {
  const match = /^(-?\d{4,})-(\d\d)-(\d\d)$/.exec(iso ?? "");
  if (!match) return null;
  const year = Number(match[1]);
  const start = new Date(0);
  start.setUTCFullYear(year, 0, 1);
  const day = new Date(0);
  day.setUTCFullYear(year, Number(match[2]) - 1, Number(match[3]));
  const next = new Date(0);
  next.setUTCFullYear(year + 1, 0, 1);
  return year + (day - start) / (next - start);
}

/** The end of that day. */
export const endOf = (iso) => {
  const start = yearOf(iso);
  return start === null ? null : start + 1 / 365.25;
};

export const middleOf = (first, last) => (yearOf(first) + endOf(last ?? first)) / 2;

/** Years between two labels, so that about one label stands in each `room` pixels. */
export function stepFor(years, width, room = 74) {
  const most = Math.max(2, Math.floor(width / room));
  return [1, 2, 3, 4, 5, 10, 20, 25, 50, 100, 200, 500].find((step) => years / step <= most) ?? 1000;
}

export function yearAxis(min, max, width, paint) {
  return {
    type: "value", min, max, interval: stepFor(max - min, width),
    axisLine: { show: false }, axisTick: { show: false },
    splitLine: { lineStyle: { color: paint.line } },
    axisLabel: { color: paint.soft, fontSize: 12.5, formatter: (year) => (Number.isInteger(year) ? String(year) : ""), showMaxLabel: null },
  };
}
