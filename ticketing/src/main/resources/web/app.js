// The page: reads the API, listens to the stream and draws. Whatever comes from outside is set as
// text and never as markup.
"use strict";

const state = {
  states: "OPEN,SETTLED", order: "urgent", limit: 50,
  incidents: [], next: null, open: new Set(), details: new Map(),
};
const byId = (id) => document.getElementById(id);
const PAGE = 50;
const DETAIL_ALERTS = 500;

function el(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined && text !== null) node.textContent = String(text);
  return node;
}

async function get(path) {
  const response = await fetch(path, { headers: { Accept: "application/json" } });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error("the service answered " + response.status);
  return response.json();
}

function age(iso) {
  const seconds = Math.max(0, (Date.now() - Date.parse(iso)) / 1000);
  if (seconds < 60) return Math.floor(seconds) + " s";
  if (seconds < 3600) return Math.floor(seconds / 60) + " min";
  if (seconds < 86400) return Math.floor(seconds / 3600) + " h " + Math.floor((seconds % 3600) / 60) + " min";
  return Math.floor(seconds / 86400) + " d";
}
const clock = (iso) => new Date(iso).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false });
const lower = (word) => String(word).toLowerCase().replaceAll("_", " ");
const plural = (n, word) => n.toLocaleString() + " " + word + (n === 1 ? "" : "s");
const isDone = (i) => i.state === "CLOSED" || i.state === "MERGED";

function sorted(list) {
  const newest = (a, b) => b.openedAt.localeCompare(a.openedAt);
  if (state.order === "newest") return [...list].sort(newest);
  return [...list].sort((a, b) => isDone(a) - isDone(b) || a.priority.localeCompare(b.priority) || newest(a, b));
}

function section(title, className, ...children) {
  const box = el("section", className);
  box.append(el("h3", "", title), ...children);
  return box;
}

function meter(score) {
  const box = el("div", "meter");
  box.setAttribute("role", "img");
  box.setAttribute("aria-label", "score " + Math.round(score * 100) + " of 100");
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  svg.setAttribute("preserveAspectRatio", "none");
  rect.setAttribute("height", "100%");
  rect.setAttribute("width", Math.max(0, Math.min(1, score)) * 100 + "%");
  svg.append(rect);
  box.append(svg);
  return box;
}

function causes(incident) {
  const list = incident.causes || [];
  if (list.length === 0) return section("Suspects", "", el("p", "quiet", "Nobody is suspected yet."));
  return section("Suspects", "", ...list.map((cause) => {
    const box = el("div", "cause");
    const row = el("div", "row");
    const name = [cause.ci, cause.change && "change " + cause.change].filter(Boolean).join(", ");
    row.append(el("span", "name", name), el("span", "when", Number(cause.score).toFixed(2)));
    box.append(row, meter(cause.score), el("p", "why", cause.why));
    return box;
  }));
}

function answer(question, a) {
  const box = el("div", "advice");
  const sure = a.probability === undefined ? "" : ", " + Math.round(a.probability * 100) + " % sure";
  const who = a.decidedBy === "MODEL" ? "model " + (a.modelId || "") + sure : "the default rule" + (a.modelId ? " (model " + a.modelId + sure + " abstained)" : "");
  const line = el("p");
  line.append(el("b", "", question + ": " + (a.value || "nobody known")), " — decided by " + who);
  const reasons = el("ul", "reasons");
  reasons.append(...(a.reasons || []).map((r) => el("li", "", r)));
  box.append(line, reasons);
  return box;
}

function advice(incident) {
  const a = incident.advice;
  if (!a) return section("Advice", "", el("p", "quiet", "No advice."));
  return section("Advice", "", answer("Priority", a.priority), answer("Team", a.team));
}

