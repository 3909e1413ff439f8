(function () {
  'use strict';

  // Says so when the live connection is gone, and hides it again when it is back.
  function lost(isLost) {
    var banner = document.getElementById('connection-lost');
    if (banner) {
      banner.hidden = !isLost;
    }
  }
  var streamLost = false;
  document.addEventListener('htmx:sseError', function () { lost(streamLost = true); });
  document.addEventListener('htmx:sseOpen', function () { lost(streamLost = false); });
  window.addEventListener('offline', function () { lost(true); });
  // what was told while nothing could be asked is asked for now
  window.addEventListener('online', function () {
    lost(streamLost);
    document.querySelectorAll('[hx-trigger*="sse:connected"]').forEach(function (part) {
      htmx.trigger(part, 'sse:connected');
    });
  });

  // A form is sent once, however often its button is pressed; the server would recognise the second anyway.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (event.defaultPrevented || form.method !== 'post' || form.hasAttribute('hx-post')) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    if (form.action.endsWith('/logout')) {
      forgetDrafts();
    }
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(function (form) { delete form.dataset.sent; });
  });

  // The draft of a report (report.js) has served when its incident is there.
  function draftKey() {
    return 'samsvar-draft:' + document.body.dataset.viewer;
  }
  function forgetDrafts() {
    localStorage.removeItem(draftKey());
  }
  var shown = window.location.pathname.match(/^\/handelser\/([0-9a-f-]{36})$/);
  if (shown) {
    try {
      var draft = JSON.parse(localStorage.getItem(draftKey()));
      if (draft && draft.incidentId === shown[1]) {
        forgetDrafts();
      }
    } catch (unreadable) {
      forgetDrafts();
    }
  }

  // What somebody has unfolded stays so when the part it stands in is updated, and nothing is swapped under typing hands.
  function nameOf(details) {
    var summary = details.querySelector('summary');
    return details.id || (summary ? summary.textContent.trim() : '');
  }
  document.addEventListener('htmx:beforeSwap', function (event) {
    var target = event.detail.target;
    var active = document.activeElement;
    var cause = event.detail.requestConfig && event.detail.requestConfig.triggeringEvent;
    var byItself = !cause || String(cause.type).indexOf('sse:') === 0;
    if (byItself && target.contains(active) && active.matches('input:not([type=checkbox]):not([type=radio]), textarea, select')) {
      event.detail.shouldSwap = false;
      return;
    }
    target.samsvarUnfolded = Array.prototype.map.call(target.querySelectorAll('details[open]'), nameOf);
  });
  document.addEventListener('htmx:afterSwap', function (event) {
    var unfolded = event.detail.target.samsvarUnfolded || [];
    event.detail.target.querySelectorAll('details').forEach(function (details) {
      if (unfolded.indexOf(nameOf(details)) >= 0) {
        details.open = true;
      }
    });
  });

  // A menu closes when the eye goes elsewhere.
  document.addEventListener('click', function (event) {
    document.querySelectorAll('.menu[open]').forEach(function (menu) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });
  document.addEventListener('keydown', function (event) {
    var menu = event.key === 'Escape' && document.activeElement.closest ? document.activeElement.closest('.menu[open]') : null;
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
})();
