// [data-own-time="{0} on your clocks ({1})"][data-zone="Asia/Hong_Kong"]: says each <time> within on the reader's clocks too, unless they show the same.
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
const language = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;

const said = (at, timeZone) => new Intl.DateTimeFormat(language, {
  year: "numeric", month: "long", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone,
}).format(at);

function saysTheSame(at, zone) {
  try {
    return said(at, zone) === said(at, own);
  } catch {
    return false; // a zone that this browser does not know
  }
}

for (const place of own ? document.querySelectorAll("[data-own-time]") : []) {
  for (const time of place.querySelectorAll("time[datetime]")) {
    const at = new Date(time.dateTime);
    if (Number.isNaN(at.getTime()) || saysTheSame(at, place.dataset.zone)) continue;
    const beside = document.createElement("span");
    beside.className = "own-time soft";
    beside.textContent = place.dataset.ownTime.replace("{0}", () => said(at, own)).replace("{1}", () => own.replaceAll("_", " "));
    time.parentElement.append(beside);
  }
}
