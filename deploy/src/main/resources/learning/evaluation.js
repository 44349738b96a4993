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
  const rowCount = content.figures.find((figure) => figure.name === 'rows').value;
  byId('model').textContent = card.id + ', judged on ' + count.format(rowCount) + ' rows. Baseline in every plot: the ' + content.baselineName + ', right on ' + percent(content.baseline) + '.';
  for (const {name, value} of content.figures) {
    const box = element('div');
    box.append(element('b', name === 'rows' ? count.format(value) : value.toFixed(3)), element('span', name));
    byId('figures').append(box);
  }

  // --- Plots -----------------------------------------------------------------------------------

  function axis(label) {
    return {label, stroke: ink, grid: {stroke: '#8884', width: 1}, ticks: {stroke: '#8884'}, values: (_, at) => at.map((share) => Math.round(100 * share) + '%')};
  }

  function plot(id, x, y, series, data, bands) {
    const place = byId(id);
    const unit = {time: false, range: [0, 1]};
    new uPlot({
      width: Math.max(320, Math.min(620, place.clientWidth)), height: 340,
      scales: {x: unit, y: {range: [0, 1]}, rows: {range: (_, least, most) => [0, most || 1]}},
      axes: [axis(x), axis(y)],
      bands: bands || [],
      series: [{label: x, value: (_, share) => share === null ? '' : percent(share)}, ...series.map((one) => ({spanGaps: true, points: {show: false}, value: (_, share) => share === null ? '' : percent(share), ...one}))],
    }, data, place);
  }

  const bins = content.reliability;
  const xs = [0, ...bins.map((bin) => bin.claimed), 1];
  const of = (part) => [null, ...bins.map((bin) => bin[part]), null];
  plot('reliability', 'claimed probability', 'right', [
    {label: 'model', stroke: '#1668c7', width: 2, points: {show: true, size: 7, fill: '#1668c7'}},
    {label: 'at least', stroke: '#1668c744', width: 1},
    {label: 'at most', stroke: '#1668c744', width: 1},
    {label: 'rows', scale: 'rows', stroke: 'transparent', value: (_, rows) => rows === null ? '' : count.format(rows)},
    {label: 'keeps its word', stroke: '#888', dash: [6, 4]},
    {label: content.baselineName, stroke: '#c2571a', dash: [2, 3], width: 2},
  ], [xs, of('accuracy'), of('low'), of('high'), of('rows'), xs, xs.map(() => content.baseline)], [{series: [3, 2], fill: '#1668c722'}]);

  const points = content.coverage;
  plot('coverage', 'share of rows answered', 'right', [
    {label: 'model', stroke: '#1668c7', width: 2},
    {label: '95%', stroke: '#888', dash: [6, 4]},
    {label: content.baselineName, stroke: '#c2571a', dash: [2, 3], width: 2},
  ], [[0, ...points.map((point) => point.share)], [null, ...points.map((point) => point.accuracy)], [0, ...points].map(() => 0.95), [0, ...points].map(() => content.baseline)]);

  const found = content.recall;
  if (found.length > 0) {
    const yes = content.figures.find((figure) => figure.name === 'share of yes').value;
    byId('found').hidden = false;
    plot('recall', 'recall: share of all yes that is found', 'precision', [
      {label: 'model', stroke: '#1668c7', width: 2},
      {label: 'guessing: share of yes', stroke: '#c2571a', dash: [2, 3], width: 2},
    ], [found.map((point) => point.share), found.map((point) => point.accuracy), found.map(() => yes)]);
  }

  // --- Confusion -------------------------------------------------------------------------------

  const {labels, rows} = content.confusion;
  const others = labels[labels.length - 1] === 'all others' ? labels.length - 1 : -1;
  byId('confusion-words').textContent = 'Down: what was true. Across: what the model said. Darker is a larger share of the row; the diagonal is right' + (others < 0 ? '.' : ', but for the corner of all others, where one of them may be said for another.');
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
      td.style.background = 'rgba(' + (at !== to ? '194,87,26' : at === others ? '110,119,129' : '22,104,199') + ',' + (0.75 * cell / sum).toFixed(3) + ')';
      line.append(td);
    });
    byId('confusion').tBodies[0].append(line);
  });

  for (const answer of content.answers) {
    const line = element('li');
    line.append(element('b', answer.label), element('span', answer.f1.toFixed(3)), element('i', count.format(answer.rows)));
    byId('labels').append(line);
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
