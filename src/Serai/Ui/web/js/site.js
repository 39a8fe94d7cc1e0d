// The page works without this script; it adds a few keys and brings charts and passkeys where there are any.
import "./keys.js";
import "./panels.js";
import "./live.js";
import "./fields.js";

// A form that is on its way is not sent once more by a second click.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.hasAttribute("data-sent")) event.preventDefault();
  else if (!event.defaultPrevented) {
    form.setAttribute("data-sent", "");
    // A file that comes leaves the page where it is.
    setTimeout(() => form.removeAttribute("data-sent"), 5000);
  }
});

const parts = {
  "serai-timeline": () => import("./charts/timeline.js"),
  "serai-growth": () => import("./charts/growth.js"),
  "serai-map": () => import("./charts/map.js"),
  "serai-bars": () => import("./charts/bars.js"),
  "serai-passkey": () => import("./passkey.js"),
  "serai-review": () => import("./review.js"),
  "serai-writing": () => import("./writing.js"),
  "serai-checker": () => import("./checker.js"),
  "serai-check-in": () => import("./check-in.js"),
  "[data-own-time]": () => import("./own-time.js"),
  "[data-follow]": () => import("./follow.js"),
};
for (const [name, load] of Object.entries(parts)) {
  const places = document.querySelectorAll(name);
  // Where the script does not come, what stands under it is shown instead: a chart's table.
  if (places.length > 0) load().catch(() => places.forEach((place) => place.setAttribute("failed", "")));
}
