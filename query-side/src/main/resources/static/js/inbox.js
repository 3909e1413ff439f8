(function () {
  'use strict';
  var dialog = document.getElementById('tangenter');
  var show = document.getElementById('tangenter-visa');
  var use = document.getElementById('tangenter-pa');
  var failure = document.getElementById('inkorg-fel');
  var status = document.getElementById('inkorg-sagt');
  var waiting = false;
  var OFF = 'samsvar.inkorg.utan-tangenter';

  // Keys of one character can be switched off (WCAG 2.1.4).
  show.hidden = false;
  use.checked = localStorage.getItem(OFF) === null;
  use.addEventListener('change', function () {
    if (use.checked) {
      localStorage.removeItem(OFF);
    } else {
      localStorage.setItem(OFF, 'ja');
    }
  });
  show.addEventListener('click', function () { dialog.showModal(); });

  function rows() {
    return Array.from(document.querySelectorAll('#rader > .row'));
  }

  // The row somebody stands on outlives every update of the list, also while the update is on its way.
  var held = null;

  function current() {
    var active = document.activeElement;
    if (active && active !== document.body) {
      return active.closest('#rader > .row');
    }
    return held ? document.getElementById(held.id) : null;
  }

  document.addEventListener('focusin', function (event) {
    var row = event.target.closest('#rader > .row');
    held = row ? { id: row.id, at: rows().indexOf(row) } : null;
  });
  document.addEventListener('pointerdown', function (event) {
    if (!event.target.closest('#rader > .row')) {
      held = null;
    }
  });

  // After a task has left the list its place is taken by the next one.
  document.addEventListener('htmx:afterSettle', function () {
    if (!held || document.activeElement !== document.body) {
      return;
    }
    var row = document.getElementById(held.id) || rows()[Math.min(held.at, rows().length - 1)];
    if (row) {
      row.querySelector('.row-open').focus();
    }
  });

  function go(step) {
    var all = rows();
    if (all.length === 0) {
      return;
    }
    var at = all.indexOf(current());
    var next = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step));
    all[next].querySelector('.row-open').focus();
    all[next].scrollIntoView({ block: 'nearest' });
  }

  function fail(text) {
    failure.textContent = text;
    failure.hidden = text === '';
  }

  function fresh(row) {
    var form = row.querySelector('.row-done');
    if (form) {
      form.open = false;
    }
    htmx.trigger('#inkorg', 'fresh');
  }

  function send(row, form) {
    fail('');
    var words = form.querySelector('button').firstElementChild;
    window.samsvarSend(form.action, new FormData(form)).then(function (answer) {
      if (answer.state === 'ok') {
        status.textContent = dialog.dataset.done.replace('{0}', (words || form.querySelector('button')).textContent)
          .replace('{1}', row.dataset.title);
        fresh(row);
      } else {
        fail(answer.state === 'login' ? dialog.dataset.login : answer.sentence || dialog.dataset.failed);
      }
    });
  }

  function act(key) {
    var row = current();
    var found = row ? row.querySelector('[data-key="' + key + '"]') : null;
    if (!found) {
      return false;
    }
    if (found.tagName === 'DETAILS') {
      found.open = true;
      found.querySelector('textarea').focus();
    } else {
      send(row, found);
    }
    return true;
  }

  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || dialog.open
        || event.target.matches('input, textarea, select, [contenteditable]')) {
      if (event.key === 'Escape' && event.target.closest('.row-done')) {
        closeForm(event.target.closest('.row-done'));
      }
      return;
    }
    if (!use.checked && event.key !== '?') {
      return;
    }
    var used = true;
    if (event.key === 'j') {
      go(1);
    } else if (event.key === 'k') {
      go(-1);
    } else if (event.key === '?') {
      dialog.showModal();
    } else if (event.key === 'a' || event.key === 's' || event.key === 'd') {
      used = act(event.key);
    } else {
      used = false;
    }
    if (used) {
      event.preventDefault();
    }
  });

  function closeForm(details) {
    details.open = false;
    details.closest('.row').querySelector('.row-open').focus();
  }

  // The form of an outcome is sent in place too; without this script it sends itself.
  document.addEventListener('submit', function (event) {
    var row = event.target.closest('#rader > .row');
    if (row) {
      event.preventDefault();
      event.stopImmediatePropagation();
      send(row, event.target);
    }
  }, true);

  // No open form is swept away by an update; what was left out is fetched when the form closes.
  document.addEventListener('htmx:beforeSwap', function (event) {
    if (event.detail.target.querySelector('.row-done[open]')) {
      event.detail.shouldSwap = false;
      waiting = true;
    }
  });
  document.addEventListener('toggle', function (event) {
    if (waiting && event.target.matches('.row-done') && !event.target.open) {
      waiting = false;
      htmx.trigger('#inkorg', 'fresh');
    }
  }, true);
})();
