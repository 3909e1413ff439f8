/* Maps, with Leaflet. Everything works without them. Include leaflet.js, this, and what the page needs of the two.

   map-list.js, a map of a list:
     <section data-map="#list" hidden> [picture/map :: canvas] <p data-map-unplaced data-text="{0} …" hidden> </section>
     <li data-id data-lat data-lon data-coarse data-shape data-icon data-name> <a href> <button data-map-show hidden> </li>
   What stands in the list with a data-lat stands on the map, and nothing else.

   map-pick.js, a map to pick a point:
     <div data-map-pick data-district-select="#district" hidden>
       [picture/map :: canvas] <input name="lat"> <input name="lon"> <button type="button" data-map-clear> </div>
   A click, or Enter when the map has the focus, sets the point; arrow keys (with Shift: further) move it when it has the
   focus, Delete and the button clear it. District points are buttons that choose in the select that the attribute names. */
window.SamsvarMap = (function () {
  'use strict';
  if (!window.L) {
    return null;
  }
  var CLOSEST = 17;
  var still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

  function element(tag, className, text) {
    var made = document.createElement(tag);
    made.className = className || '';
    if (text) {
      made.textContent = text;
    }
    return made;
  }

  function symbol(name) {
    var ns = 'http://www.w3.org/2000/svg';
    var svg = document.createElementNS(ns, 'svg');
    svg.setAttribute('class', 'icon');
    svg.setAttribute('aria-hidden', 'true');
    svg.appendChild(document.createElementNS(ns, 'use')).setAttribute('href', '#i-' + name);
    return svg;
  }

  function say(template, value) {
    return (template || '').replace('{0}', value);
  }

  function plain(text) {
    return element('span', '', text).innerHTML;
  }

  /* The ground: tiles where they are configured, otherwise districts as soft discs over a grid of two kilometres. */
  function ground(canvas) {
    var districts = Array.prototype.map.call(canvas.querySelectorAll('[data-map-district]'), function (one) {
      return { name: one.textContent, at: [+one.dataset.lat, +one.dataset.lon] };
    });
    var map = L.map(canvas, { zoomControl: false, attributionControl: false, minZoom: 9, maxZoom: CLOSEST,
      zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still });
    L.control.zoom({ zoomInTitle: canvas.dataset.zoomIn, zoomOutTitle: canvas.dataset.zoomOut }).addTo(map);
    L.control.scale({ imperial: false }).addTo(map);
    map.fitBounds(L.latLngBounds(districts.map(function (one) { return one.at; })), { animate: false });
    if (canvas.dataset.tiles) {
      L.tileLayer(canvas.dataset.tiles, { maxZoom: 19 }).addTo(map);
      L.control.attribution({ prefix: false }).addAttribution(plain(canvas.dataset.attribution)).addTo(map);
    } else {
      grid(map, districts);
      districts.forEach(function (one) {
        L.circle(one.at, { radius: 1000, className: 'map-disc', interactive: false }).addTo(map);
      });
    }
    return { map: map, districts: districts, canvas: canvas };
  }

  function grid(map, districts) {
    var bounds = L.latLngBounds(districts.map(function (one) { return one.at; })).pad(1.5);
    var north = 2 / 111.32;
    var east = north / Math.cos(bounds.getCenter().lat * Math.PI / 180);
    var line = { className: 'map-grid', interactive: false };
    for (var lat = bounds.getSouth(); lat < bounds.getNorth(); lat += north) {
      L.polyline([[lat, bounds.getWest()], [lat, bounds.getEast()]], line).addTo(map);
    }
    for (var lon = bounds.getWest(); lon < bounds.getEast(); lon += east) {
      L.polyline([[bounds.getSouth(), lon], [bounds.getNorth(), lon]], line).addTo(map);
    }
  }

  /* Of these markers, the names of as many as have room at this zoom are shown. */
  function uncrowd(frame, markers) {
    function fit() {
      var taken = [];
      markers.forEach(function (marker, i) {
        var at = frame.map.project(marker.getLatLng());
        var half = frame.districts[i].name.length * 4 + 4;
        var free = taken.every(function (other) {
          return Math.abs(other.y - at.y) > 20 || Math.abs(other.x - at.x) > half + other.half;
        });
        marker.getElement().classList.toggle('is-crowded', !free);
        if (free) {
          taken.push({ x: at.x, y: at.y, half: half });
        }
      });
    }
    frame.map.on('zoomend', fit);
    fit();
  }

  /* Leaflet tells of a click; keys on a marker are ours to tell. */
  function pressed(marker, act) {
    marker.on('click', act);
    marker.on('keydown', function (event) {
      if (event.originalEvent.key === 'Enter' || event.originalEvent.key === ' ') {
        event.originalEvent.preventDefault();
        act();
      }
    });
  }

  function each(selector, start) {
    document.querySelectorAll(selector).forEach(function (part) {
      part.hidden = false;
      start(part);
    });
  }

  return { CLOSEST: CLOSEST, still: still, element: element, symbol: symbol, say: say, ground: ground, uncrowd: uncrowd,
    pressed: pressed, each: each };
})();
