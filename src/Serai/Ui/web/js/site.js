// The page works without this script; it adds a few keys and brings the charts where there are any.
import "./keys.js";
import "./panels.js";
import "./live.js";
import "./fields.js";

const charts = {
  "serai-timeline": () => import("./charts/timeline.js"),
  "serai-growth": () => import("./charts/growth.js"),
  "serai-map": () => import("./charts/map.js"),
  "serai-bars": () => import("./charts/bars.js"),
};
for (const [name, load] of Object.entries(charts)) {
  const places = document.querySelectorAll(name);
  // Where the script does not come, the table under the chart is shown instead.
  if (places.length > 0) load().catch(() => places.forEach((place) => place.setAttribute("failed", "")));
}
