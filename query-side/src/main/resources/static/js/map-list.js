/* The map of a list: see map.js. */
(function () {
  'use strict';
  var kit = window.SamsvarMap;
  if (!kit) {
    return;
  }
  var element = kit.element;
  var CELL = 44;

  function overview(section) {
    var frame = kit.ground(section.querySelector('[data-map-canvas]'));
    var map = frame.map;
    var selected = null;
    var shown = {};
    kit.uncrowd(frame, frame.districts.map(function (district) {
      return L.marker(district.at, { interactive: false, keyboard: false, zIndexOffset: -1000,
        icon: L.divIcon({ className: 'map-label', html: element('span', '', district.name), iconSize: [120, 16], iconAnchor: [60, -16] })
      }).addTo(map);
    }));

    function rows() {
      var list = document.querySelector(section.dataset.map);
      return list ? Array.prototype.slice.call(list.querySelectorAll('[data-id]')) : [];
    }

    function items() {
      return rows().filter(function (row) { return row.dataset.lat; }).map(function (row) {
        return { id: row.dataset.id, at: L.latLng(+row.dataset.lat, +row.dataset.lon), coarse: row.dataset.coarse === 'true',
          shape: row.dataset.shape, icon: row.dataset.icon, name: row.dataset.name, href: row.querySelector('a').getAttribute('href') };
      });
    }

    /* Near ones share a cell of the world at this zoom, so that moving the map changes no cluster. */
    function clusters() {
      var cells = {};
      items().forEach(function (item) {
        var point = map.project(item.at, map.getZoom());
        var cell = Math.floor(point.x / CELL) + ':' + Math.floor(point.y / CELL);
        (cells[cell] = cells[cell] || []).push(item);
      });
      return Object.keys(cells).map(function (cell) { return cells[cell]; });
    }

    function node(group) {
      var one = group[0];
      var open = group.some(function (item) { return item.shape === 'open'; });
      var made = group.length > 1
        ? element('span', 'marker marker--cluster' + (open ? ' has-open' : ''), String(group.length))
        : element('span', 'marker marker--' + one.shape + (one.coarse ? ' is-coarse' : ''));
      if (group.length === 1) {
        made.appendChild(kit.symbol(one.icon));
      }
      return made;
    }

    function middle(group) {
      var sum = group.reduce(function (all, item) { return [all[0] + item.at.lat, all[1] + item.at.lng]; }, [0, 0]);
      return L.latLng(sum[0] / group.length, sum[1] / group.length);
    }

    function draw(group, key) {
      var name = group.length > 1 ? kit.say(frame.canvas.dataset.cluster, group.length) : group[0].name;
      var marker = L.marker(middle(group), { title: name, riseOnHover: true, zIndexOffset: group[0].shape === 'open' ? 100 : 0,
        icon: L.divIcon({ className: 'map-marker', html: node(group), iconSize: [32, 32] }) });
      kit.pressed(marker, function () { choose(group, marker); });
      marker.addTo(map);
      marker.getElement().setAttribute('aria-label', name);
      shown[key] = { marker: marker, ids: group.map(function (item) { return item.id; }) };
    }

    /* Only what differs is drawn anew; the view stays, and so does the focus. */
    function render() {
      var groups = {};
      clusters().forEach(function (group) {
        groups[group.map(function (item) { return [item.id, item.shape, item.coarse, item.name, item.at].join('|'); }).join(' ')] = group;
      });
      var focused = null;
      Object.keys(shown).filter(function (key) { return !groups[key]; }).forEach(function (key) {
        if (shown[key].marker.getElement() === document.activeElement) {
          focused = shown[key].ids[0];
        }
        shown[key].marker.remove();
        delete shown[key];
      });
      Object.keys(groups).filter(function (key) { return !shown[key]; }).forEach(function (key) { draw(groups[key], key); });
      if (focused) {
        each(focused, function (one) { one.marker.getElement().focus({ preventScroll: true }); });
      }
      unplaced();
      mark();
    }

    function each(id, act) {
      Object.keys(shown).filter(function (key) { return shown[key].ids.indexOf(id) >= 0; }).forEach(function (key) { act(shown[key]); });
    }

    function unplaced() {
      var hint = section.querySelector('[data-map-unplaced]');
      var without = rows().filter(function (row) { return !row.dataset.lat; }).length;
      hint.hidden = without === 0;
      hint.textContent = kit.say(hint.dataset.text, without);
    }

    function mark() {
      rows().forEach(function (row) {
        row.classList.toggle('is-selected', row.dataset.id === selected);
        var button = row.querySelector('[data-map-show]');
        if (button) {
          button.hidden = false;
        }
      });
      Object.keys(shown).forEach(function (key) {
        var is = shown[key].ids.indexOf(selected) >= 0;
        shown[key].marker.getElement().classList.toggle('is-selected', is);
      });
    }

    function choose(group, marker) {
      var bounds = L.latLngBounds(group.map(function (item) { return item.at; }));
      var spreads = group.length > 1 && map.getZoom() < kit.CLOSEST && !bounds.getNorthEast().equals(bounds.getSouthWest());
      if (spreads) {
        map.fitBounds(bounds.pad(0.2), { animate: !kit.still });
        return;
      }
      selected = group[0].id;
      mark();
      var row = rows().filter(function (one) { return one.dataset.id === selected; })[0];
      if (row && group.length === 1) {
        row.scrollIntoView({ block: 'nearest', behavior: kit.still ? 'auto' : 'smooth' });
      }
      var list = element('ul', 'map-popup');
      group.forEach(function (item) {
        var link = element('a', '', item.name);
        link.href = item.href;
        list.appendChild(element('li')).appendChild(link);
      });
      var popup = L.popup({ maxHeight: 220, offset: [0, -8] }).setLatLng(marker.getLatLng()).setContent(list).openOn(map);
      var close = popup.getElement().querySelector('.leaflet-popup-close-button');
      close.setAttribute('aria-label', frame.canvas.dataset.close);
      popup.getElement().addEventListener('keydown', function (event) {
        if (event.key === 'Escape') {
          map.closePopup(popup);
        }
      });
      list.querySelector('a').focus({ preventScroll: true });
      popup.once('remove', function () { marker.getElement() && marker.getElement().focus({ preventScroll: true }); });
    }

    function onRow(event) {
      var row = event.target.closest && event.target.closest(section.dataset.map + ' [data-lat]');
      if (row && row.dataset.id !== selected) {
        selected = row.dataset.id;
        mark();
      }
    }

    document.addEventListener('focusin', onRow);
    document.addEventListener('mouseover', onRow);
    document.addEventListener('click', function (event) {
      var button = event.target.closest('[data-map-show]');
      if (button) {
        var row = button.closest('[data-lat]');
        selected = row.dataset.id;
        map.setView([+row.dataset.lat, +row.dataset.lon], Math.max(map.getZoom(), 14), { animate: !kit.still });
        section.scrollIntoView({ block: 'nearest' });
        mark();
      }
    });
    map.on('zoomend', render);
    document.addEventListener('htmx:afterSwap', render);
    document.addEventListener('htmx:oobAfterSwap', render);
    render();
  }

  kit.each('[data-map]', overview);
})();
