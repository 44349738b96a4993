'use strict';
(() => {
  const content = JSON.parse(document.getElementById('content').textContent);
  const byId = (id) => document.getElementById(id);
  const count = new Intl.NumberFormat('en');
  const ink = getComputedStyle(document.documentElement).color;
  const weeks = content.weeks;
  const percent = (share) => share === null || share === undefined ? '' : (100 * share).toFixed(1) + '%';
  const points = (share) => share === null || share === undefined ? '' : (share > 0 ? '+' : '') + (100 * share).toFixed(1);

  function element(name, text, classes) {
    const made = document.createElement(name);
    if (text !== undefined && text !== null) made.textContent = text;
    if (classes) made.className = classes;
    return made;
  }

  // --- Figures ---------------------------------------------------------------------------------

  const total = content.total;
  // What is unknown is left out of the content; the drawing wants it as null.
  const known = (value) => value === undefined ? null : value;
  const score = (week, name) => week.scores ? known(week.scores[name]) : null;
  const hasHuman = weeks.some((week) => score(week, 'human') !== null);
  document.title = 'Backtest: ' + content.title;
  byId('what').textContent = content.title + ', ' + weeks.length + ' weeks from ' + weeks[0].begins + '; scores are ' + content.measure + '. Until a model was live, the ' + content.baseline + ' stood.';
  const figures = [['candidates that won', content.won + ' of ' + content.compared]];
  if (total) {
    figures.push(['rows in weeks with a model', count.format(total.rows)], ['what answered', percent(total.scores.standing)], ['first model, never retrained', percent(total.scores.first)], ['always the newest', percent(total.scores.newest)]);
    if (hasHuman) figures.push(['baseline: first human answer', percent(total.scores.human)]);
    figures.push(['baseline: most frequent so far', percent(total.scores.majority)]);
  }
  for (const [name, value] of figures) {
    const box = element('div');
    box.append(element('b', value), element('span', name));
    byId('figures').append(box);
  }
  const never = content.neverKnown > 0 ? ' ' + count.format(content.neverKnown) + ' rows do not say when their answer was known, and were not learnt from.' : '';
  byId('words').textContent = (total ? total.words.join(' ') : 'There never was a model.') + never;

  // --- Plots -----------------------------------------------------------------------------------

  const at = weeks.map((week) => week.at);
  const blue = '#1668c7', orange = '#c2571a', green = '#1c7a3e';
  const day = (seconds) => seconds === null ? '' : new Date(1000 * seconds).toISOString().slice(0, 10);

  // A point for each week, with half a week of room at both ends.
  const room = 302400;
  const wide = {time: false, range: [at[0] - room, at[at.length - 1] + room]};
  const weekAxis = {stroke: ink, grid: {stroke: '#8884', width: 1}, ticks: {stroke: '#8884'}, splits: () => at.length > 14 ? at.filter((_, n) => n % Math.ceil(at.length / 12) === 0) : at, values: (_, splits) => splits.map((one) => day(one).slice(5)), label: 'week that begins on'};

  function plot(id, y, height, value, series, data, bands) {
    const place = byId(id);
    new uPlot({
      width: Math.max(320, Math.min(980, place.clientWidth)), height,
      scales: {x: wide, y: {range: y.range}},
      axes: [weekAxis, {label: y.label, size: 64, stroke: ink, grid: {stroke: '#8884', width: 1}, ticks: {stroke: '#8884'}, values: (_, ticks) => ticks.map(y.tick)}],
      bands: bands || [],
      series: [{label: 'week of', value: (_, seconds) => day(seconds)}, ...series.map((one) => ({points: {show: true, size: 6}, width: 2, value: (_, share) => value(share), ...one}))],
    }, [at, ...data], place);
  }

  byId('scores-words').textContent = 'Share from 0 to 100%; each week was answered before it was learnt from. A ring marks the weeks at whose end the candidate took over.';
  const series = [
    {label: 'what answered', stroke: blue, width: 3},
    {label: 'first model, never retrained', stroke: '#8a6bbf', dash: [8, 4]},
    {label: 'always the newest', stroke: green, dash: [3, 3]},
    {label: 'most frequent so far', stroke: '#888', dash: [2, 5], points: {show: false}},
    {label: 'candidate took over', stroke: 'transparent', points: {show: true, size: 15, width: 2, stroke: ink, fill: 'transparent'}},
  ];
  const data = ['standing', 'first', 'newest', 'majority'].map((name) => weeks.map((week) => score(week, name)));
  data.push(weeks.map((week) => week.won ? score(week, 'standing') : null));
  if (hasHuman) {
    series.push({label: 'first human answer', stroke: orange, dash: [2, 3], points: {show: false}});
    data.push(weeks.map((week) => score(week, 'human')));
  }
  plot('scores', {range: [0, 1], label: content.measure, tick: (share) => Math.round(100 * share) + '%'}, 420, percent, series, data);

  const seen = weeks.map((week) => known(week.comparison));
  const part = (name) => seen.map((one) => one === null || one.rows === 0 ? null : one[name]);
  const far = 1.1 * Math.max(0.01, ...seen.filter((one) => one !== null).flatMap((one) => [Math.abs(one.low), Math.abs(one.high)]));
  plot('gate', {range: [-far, far], label: 'points of ' + content.measure, tick: (share) => points(share)}, 300, points, [
    {label: 'candidate less what answered', stroke: blue, points: {show: true, size: 8, fill: blue}},
    {label: 'at least', stroke: blue + '66', width: 1, points: {show: true, size: 4}},
    {label: 'at most', stroke: blue + '66', width: 1, points: {show: true, size: 4}},
    {label: 'what answered (baseline)', stroke: orange, dash: [2, 3], points: {show: false}},
    {label: 'took over', stroke: 'transparent', points: {show: true, size: 15, width: 2, stroke: ink, fill: 'transparent'}},
  ], [part('difference'), part('low'), part('high'), at.map(() => 0), weeks.map((week) => week.won ? week.comparison.difference : null)], [{series: [3, 2], fill: blue + '22'}]);

  // --- Weeks -----------------------------------------------------------------------------------

  const names = [['week of'], ['rows', 1], ['answered', 1], ['first', 1], ['newest', 1], ['most frequent', 1], ...(hasHuman ? [['human', 1]] : []), ['candidate less what answered', 1], ['gate']];
  const head = element('tr');
  head.append(...names.map(([name, number]) => element('th', name, number ? 'number' : '')));
  byId('weeks').tHead.append(head);
  for (const week of weeks) {
    const line = element('tr');
    const standing = percent(score(week, 'standing'));
    const found = !week.comparison ? '' : points(week.comparison.difference) + ' (' + points(week.comparison.low) + ' to ' + points(week.comparison.high) + ') on ' + count.format(week.comparison.rows);
    line.append(element('td', week.begins, 'time'), element('td', count.format(week.rows), 'number'), element('td', standing && !week.isLive ? '(' + standing + ')' : standing, 'number'));
    for (const name of ['first', 'newest', 'majority', ...(hasHuman ? ['human'] : [])]) line.append(element('td', percent(score(week, name)), 'number'));
    line.append(element('td', found, 'number'), element('td', week.won ? 'took over' : week.reason, week.won ? 'won' : 'quiet'));
    byId('weeks').tBodies[0].append(line);
  }
})();
