/* The map to pick a point: see map.js. */
(function () {
  'use strict';
  var kit = window.SamsvarMap;
  if (!kit) {
    return;
  }

  /* Where most districts are, so that they can be told apart; those that lie far off are a drag of the map away. */
  function core(districts) {
    function middle(axis) {
      return districts.map(function (one) { return one.at[axis]; }).sort()[Math.floor(districts.length / 2)];
    }
    var centre = L.latLng(middle(0), middle(1));
    return L.latLngBounds(districts.map(function (one) { return one.at; })
      .filter(function (at) { return centre.distanceTo(at) < 5000; }));
  }

  function pick(field) {
    var frame = kit.ground(field.querySelector('[data-map-canvas]'));
    var map = frame.map;
    var lat = field.querySelector('[name=lat]');
    var lon = field.querySelector('[name=lon]');
    var clear = field.querySelector('[data-map-clear]');
    var select = document.querySelector(field.dataset.districtSelect || 'select[name=district]');
    var marker = null;
    map.fitBounds(core(frame.districts), { animate: false });

    function set(at) {
      lat.value = at ? at.lat.toFixed(5) : '';
      lon.value = at ? at.lng.toFixed(5) : '';
      lat.dispatchEvent(new Event('change', { bubbles: true }));
      show();
    }

    function show() {
      var at = lat.value && lon.value && isFinite(lat.value) && isFinite(lon.value) ? L.latLng(+lat.value, +lon.value) : null;
      if (clear) {
        clear.hidden = !at;
      }
      if (!at) {
        if (marker) {
          marker.remove();
          marker = null;
        }
        return;
      }
      if (marker) {
        marker.setLatLng(at);
        return;
      }
      marker = L.marker(at, { draggable: true, title: frame.canvas.dataset.point, zIndexOffset: 1000,
        icon: L.divIcon({ className: 'map-marker', html: kit.element('span', 'marker marker--pick'), iconSize: [36, 36] }) }).addTo(map);
      marker.getElement().setAttribute('aria-label', frame.canvas.dataset.point);
      marker.on('dragend', function () { set(marker.getLatLng()); });
      marker.on('keydown', function (event) { move(event.originalEvent); });
    }

    var STEPS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
    function move(event) {
      var step = STEPS[event.key];
      if (step) {
        var far = event.shiftKey ? 40 : 8;
        set(map.unproject(map.project(marker.getLatLng()).add([step[0] * far, step[1] * far])));
        map.panInside(marker.getLatLng(), { padding: [40, 40], animate: false });
      } else if (event.key === 'Delete' || event.key === 'Backspace') {
        set(null);
        frame.canvas.focus({ preventScroll: true });
      } else {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    }

    frame.districts.forEach(function (district) {
      var button = L.marker(district.at, { title: district.name,
        icon: L.divIcon({ className: 'map-choice', html: kit.element('span', '', district.name), iconSize: [26, 26] }) });
      kit.pressed(button, function () {
        if (select) {
          select.value = district.name;
          select.dispatchEvent(new Event('change', { bubbles: true }));
        }
      });
      button.addTo(map).getElement().setAttribute('aria-label', district.name);
      district.marker = button;
    });
    kit.uncrowd(frame, frame.districts.map(function (district) { return district.marker; }));

    function chosen() {
      frame.districts.forEach(function (district) {
        var is = Boolean(select) && select.value === district.name;
        district.marker.getElement().classList.toggle('is-selected', is);
        district.marker.getElement().setAttribute('aria-pressed', String(is));
      });
    }

    map.on('click', function (event) { set(event.latlng); });
    frame.canvas.addEventListener('keydown', function (event) {
      if (event.target === frame.canvas && event.key === 'Enter') {
        event.preventDefault();
        set(map.getCenter());
        marker.getElement().focus({ preventScroll: true });
      }
    });
    if (clear) {
      clear.addEventListener('click', function () { set(null); });
    }
    if (select) {
      select.addEventListener('change', chosen);
    }
    [lat, lon].forEach(function (input) { input.addEventListener('input', show); });
    show();
    chosen();
  }

  kit.each('[data-map-pick]', pick);
})();
