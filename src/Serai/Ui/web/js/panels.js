// <details data-panel>: the menu and the date picker close on Escape and on a press elsewhere.
const open = () => document.querySelectorAll("details[data-panel][open]");

addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const panel of open()) {
    panel.open = false;
    panel.querySelector("summary").focus();
  }
});
addEventListener("pointerdown", (event) => {
  for (const panel of open()) if (!panel.contains(event.target)) panel.open = false;
});
for (const panel of document.querySelectorAll("details[data-panel]")) {
  panel.addEventListener("toggle", () => panel.open && panel.querySelector("[data-first]")?.focus());
}
