(function () {
  'use strict';
  // Draws the table that stands beside it. The table holds every number; without this file nothing is missing.
  if (!window.Chart) {
    return;
  }
  var charts = [];
  function token(name) {
    var probe = document.createElement('span');
    probe.style.color = 'var(' + name + ')';
    document.body.appendChild(probe);
    var colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
  }
  function rows(table) {
    return Array.prototype.map.call(table.tBodies[0].rows, function (row) {
      return {
        label: row.cells[0].textContent.trim(),
        values: Array.prototype.map.call(row.querySelectorAll('td[data-value], td.number'), function (cell) {
          return cell.dataset.value === undefined || cell.dataset.value === '' ? null : Number(cell.dataset.value);
        })
      };
    });
  }
  function headings(table) {
    return Array.prototype.map.call(table.tHead.rows[0].cells, function (cell) { return cell.textContent.trim(); });
  }
  function scale(colours, extra) {
    return Object.assign({ ticks: { color: colours.ink, precision: 0 }, grid: { color: colours.line }, border: { color: colours.line } }, extra);
  }
  function short(label) {
    return label.length > 26 ? label.slice(0, 25) + '…' : label;
  }
  function bars(data, heads, colours) {
    return {
      type: 'bar',
      data: { labels: data.map(function (row) { return short(row.label); }),
        datasets: [{ label: heads[1], data: data.map(function (row) { return row.values[0]; }), backgroundColor: colours.series[0], maxBarThickness: 22 }] },
      options: { indexAxis: 'y', plugins: { legend: { display: false } },
        scales: { x: scale(colours, { beginAtZero: true }), y: scale(colours, { grid: { display: false }, ticks: { color: colours.ink, autoSkip: false } }) } }
    };
  }
  function months(data, heads, colours) {
    return {
      data: { labels: data.map(function (row) { return row.label; }), datasets: [
        { type: 'bar', label: heads[1], data: data.map(function (row) { return row.values[0]; }), backgroundColor: colours.series[0], yAxisID: 'y', maxBarThickness: 36 },
        { type: 'line', label: heads[2], data: data.map(function (row) { return row.values[1]; }), borderColor: colours.series[1], backgroundColor: colours.series[1], pointStyle: 'rectRot', pointRadius: 5, spanGaps: true, yAxisID: 'share' },
        { type: 'line', label: heads[3], data: data.map(function (row) { return row.values[2]; }), borderColor: colours.series[2], backgroundColor: colours.series[2], borderDash: [6, 4], pointStyle: 'triangle', pointRadius: 5, spanGaps: true, yAxisID: 'share' }] },
      options: { plugins: { legend: { labels: { color: colours.ink, usePointStyle: true } } },
        scales: { x: scale(colours, { grid: { display: false } }), y: scale(colours, { beginAtZero: true }), share: scale(colours, { position: 'right', min: 0, max: 100, grid: { display: false } }) } }
    };
  }
  function draw() {
    charts.splice(0).forEach(function (chart) { chart.destroy(); });
    var colours = { ink: token('--ink-soft'), line: token('--line'), series: [token('--series-1'), token('--series-2'), token('--series-3')] };
    document.querySelectorAll('[data-chart="bars"], [data-chart="months"]').forEach(function (place) {
      var table = place.querySelector('table');
      if (!table) {
        return;
      }
      var data = rows(table);
      if (!data.some(function (row) { return row.values.some(function (value) { return value > 0; }); })) {
        return;
      }
      var box = place.querySelector('.chart-canvas');
      if (!box) {
        box = document.createElement('div');
        box.className = 'chart-canvas';
        box.setAttribute('aria-hidden', 'true');
        box.appendChild(document.createElement('canvas'));
        (table.closest('.table-wrap') || table).before(box);
      }
      box.style.height = place.dataset.chart === 'months' ? '260px' : 40 + data.length * 28 + 'px';
      var settings = (place.dataset.chart === 'months' ? months : bars)(data, headings(table), colours);
      Object.assign(settings.options, { responsive: true, maintainAspectRatio: false, animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 300 } });
      charts.push(new window.Chart(box.firstChild, settings));
    });
  }
  draw();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
})();