function alertRow(alert) {
  const row = el("li", "alert " + alert.status);
  const times = (alert.firings || []).length;
  row.append(
    el("span", "sev " + alert.severity, alert.status === "RESOLVED" ? "resolved" : lower(alert.severity)),
    el("span", "name", alert.name),
    el("span", "why", [alert.summary, alert.reason].filter(Boolean).join(" — ")),
    el("span", "when", times ? (times > 1 ? times + " × since " : "") + clock(alert.firings[0]) : ""));
  return row;
}

function alerts(incident) {
  const groups = new Map();
  for (const alert of incident.alerts) {
    const ci = alert.ci || "on no known CI";
    if (!groups.has(ci)) groups.set(ci, []);
    groups.get(ci).push(alert);
  }
  const boxes = [...groups].map(([ci, members]) => {
    const box = el("div", "ci");
    const head = el("h4", "", ci + " ");
    head.append(el("span", "", plural(members.length, "alert")));
    const list = el("ul");
    list.append(...members.map(alertRow));
    box.append(head, list);
    return box;
  });
  const missing = incident.alertCount - incident.alerts.length;
  if (missing > 0 && incident.state !== "MERGED") boxes.push(el("p", "quiet", "and " + plural(missing, "more alert")));
  if (boxes.length === 0) boxes.push(el("p", "quiet", incident.mergedInto ? "Its alerts belong to " + incident.mergedInto + " now." : "None."));
  return section("Alerts", "wide", ...boxes);
}

function explanation(story) {
  if (!story) return section("Why", "wide", el("p", "quiet", "Nothing was written down."));
  const turns = [...story.merges, ...story.partings].sort((a, b) => a.at.localeCompare(b.at));
  const list = el("ul", "reasons");
  list.append(...turns.map((turn) => el("li", "", clock(turn.at) + " " + lower(turn.kind) + " " +
    (turn.incident === story.incident ? turn.other : turn.incident) + ": " + turn.why)));
  return section("Why", "wide", el("p", "story", story.summary), list);
}

function clockText(sla) {
  const what = "time to " + lower(sla.measure) + " (" + sla.target + ") ";
  const hours = Math.floor(Math.abs(sla.remaining) / 3600);
  const left = (hours ? hours + " h " : "") + Math.floor(Math.abs(sla.remaining) % 3600 / 60) + " min";
  switch (sla.state) {
    case "RUNNING": return what + "runs out " + (sla.dueAt ? clock(sla.dueAt) : "never") + ", " + left + " left";
    case "PAUSED": return what + "is paused, " + left + " left";
    case "MET": return what + "met";
    default: return what + "used up" + (sla.dueAt ? " " + clock(sla.dueAt) : "");
  }
}

function anchor(text, href) {
  const link = el("a", "", text);
  link.href = href;
  link.rel = "noopener noreferrer";
  return link;
}

function tie(words, ...nodes) {
  const item = el("li");
  item.append(words, ...nodes);
  return item;
}

