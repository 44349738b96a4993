'use strict';
(() => {
  const content = JSON.parse(document.getElementById('content').textContent);
  const byId = (id) => document.getElementById(id);
  const count = new Intl.NumberFormat('en');

  function element(name, text, classes) {
    const made = document.createElement(name);
    if (text !== undefined && text !== null) made.textContent = text;
    if (classes) made.className = classes;
    return made;
  }

  function time(iso) {
    return iso ? iso.slice(0, 10) + ' ' + iso.slice(11, 19) : '';
  }

  function lasting(seconds) {
    if (seconds === null) return 'goes on';
    if (seconds < 60) return seconds + ' s';
    if (seconds < 3600) return Math.floor(seconds / 60) + ' min ' + (seconds % 60) + ' s';
    if (seconds < 86400) return Math.floor(seconds / 3600) + ' h ' + Math.floor((seconds % 3600) / 60) + ' min';
    return Math.floor(seconds / 86400) + ' d ' + Math.floor((seconds % 86400) / 3600) + ' h';
  }

  function priority(name) {
    return element('span', name, 'priority ' + name.toLowerCase());
  }

  function plural(number, one, many) {
    return count.format(number) + ' ' + (number === 1 ? one : many);
  }

  // --- Figures ---------------------------------------------------------------------------------

  document.title = 'Replay: ' + content.rules;
  byId('span').textContent = content.from
    ? 'Judged by “' + content.rules + '”. Events from ' + time(content.from) + ' to ' + time(content.to) + ' UTC.'
    : 'Judged by “' + content.rules + '”. There were no events.';
  for (const figure of content.figures) {
    const box = element('div');
    box.append(element('b', typeof figure.value === 'number' ? count.format(figure.value) : figure.value));
    box.append(element('span', figure.name));
    byId('figures').append(box);
  }
  byId('advised').textContent = content.advised;
  if (content.refused > 0) {
    const section = byId('refusals');
    section.hidden = false;
    content.refusals.forEach((text) => section.querySelector('ul').append(element('li', text)));
    const more = content.refused - content.refusals.length;
    if (more > 0) section.append(element('p', plural(more, 'more line or alert', 'more lines or alerts') + ' could not be read.', 'quiet'));
  }

  // --- Difference ------------------------------------------------------------------------------

  function showDifference(what, here, there) {
    const section = byId('difference');
    section.hidden = false;
    section.append(element('p', '“Here” is ' + here.rules + ', “there” is ' + there.rules + '. Two incidents correspond when they share at least half of the alerts of the smaller one.', 'quiet'));

    const sides = element('table', null, 'sides');
    const head = element('tr');
    ['', 'here: ' + here.rules, 'there: ' + there.rules].forEach((name, at) => head.append(element('th', name, at ? 'number' : '')));
    sides.append(element('thead'));
    sides.tHead.append(head);
    const body = element('tbody');
    [
      ['incidents', here.incidents, there.incidents],
      ['incidents of two or more alerts', here.compoundIncidents, there.compoundIncidents],
      ['first pages', here.pages, there.pages],
      ['alerts that only the other side put into an incident', what.missedHere, what.missedThere],
    ].forEach(([name, mine, theirs]) => {
      const row = element('tr');
      row.append(element('td', name), element('td', count.format(mine), 'number'), element('td', count.format(theirs), 'number'));
      body.append(row);
    });
    sides.append(body);
    section.append(sides);

    const kinds = element('ul', null, 'kinds');
    [
      [what.sameIncidents, 'the same alerts in one incident on both sides'],
      [what.alteredIncidents, 'one incident on both sides, other alerts'],
      [what.splitIncidents, 'one incident here, several there'],
      [what.mergedIncidents, 'several incidents here, one there'],
      [what.regroupedIncidents, 'several on both sides, cut otherwise'],
      [what.onlyHere, 'only here'],
      [what.onlyThere, 'only there'],
      [what.pages.onlyHere, 'page only here'],
      [what.pages.onlyThere, 'page only there'],
      [what.pages.earlierThere, 'page earlier there'],
      [what.pages.laterThere, 'page later there'],
      [what.moreUrgentThere, 'more urgent there'],
      [what.lessUrgentThere, 'less urgent there'],
      [what.otherTeam, 'go to another team'],
    ].forEach(([number, words]) => {
      const item = element('li');
      item.append(element('b', count.format(number)), element('span', words));
      if (!number) item.className = 'quiet';
      kinds.append(item);
    });
    section.append(kinds);
    if (what.cases.length) section.append(caseTable(what));
    if (what.casesLeftOut > 0) section.append(element('p', plural(what.casesLeftOut, 'less important happening', 'less important happenings') + ' left out; the counts above have all of them.', 'quiet'));
    if (what.missed.length) section.append(missedTable(what));
  }

  function caseTable(what) {
    const table = element('table');
    const head = element('tr');
    ['here', 'there', 'what is different'].forEach((name) => head.append(element('th', name)));
    table.append(element('thead'));
    table.tHead.append(head);
    const body = element('tbody');
    for (const one of what.cases) {
      const row = element('tr');
      row.append(side(one.here, one.hereCount), side(one.there, one.thereCount));
      const why = element('td');
      why.append(element('b', one.kind.toLowerCase().replace('_', ' ')), element('br'), one.why);
      row.append(why);
      body.append(row);
    }
    table.append(body);
    return shortened(table, 'happening', 'happenings');
  }

  // What comes below must not be pushed out of sight.
  function shortened(table, one, many) {
    const lines = [...table.tBodies[0].rows].slice(12);
    if (!lines.length) return table;
    lines.forEach((line) => (line.hidden = true));
    const box = element('div');
    const button = element('button', 'show ' + plural(lines.length, 'more ' + one, 'more ' + many));
    button.addEventListener('click', () => {
      lines.forEach((line) => (line.hidden = false));
      button.remove();
    });
    box.append(table, button);
    return box;
  }

  function side(incidents, all) {
    const cell = element('td');
    if (!incidents.length) cell.append(element('span', 'none', 'quiet'));
    for (const incident of incidents) {
      const line = element('div');
      line.append(priority(incident.priority), ' ' + incident.title + ' ');
      line.append(element('span', plural(incident.alerts, 'alert', 'alerts') + ' · ' + time(incident.openedAt) + (incident.team ? ' · ' + incident.team : '') + (incident.firstPageAt ? ' · paged' : ' · no page'), 'quiet'));
      cell.append(line);
    }
    if (all > incidents.length) cell.append(element('div', 'and ' + plural(all - incidents.length, 'more', 'more'), 'quiet'));
    return cell;
  }

  function missedTable(what) {
    const box = element('div');
    box.append(element('h3', 'Alerts that only one side put into an incident'));
    const table = element('table');
    const head = element('tr');
    ['missed', 'alert', 'CI', 'severity'].forEach((name) => head.append(element('th', name)));
    table.append(element('thead'));
    table.tHead.append(head);
    const body = element('tbody');
    for (const alert of what.missed) {
      const row = element('tr');
      row.append(element('td', alert.missedBy.toLowerCase()), element('td', alert.name), element('td', alert.ci), element('td', alert.severity.toLowerCase()));
      body.append(row);
    }
    table.append(body);
    box.append(shortened(table, 'alert', 'alerts'));
    if (what.missedLeftOut > 0) box.append(element('p', plural(what.missedLeftOut, 'more', 'more') + ' left out.', 'quiet'));
    return box;
  }

  if (content.difference) showDifference(content.difference, content.here, content.there);

  // --- Timeline --------------------------------------------------------------------------------

  const LANE = 17;
  const bars = content.timeline.bars;

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  }

  function axisTimes(plot, splits) {
    const fine = splits.length > 1 && splits[1] - splits[0] < 60;
    let day = '';
    return splits.map((at) => {
      const iso = new Date(at * 1000).toISOString();
      const clock = iso.slice(11, fine ? 19 : 16);
      const text = iso.slice(0, 10) === day ? clock : clock + '\n' + iso.slice(0, 10);
      day = iso.slice(0, 10);
      return text;
    });
  }

  function drawBars(plot) {
    const ctx = plot.ctx;
    const scale = devicePixelRatio;
    const { left, top, width, height } = plot.bbox;
    ctx.save();
    ctx.beginPath();
    ctx.rect(left, top, width, height);
    ctx.clip();
    ctx.font = 11.5 * scale + 'px system-ui, sans-serif';
    ctx.textBaseline = 'middle';
    ctx.textAlign = 'left';
    bars.forEach((bar, lane) => {
      const y = top + (8 + lane * LANE) * scale;
      const from = plot.valToPos(bar.from, 'x', true);
      const to = Math.max(plot.valToPos(bar.to, 'x', true), from + 3 * scale);
      ctx.fillStyle = colour(bar.priority.toLowerCase());
      ctx.fillRect(from, y, to - from, (LANE - 6) * scale);
      const label = bar.title + ' (' + count.format(bar.alerts) + ')';
      const room = ctx.measureText(label).width + 6 * scale;
      // Beside the bar where there is room: right of it, else left of it, else at the visible edge.
      let x = to + 5 * scale;
      if (x + room > left + width) x = from - room >= left ? from - room : left + width - room;
      if (to < left || from > left + width) return;
      const inside = x < to && x + room > from;
      if (inside) {
        ctx.fillStyle = colour('wash');
        ctx.globalAlpha = 0.85;
        ctx.fillRect(x - 3 * scale, y, room, (LANE - 6) * scale);
        ctx.globalAlpha = 1;
      }
      ctx.fillStyle = colour('ink');
      ctx.fillText(label, x, y + ((LANE - 6) / 2) * scale + scale);
    });
    ctx.restore();
  }

  function laneAt(plot) {
    const { left, top } = plot.cursor;
    if (left === undefined || left < 0) return null;
    const lane = Math.floor((top - 4) / LANE);
    return bars[lane] || null;
  }

  function showTip(plot) {
    const tip = byId('tip');
    const bar = laneAt(plot);
    const at = plot.cursor.idx;
    tip.textContent = '';
    if (bar) {
      tip.append(priority(bar.priority), ' ', element('b', bar.title), element('br'));
      tip.append(plural(bar.alerts, 'alert', 'alerts') + (bar.team ? ', ' + bar.team : ''), element('br'));
      tip.append(time(new Date(bar.from * 1000).toISOString()) + ' UTC, ' + (bar.open ? 'goes on' : 'for ' + lasting(Math.round(bar.to - bar.from))));
    } else if (at !== null && at !== undefined) {
      tip.append(time(new Date(content.rate.at[at] * 1000).toISOString()) + ' UTC: ' + plural(content.rate.events[at], 'event', 'events') + ' in ' + content.rate.unit);
    }
    tip.hidden = !tip.textContent || plot.cursor.left < 0;
    const leftOf = plot.cursor.left > plot.over.clientWidth / 2;
    const x = plot.over.offsetLeft + plot.cursor.left;
    tip.style.left = leftOf ? 'auto' : x + 24 + 'px';
    tip.style.right = leftOf ? byId('plot').clientWidth - x + 8 + 'px' : 'auto';
    tip.style.top = plot.over.offsetTop + plot.cursor.top + 18 + 'px';
  }

  let plot = null;

  function draw() {
    if (plot) plot.destroy();
    const ink = colour('quiet');
    const line = { stroke: colour('line'), width: 1 };
    plot = new uPlot(
      {
        width: byId('plot').clientWidth - 14,
        height: Math.max(260, bars.length * LANE + 80),
        tzDate: (at) => uPlot.tzDate(new Date(at * 1000), 'Etc/UTC'),
        legend: { show: false },
        cursor: { drag: { x: true, y: false }, points: { show: false } },
        scales: { x: { range: (self, min, max) => [min, max] }, y: { range: (self, min, max) => [0, Math.max(1, max * 1.05)] } },
        axes: [
          { stroke: ink, grid: line, ticks: line, size: 46, space: 70, values: axisTimes },
          { stroke: ink, grid: line, ticks: line, size: 64, label: 'events in ' + content.rate.unit, values: (self, splits) => splits.map((at) => (Number.isInteger(at) ? count.format(at) : '')) },
        ],
        series: [{}, { fill: colour('rate'), stroke: colour('rate'), width: 0, paths: uPlot.paths.bars({ size: [1, Infinity], align: 1 }), points: { show: false } }],
        hooks: { draw: [drawBars], setCursor: [showTip] },
      },
      [content.rate.at, content.rate.events],
      byId('plot'),
    );
    plot.over.addEventListener('mouseleave', () => (byId('tip').hidden = true));
    plot.over.addEventListener('click', () => {
      const bar = laneAt(plot);
      if (bar) reveal(bar.id);
    });
  }

  if (content.rate.at.length) {
    byId('timeline-words').textContent =
      (bars.length ? 'Each bar is an incident from its opening to its end, with its number of alerts; ' : 'There are no incidents; ') +
      'behind them, how many events came. Drag to look closer, double-click to see all. Times are UTC.' +
      (content.timeline.leftOut > 0 ? ' Shown are the ' + bars.length + ' most urgent and largest; ' + plural(content.timeline.leftOut, 'incident is', 'incidents are') + ' left out.' : '');
    const legend = byId('legend');
    ['P1', 'P2', 'P3', 'P4', 'P5'].forEach((name) => legend.append(priority(name), ' ' + count.format(content.byPriority[name] || 0) + '   '));
    draw();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
    let pending = 0;
    addEventListener('resize', () => {
      clearTimeout(pending);
      pending = setTimeout(draw, 150);
    });
  } else {
    byId('plot').hidden = true;
  }

  // --- Incidents -------------------------------------------------------------------------------

  const rows = content.incidents.rows;
  rows.forEach((row) => {
    row.words = [row.id, row.title, row.team, row.priority, row.openedAt, ...row.causes.map((cause) => cause.ci + ' ' + cause.why), ...row.alerts.map((alert) => alert.name + ' ' + alert.ci)].join(' ').toLowerCase();
  });
  const columns = [
    { name: 'opened (UTC)', key: (row) => row.openedAt, cell: (row) => element('td', time(row.openedAt), 'time') },
    { name: 'lasted', key: (row) => (row.seconds === null ? Infinity : row.seconds), cell: (row) => element('td', lasting(row.seconds), 'number narrow-off'), classes: 'number narrow-off' },
    { name: 'priority', key: (row) => row.priority, cell: (row) => { const cell = element('td'); cell.append(priority(row.priority)); return cell; } },
    { name: 'team', key: (row) => row.team, cell: (row) => element('td', row.team) },
    { name: 'title', key: (row) => row.title, cell: (row) => element('td', row.title) },
    { name: 'alerts', key: (row) => row.alertCount, cell: (row) => element('td', count.format(row.alertCount), 'number'), classes: 'number' },
    { name: 'first suspect', key: (row) => (row.causes[0] ? row.causes[0].why : ''), cell: (row) => element('td', row.causes[0] ? row.causes[0].why : '', 'quiet narrow-off'), classes: 'narrow-off' },
  ];
  const table = byId('incidents');
  const order = { column: null, down: false };
  const open = new Set();

  function header() {
    const head = element('tr');
    columns.forEach((column) => {
      const cell = element('th', null, column.classes);
      if (order.column === column) cell.setAttribute('aria-sort', order.down ? 'descending' : 'ascending');
      const button = element('button', column.name);
      button.addEventListener('click', () => {
        order.down = order.column === column ? !order.down : column.name === 'alerts' || column.name === 'lasted';
        order.column = column;
        fill();
      });
      cell.append(button);
      head.append(cell);
    });
    table.tHead.replaceChildren(head);
  }

  function details(row) {
    const cell = element('td');
    cell.colSpan = columns.length;
    cell.append(element('div', row.id + (row.firstPageAt ? ' · first page ' + time(row.firstPageAt) + ' UTC' : ' · pages nobody'), 'quiet'));
    cell.append(element('h3', 'Suspects'));
    if (row.causes.length) {
      const list = element('ul');
      row.causes.forEach((cause) => list.append(element('li', cause.why + ' (score ' + cause.score.toFixed(2) + ')')));
      cell.append(list);
    } else {
      cell.append(element('p', 'None.', 'quiet'));
    }
    cell.append(element('h3', 'Alerts and why they belong here'));
    const list = element('table');
    const head = element('tr');
    ['alert', 'CI', 'severity', 'fired', 'why'].forEach((name) => head.append(element('th', name)));
    list.append(element('thead'));
    list.tHead.append(head);
    const body = element('tbody');
    row.alerts.forEach((alert) => {
      const line = element('tr');
      line.append(element('td', alert.name), element('td', alert.ci), element('td', alert.severity.toLowerCase()), element('td', alert.firings + ' ×', 'number'), element('td', alert.reason, 'quiet'));
      body.append(line);
    });
    list.append(body);
    cell.append(list);
    if (row.alertCount > row.alerts.length) cell.append(element('p', plural(row.alertCount - row.alerts.length, 'more alert is', 'more alerts are') + ' in incidents.jsonl.', 'quiet'));
    const line = element('tr', null, 'more');
    line.append(cell);
    return line;
  }

  function toggle(row, line) {
    if (open.delete(row.id)) {
      line.nextSibling.remove();
      line.setAttribute('aria-expanded', 'false');
    } else {
      open.add(row.id);
      line.after(details(row));
      line.setAttribute('aria-expanded', 'true');
    }
  }

  function fill() {
    header();
    const words = byId('search').value.trim().toLowerCase().split(/\s+/);
    const found = rows.filter((row) => words.every((word) => row.words.includes(word)));
    if (order.column) {
      found.sort((one, other) => {
        const mine = order.column.key(one);
        const theirs = order.column.key(other);
        return (mine < theirs ? -1 : mine > theirs ? 1 : 0) * (order.down ? -1 : 1);
      });
    }
    const lines = [];
    for (const row of found) {
      const line = element('tr', null, 'row');
      line.id = row.id;
      line.tabIndex = 0;
      line.setAttribute('aria-expanded', String(open.has(row.id)));
      columns.forEach((column) => line.append(column.cell(row)));
      line.addEventListener('click', () => toggle(row, line));
      line.addEventListener('keydown', (event) => {
        if (event.key === 'Enter') toggle(row, line);
      });
      lines.push(line);
      if (open.has(row.id)) lines.push(details(row));
    }
    table.tBodies[0].replaceChildren(...lines);
    byId('incidents-words').textContent =
      (found.length === rows.length ? plural(rows.length, 'incident', 'incidents') : plural(found.length, 'incident', 'incidents') + ' of ' + count.format(rows.length)) +
      ', most urgent and largest first until you sort otherwise; click one to see its alerts and suspects.' +
      (content.incidents.leftOut > 0 ? ' ' + plural(content.incidents.leftOut, 'less important one is', 'less important ones are') + ' only in incidents.jsonl.' : '');
  }

  function reveal(id) {
    byId('search').value = '';
    const row = rows.find((each) => each.id === id);
    if (!row) return;
    open.add(id);
    fill();
    byId(id).scrollIntoView({ block: 'center', behavior: 'smooth' });
  }

  byId('search').addEventListener('input', fill);
  fill();
})();
