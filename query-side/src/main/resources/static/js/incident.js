(function () {
  'use strict';
  // What somebody has opened stays open when the part that it stands in is updated.
  var opened = [];
  document.addEventListener('htmx:beforeSwap', function (event) {
    opened = Array.from(event.detail.target.querySelectorAll('details[open][id]'), function (one) { return one.id; });
  });
  document.addEventListener('htmx:afterSwap', function () {
    opened.forEach(function (id) {
      var details = document.getElementById(id);
      if (details) {
        details.open = true;
      }
    });
    opened = [];
  });

  // What the page shows has been seen, so a form that nobody has begun follows it. One that somebody has begun keeps what
  // was seen then: should another have changed the same thing since, the answer says so.
  var panel = document.getElementById('atgardspanel');
  if (!panel) {
    return;
  }
  function touched(event) {
    var form = event.target.closest('form');
    if (form) {
      form.dataset.touched = 'true';
    }
  }
  panel.addEventListener('input', touched);
  panel.addEventListener('change', touched);

  function isBegun(details) {
    return details.querySelector('form[data-touched]') !== null || details.querySelector('.error') !== null
        || details.contains(document.activeElement) && document.activeElement.matches('input, select, textarea');
  }

  function follow(fresh) {
    var begun = Array.from(panel.querySelectorAll('details[id]')).filter(isBegun);
    panel.querySelectorAll('details[id][open]').forEach(function (details) {
      var next = fresh.querySelector('#' + CSS.escape(details.id));
      if (next) {
        next.open = true;
      }
    });
    begun.forEach(function (details) {
      var next = fresh.querySelector('#' + CSS.escape(details.id));
      if (next) {
        next.replaceWith(details);
      } else {
        fresh.querySelector('section').append(details);
      }
    });
    var focused = document.activeElement;
    panel.replaceChildren.apply(panel, Array.from(fresh.childNodes));
    var inside = focused && focused.id && document.getElementById(focused.id);
    if (inside && document.activeElement !== inside && panel.contains(inside)) {
      inside.focus();
    }
  }

  var shown = document.querySelector('#handelse [data-seen]').dataset.seen;
  document.addEventListener('htmx:afterSwap', function (event) {
    var live = document.querySelector('#handelse [data-seen]');
    if (event.detail.target.id !== 'handelse' || !live || live.dataset.seen === shown) {
      return;
    }
    var seen = live.dataset.seen;
    fetch(panel.dataset.address, { headers: { Accept: 'text/html' } })
      .then(function (answer) { return answer.ok ? answer.text() : ''; })
      .then(function (html) {
        var fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('atgardspanel');
        if (fresh) {
          follow(document.importNode(fresh, true));
          shown = seen;
        }
      });
  });
})();