// Whom and what a ticket has to do with; only what is a page becomes a link.
function ties(ticket) {
  const weight = ticket.assessment || {};
  const items = [];
  if (weight.impact || weight.urgency) items.push(tie("impact " + lower(weight.impact || "not said") + ", urgency " + lower(weight.urgency || "not said")));
  if ((ticket.watchers || []).length > 0) items.push(tie("watched by " + ticket.watchers.join(", ")));
  if (ticket.parent) items.push(tie("part of " + ticket.parent));
  if ((ticket.children || []).length > 0) items.push(tie("parts: " + ticket.children.join(", ")));
  for (const link of ticket.links || []) {
    items.push(tie(link.relation + " ", /^https?:\/\//.test(link.target) ? anchor(link.target, link.target) : link.target));
  }
  for (const file of ticket.attachments || []) {
    items.push(tie("file ", anchor(file.name, "/api/v1/tickets/" + encodeURIComponent(ticket.id) + "/attachments/" + encodeURIComponent(file.id))));
  }
  const list = el("ul", "reasons");
  list.append(...items);
  return items.length > 0 ? [list] : [];
}

function timeline(ticket) {
  if (!ticket) return section("Ticket", "wide", el("p", "quiet", "No ticket: it does not need people so far."));
  const line = el("p", "quiet", [
    ticket.id, lower(ticket.state), ticket.assignee ? "with " + ticket.assignee : "nobody assigned",
    ticket.escalation && ticket.escalation.level ? "escalated to level " + ticket.escalation.level : "",
    ...(ticket.sla || []).map(clockText),
    ticket.pending && ticket.pending.length ? plural(ticket.pending.length, "notification") + " pending" : "",
  ].filter(Boolean).join(" · "));
  const list = el("ol", "timeline");
  list.append(...ticket.timeline.map((entry) => {
    const item = el("li");
    const time = el("time", "", clock(entry.at));
    time.dateTime = entry.at;
    item.append(time, entry.text + (entry.by === "engine" ? "" : " — " + entry.by));
    return item;
  }));
  return section("Ticket", "wide", line, ...ties(ticket), list);
}

function fill(body, incident) {
  const detail = state.details.get(incident.id);
  if (!detail) {
    body.replaceChildren(el("p", "quiet", "Loading…"));
    return;
  }
  body.replaceChildren(explanation(detail.story), causes(detail.incident), advice(detail.incident), timeline(detail.ticket), alerts(detail.incident));
}

async function loadDetail(id) {
  const incident = await get("/api/v1/incidents/" + encodeURIComponent(id) + "?alerts=" + DETAIL_ALERTS);
  if (!incident) return;
  const ticket = incident.ticketId ? await get("/api/v1/tickets/" + encodeURIComponent(incident.ticketId)) : null;
  const story = await get("/api/v1/incidents/" + encodeURIComponent(id) + "/explanation?limit=0");
  state.details.set(id, { incident, ticket, story });
  const item = document.querySelector('[data-id="' + CSS.escape(id) + '"]');
  if (item) fill(item.querySelector(".body"), incident);
}

function toggle(id, head, body) {
  const opens = !state.open.has(id);
  if (opens) state.open.add(id); else state.open.delete(id);
  head.setAttribute("aria-expanded", String(opens));
  body.hidden = !opens;
  if (opens) loadDetail(id).catch(warn);
}

function newItem(incident) {
  const item = el("li");
  item.dataset.id = incident.id;
  const head = el("button", "head");
  head.type = "button";
  const body = el("div", "body");
  body.id = "body-" + incident.id;
  body.hidden = !state.open.has(incident.id);
  head.setAttribute("aria-controls", body.id);
  head.setAttribute("aria-expanded", String(!body.hidden));
  head.addEventListener("click", () => toggle(incident.id, head, body));
  item.append(head, body);
  fill(body, incident);
  return item;
}

function drawHead(item, incident) {
  item.className = "incident " + incident.priority + (isDone(incident) ? " done" : "");
  const middle = el("span");
  const meta = el("span", "meta");
  const team = el("b", "", incident.team || "no team");
  const count = incident.openCount === incident.alertCount
    ? plural(incident.alertCount, "alert")
    : incident.openCount.toLocaleString() + " of " + plural(incident.alertCount, "alert") + " open";
  meta.append(team, el("span", "", count));
  if (incident.ciCount > 0) meta.append(el("span", "", plural(incident.ciCount, "CI")));
  if (incident.ticketId) meta.append(el("span", "", incident.ticketId + " · " + lower(incident.ticketState)));
  if (incident.mergedInto) meta.append(el("span", "", "merged into " + incident.mergedInto));
  middle.append(el("span", "title", incident.title), meta);
  const side = el("span", "side");
  const since = el("span", "", age(incident.openedAt));
  since.title = "opened " + incident.openedAt;
  const chevron = el("span", "chevron");
  chevron.setAttribute("aria-hidden", "true");
  side.append(el("span", "pill " + incident.state, lower(incident.state)), since, chevron);
  item.firstChild.replaceChildren(el("span", "badge", incident.priority), middle, side);
}

function draw() {
  const list = byId("incidents");
  const had = new Map([...list.children].map((item) => [item.dataset.id, item]));
  // Items are reused and moved only where the order changed, so that the keyboard's focus stays.
  sorted(state.incidents).forEach((incident, index) => {
    const item = had.get(incident.id) || newItem(incident);
    had.delete(incident.id);
    drawHead(item, incident);
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] || null);
  });
  had.forEach((item) => item.remove());
  byId("empty").hidden = state.incidents.length > 0;
  byId("more").hidden = !state.next;
}

