// The report's draft: kept in this browser while it is written, so that a lost connection loses nothing. Its incident id is
// kept with it, so that a report that is sent twice is one incident. samsvar.js drops it when the incident is there.
(function () {
  'use strict';
  var form = document.getElementById('rapport');
  if (!form || !window.localStorage) {
    return;
  }
  var key = 'samsvar-draft:' + document.body.dataset.viewer;
  var box = document.getElementById('utkast');
  var says = box.querySelector('[data-draft-says]');
  var DAY = 24 * 60 * 60 * 1000;

  function say(what, time) {
    says.textContent = says.dataset[what].replace('{0}', time || '');
    box.hidden = false;
  }

  function fields() {
    return Array.prototype.filter.call(form.elements, function (field) {
      return field.name && field.name !== '_csrf' && field.type !== 'submit';
    });
  }

  function save() {
    var values = {};
    fields().forEach(function (field) {
      if (field.type === 'radio' || field.type === 'checkbox') {
        values[field.name + '=' + field.value] = field.checked;
      } else {
        values[field.name] = field.value;
      }
    });
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), incidentId: form.elements.incidentId.value, values: values }));
  }

  function kept() {
    try {
      var draft = JSON.parse(localStorage.getItem(key));
      return draft && Date.now() - draft.at < DAY ? draft : null;
    } catch (unreadable) {
      return null;
    }
  }

  function restore(draft) {
    fields().forEach(function (field) {
      var name = field.type === 'radio' || field.type === 'checkbox' ? field.name + '=' + field.value : field.name;
      if (!(name in draft.values)) {
        return;
      }
      if (field.type === 'radio' || field.type === 'checkbox') {
        field.checked = draft.values[name];
      } else {
        field.value = draft.values[name];
      }
      var folded = field.closest('details');
      if (folded && field.value && field.name !== 'injured' && field.type !== 'radio') {
        folded.open = true;
      }
    });
    say('restored', new Date(draft.at).toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Stockholm' }));
  }

  function clock() {
    // the wall clock of the city, whatever zone the device is in
    return new Date().toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' }).replace(' ', 'T').slice(0, 16);
  }

  document.querySelectorAll('[data-now]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () {
      var field = document.getElementById(button.dataset.now);
      field.value = clock();
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
  });

  form.addEventListener('input', save);
  form.addEventListener('change', save);
  box.querySelector('[data-draft-drop]').addEventListener('click', function () {
    localStorage.removeItem(key);
    window.location.assign(form.getAttribute('action'));
  });

  // whether the server is there is asked first: a browser that leaves the page for an error has lost the form
  var sending = false;
  form.addEventListener('submit', function (event) {
    if (event.submitter && event.submitter.hasAttribute('data-preview')) {
      return;
    }
    event.preventDefault();
    if (sending) {
      return;
    }
    sending = true;
    save();
    fetch('/favicon.svg', { method: 'HEAD', cache: 'no-store' }).then(function () {
      form.submit();
    }, function () {
      sending = false;
      say('offline');
      box.scrollIntoView({ block: 'nearest' });
    });
  });
  window.addEventListener('online', function () {
    if (kept()) {
      say('online');
    }
  });
  window.addEventListener('pageshow', function () { sending = false; });

  var draft = kept();
  if (draft && form.dataset.fresh === 'true') {
    restore(draft);
  }
})();
