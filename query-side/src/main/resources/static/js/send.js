(function () {
  'use strict';
  // Sends a form as it would send itself, without leaving the page. The promise gives what became of it: state "ok",
  // "refused" with the server's sentence, "login" where the session has ended, or "offline" where nobody answered.
  function refused(status, html) {
    var page = new DOMParser().parseFromString(html, 'text/html');
    if (status === 403 && !page.body.dataset.viewer) {
      return { state: 'login' };
    }
    var said = page.querySelector('main [role="alert"]:not([hidden]), main .error');
    var words = said ? said.querySelector('span, p') || said : null;
    return { state: 'refused', status: status, sentence: words ? words.textContent.trim() : '' };
  }

  window.samsvarSend = function (action, fields) {
    return fetch(action, { method: 'POST', body: new URLSearchParams(fields), headers: { Accept: 'text/html' } })
      .then(function (answer) {
        if (answer.redirected && new URL(answer.url).pathname === '/login') {
          return { state: 'login' };
        }
        if (answer.ok) {
          return { state: 'ok' };
        }
        return answer.text().then(function (html) { return refused(answer.status, html); });
      }, function () {
        return { state: 'offline' };
      });
  };
})();