function drawSummary(summary) {
  for (const field of ["openIncidents", "openAlerts", "activeTickets"]) {
    byId(field).textContent = summary[field].toLocaleString();
  }
  const ratio = summary.incidents ? summary.alerts / summary.incidents : 0;
  byId("compression").textContent = summary.incidents ? (ratio < 10 ? ratio.toFixed(1) : Math.round(ratio).toLocaleString()) + " : 1" : "–";
  byId("compressionNote").textContent = "alerts → incidents";
  byId("compression").title = plural(summary.alerts, "alert") + " in " + plural(summary.incidents, "incident");
  document.title = (summary.openIncidents ? "(" + summary.openIncidents + ") " : "") + "Diapason";
}

function warn(error) {
  byId("notice").hidden = false;
  byId("notice").textContent = "Cannot refresh: " + error.message + ". Trying again.";
}

let running = false;
let again = false;
async function refresh() {
  if (running) {
    again = true;
    return;
  }
  running = true;
  try {
    const filter = state.states ? "&state=" + state.states : "";
    const [page, summary] = await Promise.all([
      get("/api/v1/incidents?alerts=0&limit=" + state.limit + filter), get("/api/v1/summary")]);
    const before = new Map(state.incidents.map((i) => [i.id, i.version + " " + i.ticketState]));
    state.incidents = page.items;
    state.next = page.next;
    byId("notice").hidden = true;
    draw();
    drawSummary(summary);
    for (const incident of state.incidents) {
      const changed = before.get(incident.id) !== incident.version + " " + incident.ticketState;
      if (state.open.has(incident.id) && changed) await loadDetail(incident.id);
    }
  } catch (error) {
    warn(error);
  } finally {
    running = false;
    if (again) {
      again = false;
      soon();
    }
  }
}

// A storm brings hundreds of events a second; people read a few pictures a second at most.
let planned = 0;
function soon() {
  if (!planned) planned = setTimeout(() => { planned = 0; refresh(); }, 300);
}

function listen() {
  const live = byId("live");
  const source = new EventSource("/api/v1/stream");
  source.onopen = () => { live.textContent = "live"; live.classList.add("on"); soon(); };
  source.onerror = () => { live.textContent = "polling"; live.classList.remove("on"); };
  source.addEventListener("incident", soon);
  source.addEventListener("ticket", (event) => {
    const incident = JSON.parse(event.data).incidentId;
    if (state.open.has(incident)) loadDetail(incident).catch(warn);
    soon();
  });
  // The stream is a hint; this also covers the time while it is away, and lets the ages grow.
  setInterval(() => soon(), 5000);
}

function choose(attribute, use) {
  const buttons = document.querySelectorAll("[data-" + attribute + "]");
  buttons.forEach((button) => button.addEventListener("click", () => {
    buttons.forEach((b) => b.setAttribute("aria-pressed", String(b === button)));
    use(button.dataset[attribute]);
  }));
}

choose("states", (states) => { state.states = states; state.limit = PAGE; refresh(); });
choose("order", (order) => { state.order = order; draw(); });
byId("more").addEventListener("click", () => { state.limit = Math.min(1000, state.limit + PAGE); refresh(); });
if (location.hash.startsWith("#INC-")) state.open.add(location.hash.slice(1));
refresh();
listen();
