// The colours and letters of the style sheet, as they are where the chart stands: light, dark or on paper.
const names = ["ink", "soft", "line", "edge", "sheet", "paper", "land", "lapis", "jade", "saffron", "cinnabar"];

export function paletteOf(element) {
  const probe = document.createElement("i");
  probe.hidden = true;
  element.append(probe);
  const style = getComputedStyle(probe);
  const paint = {};
  for (const name of names) {
    probe.style.color = `var(--${name})`;
    paint[name] = style.color;
  }
  paint.font = style.fontFamily;
  probe.remove();
  return paint;
}

/** rgb(31, 78, 140) → rgba(31, 78, 140, .2) */
export const faint = (colour, alpha) => colour.replace(/^rgba?\(([^,)]+),([^,)]+),([^,)]+).*/, `rgba($1,$2,$3,${alpha})`);
