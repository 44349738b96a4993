'use strict';
(() => {
  const content = JSON.parse(document.getElementById('content').textContent);
  const byId = (id) => document.getElementById(id);
  const count = new Intl.NumberFormat('en');
  const percent = (share) => (100 * share).toFixed(1) + '%';
  const style = getComputedStyle(document.documentElement);
  const ink = style.color;

  function element(name, text, classes) {
    const made = document.createElement(name);
    if (text !== undefined && text !== null) made.textContent = text;
    if (classes) made.className = classes;
    return made;
  }

  // --- Figures ---------------------------------------------------------------------------------

  const card = content.card;
  document.title = 'Evaluation: ' + card.id;
  byId('model').textContent = card.id + ', judged on ' + count.format(content.figures.rows) + ' rows. Baseline in every plot: the ' + content.baselineName + ', right on ' + percent(content.baseline) + '.';
  for (const [name, value] of Object.entries(content.figures)) {
    const box = element('div');
    box.append(element('b', name === 'rows' ? count.format(value) : value.toFixed(3)), element('span', name));
    byId('figures').append(box);
  }

  // --- Plots -----------------------------------------------------------------------------------

  function axis(label) {
    return {label, stroke: ink, grid: {stroke: '#8884', width: 1}, ticks: {stroke: '#8884'}, values: (_, at) => at.map((share) => Math.round(100 * share) + '%')};
  }

  function plot(id, x, y, series, data) {
    const place = byId(id);
    const unit = {time: false, range: [0, 1]};
    new uPlot({
      width: Math.max(320, Math.min(620, place.clientWidth)), height: 340,
      scales: {x: unit, y: {range: [0, 1]}},
      axes: [axis(x), axis(y)],
      series: [{label: x, value: (_, share) => share === null ? '' : percent(share)}, ...series.map((one) => ({spanGaps: true, points: {show: false}, value: (_, share) => share === null ? '' : percent(share), ...one}))],
    }, data, place);
  }

  const bins = content.reliability;
  const xs = [0, ...bins.map((bin) => bin.claimed), 1];
  plot('reliability', 'claimed probability', 'right', [
    {label: 'model', stroke: '#1668c7', width: 2, points: {show: true, size: 7, fill: '#1668c7'}},
    {label: 'keeps its word', stroke: '#888', dash: [6, 4]},
    {label: content.baselineName, stroke: '#c2571a', dash: [2, 3], width: 2},
  ], [xs, [null, ...bins.map((bin) => bin.accuracy), null], xs, xs.map(() => content.baseline)]);

  const points = content.coverage;
  plot('coverage', 'share of rows answered', 'right', [
    {label: 'model', stroke: '#1668c7', width: 2},
    {label: '95%', stroke: '#888', dash: [6, 4]},
    {label: content.baselineName, stroke: '#c2571a', dash: [2, 3], width: 2},
  ], [[0, ...points.map((point) => point.share)], [null, ...points.map((point) => point.accuracy)], [0, ...points].map(() => 0.95), [0, ...points].map(() => content.baseline)]);

  // --- Confusion -------------------------------------------------------------------------------

  const {labels, rows} = content.confusion;
  byId('confusion-words').textContent = 'Down: what was true. Across: what the model said. Darker is a larger share of the row; the diagonal is right.';
  const head = element('tr');
  head.append(element('th', 'true \\ said'), ...labels.map((label) => element('th', label)));
  byId('confusion').tHead.append(head);
  rows.forEach((row, at) => {
    const line = element('tr');
    const sum = row.reduce((one, other) => one + other, 0) || 1;
    line.append(element('th', labels[at]));
    row.forEach((cell, to) => {
      const td = element('td', cell === 0 ? '·' : count.format(cell));
      td.title = labels[at] + ' said to be ' + labels[to] + ': ' + percent(cell / sum);
      td.style.background = 'rgba(' + (at === to ? '22,104,199' : '194,87,26') + ',' + (0.75 * cell / sum).toFixed(3) + ')';
      line.append(td);
    });
    byId('confusion').tBodies[0].append(line);
  });

  const top = element('tr');
  top.append(element('th', 'answer'), element('th', 'F1'));
  byId('labels').tHead.append(top);
  for (const [label, f1] of Object.entries(content.f1).sort((one, other) => other[1] - one[1])) {
    const line = element('tr');
    line.append(element('td', label), element('td', f1.toFixed(3)));
    byId('labels').tBodies[0].append(line);
  }

  // --- Card ------------------------------------------------------------------------------------

  const span = card.trainedOn;
  const told = [
    ['question', card.question], ['features', card.featureVersion], ['learnt from', count.format(span.count) + ' rows' + (span.from === span.to ? '' : ', opened ' + span.from + ' to ' + span.to)],
    ['answers', card.labels.length + ' labels'], ['sure from', card.threshold.toFixed(3)], ['seed', card.seed], ['checksum', card.sha256],
  ];
  for (const [name, value] of told) byId('card').append(element('dt', name), element('dd', String(value)));
  byId('provenance').textContent = card.provenance;
})();
