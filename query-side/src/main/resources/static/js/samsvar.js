(function () {
  'use strict';
  // Says so when the live connection is gone, and hides it again when it is back.
  function lost(isLost) {
    var banner = document.getElementById('connection-lost');
    if (banner) {
      banner.hidden = !isLost;
    }
  }
  document.addEventListener('htmx:sseError', function () { lost(true); });
  document.addEventListener('htmx:sseOpen', function () { lost(false); });
  window.addEventListener('offline', function () { lost(true); });

  // A form is sent once, however often its button is pressed; the server would recognise the second anyway.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.method !== 'post' || form.hasAttribute('hx-post')) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(function (form) { delete form.dataset.sent; });
  });

  // Opened forms and half-written texts survive a live update of the part they stand in.
  document.addEventListener('htmx:beforeSwap', function (event) {
    var target = event.detail.target;
    if (event.detail.requestConfig && event.detail.requestConfig.triggeringEvent
        && String(event.detail.requestConfig.triggeringEvent.type).indexOf('sse:') === 0
        && target.contains(document.activeElement) && document.activeElement.matches('input, textarea, select')) {
      event.detail.shouldSwap = false;
    }
  });
})();
