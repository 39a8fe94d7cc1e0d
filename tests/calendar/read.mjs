// Reads a calendar from standard input by another program's rules than those that wrote it, and prints what it holds as JSON.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
const text = (component, name) => component.getFirstPropertyValue(name)?.toString() ?? null;
console.log(JSON.stringify({
  version: text(calendar, "version"),
  product: text(calendar, "prodid"),
  name: text(calendar, "x-wr-calname"),
  events: calendar.getAllSubcomponents("vevent").map(event => ({
    uid: text(event, "uid"),
    summary: text(event, "summary"),
    start: text(event, "dtstart"),
    allDay: event.getFirstPropertyValue("dtstart").isDate,
    stamp: text(event, "dtstamp"),
    url: text(event, "url"),
  })),
}));
