/*
 * Lets a walk's page open again where there is no net. It keeps walk pages that were opened and what they need to be shown,
 * and asks the net first for both, so that nobody sees an old page while there is a newer one. It touches nothing else: no
 * other page, no answer for other systems, no live stream, no form. Pages are forgotten as soon as somebody signs in or out.
 */
(function () {
  'use strict';
  var PAGES = 'samsvar-vandringar';
  var PARTS = 'samsvar-delar';
  var MOST_PAGES = 10;
  var PATIENCE_MILLIS = 4000;
  var WALK = /^\/vandringar\/[0-9a-f-]{36}$/;
  var PART = /^\/(css|js|webjars)\/|^\/favicon\./;
  var SIGNING = /^\/(login|logout|oauth2)(\/|$)/;

  self.addEventListener('install', function () { self.skipWaiting(); });
  self.addEventListener('activate', function (event) { event.waitUntil(self.clients.claim()); });

  function isWhole(answer) {
    return answer.ok && !answer.redirected && answer.type === 'basic';
  }

  function keep(name, key, answer) {
    return isWhole(answer) ? caches.open(name).then(function (cache) { return cache.put(key, answer); }) : Promise.resolve();
  }

  function forgetOldest() {
    return caches.open(PAGES).then(function (cache) {
      return cache.keys().then(function (keys) {
        return Promise.all(keys.slice(0, Math.max(0, keys.length - MOST_PAGES)).map(function (key) { return cache.delete(key); }));
      });
    });
  }

  function afterAWhile(kept) {
    return new Promise(function (resolve) { setTimeout(resolve, PATIENCE_MILLIS, kept); });
  }

  // A net that is there but answers nothing is as good as none.
  function netFirst(event, name, key) {
    var net = fetch(event.request).then(function (answer) {
      event.waitUntil(keep(name, key, answer.clone()).then(forgetOldest));
      return answer;
    });
    return caches.open(name).then(function (cache) { return cache.match(key); }).then(function (kept) {
      return kept ? Promise.race([net.catch(function () { return kept; }), afterAWhile(kept)]) : net;
    });
  }

  self.addEventListener('fetch', function (event) {
    var url = new URL(event.request.url);
    if (url.origin !== self.location.origin) {
      return;
    }
    if (event.request.mode === 'navigate' && SIGNING.test(url.pathname)) {
      // only once the net has answered: out in the field nobody is signed out by a link that leads nowhere
      event.respondWith(fetch(event.request).then(function (answer) {
        event.waitUntil(caches.delete(PAGES));
        return answer;
      }));
    } else if (event.request.method === 'GET' && event.request.mode === 'navigate' && WALK.test(url.pathname)) {
      event.respondWith(netFirst(event, PAGES, url.pathname));
    } else if (event.request.method === 'GET' && PART.test(url.pathname)) {
      event.respondWith(netFirst(event, PARTS, url.pathname));
    }
  });

  // The page that registers this was opened before anybody listened: it says itself what it is made of.
  self.addEventListener('message', function (event) {
    var asked = event.data || {};
    if (asked.type !== 'keep' || !WALK.test(asked.page)) {
      return;
    }
    var parts = asked.parts.filter(function (path) { return PART.test(path); });
    event.waitUntil(Promise.all([[PAGES, asked.page]].concat(parts.map(function (path) { return [PARTS, path]; }))
      .map(function (one) {
        return fetch(one[1]).then(function (answer) { return keep(one[0], one[1], answer); }, function () {});
      })).then(forgetOldest));
  });
})();
