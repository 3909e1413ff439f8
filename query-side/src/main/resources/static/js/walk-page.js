/* The page of a walk itself: its quick bar unfolds what it leads to, and the service worker keeps the page for where there is
   no net. */
(function () {
  'use strict';
  var page = document.getElementById('vandringssida');
  if (!page) {
    return;
  }
  page.addEventListener('click', function (event) {
    var link = event.target.closest('.quick a');
    var aim = link ? document.getElementById(link.hash.slice(1)) : null;
    var folded = aim ? aim.closest('details') : null;
    if (folded) {
      folded.open = true;
    }
  });

  if ('serviceWorker' in navigator) {
    navigator.serviceWorker.register('/sw.js').then(function () { return navigator.serviceWorker.ready; })
      .then(function (registration) {
        var parts = Array.from(document.querySelectorAll('link[rel="stylesheet"], link[rel="icon"], script[src]'),
          function (one) { return new URL(one.src || one.href).pathname; });
        registration.active.postMessage({ type: 'keep', page: location.pathname, parts: parts });
      }, function () {
        // without it the page still keeps what is written; only a reload without net is not possible
      });
  }
})();
