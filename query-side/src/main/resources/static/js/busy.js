(function () {
  'use strict';
  // What takes a while to make says so on its own link, and fetches the file; without this file the link simply opens it.
  function name(answer, link) {
    var said = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') || '');
    return said ? said[1] : link.pathname.split('/').pop();
  }
  document.addEventListener('click', function (event) {
    var link = event.target.closest('a[data-busy]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
      return;
    }
    event.preventDefault();
    if (link.getAttribute('aria-busy') === 'true') {
      return;
    }
    var label = link.querySelector('span') || link;
    var text = label.textContent;
    label.textContent = link.dataset.busy;
    label.setAttribute('role', 'status');
    link.setAttribute('aria-busy', 'true');
    fetch(link.href, { credentials: 'same-origin' }).then(function (answer) {
      if (!answer.ok || answer.redirected) {
        throw new Error(String(answer.status));
      }
      return answer.blob().then(function (file) {
        var made = document.createElement('a');
        made.href = URL.createObjectURL(file);
        made.download = name(answer, link);
        made.click();
        setTimeout(function () { URL.revokeObjectURL(made.href); }, 60000);
      });
    }).catch(function () { location.href = link.href; }).finally(function () {
      label.textContent = text;
      label.removeAttribute('role');
      link.removeAttribute('aria-busy');
    });
  });
})();
