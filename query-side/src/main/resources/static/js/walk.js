(function () {
  'use strict';
  var page = document.getElementById('vandringssida');
  var viewer = document.body.dataset.viewer;
  if (!page || !viewer) {
    return;
  }
  var here = page.dataset.walk;
  var RETRY_MILLIS = 5000;
  var words = page.dataset;
  var form = document.getElementById('iakttagelse-form');
  var waiting = document.getElementById('vantar');
  var list = document.getElementById('vantar-lista');
  var banner = document.getElementById('utan-nat');
  var status = document.getElementById('vandring-sagt');
  var sending = false;

  var kept = window.samsvarKept('samsvar.vandring.' + viewer + '.' + here, show);

  function offline(is) {
    banner.hidden = !is;
  }

  // Said to everybody: beside the form for those who look at it, as a status for those who listen.
  function say(text) {
    status.textContent = text;
    var beside = document.getElementById('iakt-sagt');
    if (beside) {
      beside.textContent = text;
    }
  }

  function button(text, onClick) {
    var made = document.createElement('button');
    made.type = 'button';
    made.className = 'btn';
    made.textContent = text;
    made.addEventListener('click', onClick);
    return made;
  }

  function line(text, className) {
    var made = document.createElement('p');
    made.textContent = text;
    made.className = className;
    return made;
  }

  function signIn() {
    var made = document.createElement('a');
    made.href = '/login';
    made.className = 'btn btn--primary';
    made.textContent = words.login;
    return made;
  }

  function remove(item, made) {
    if (made.dataset.sure) {
      kept.take(item.id);
    } else {
      made.dataset.sure = 'true';
      made.textContent = words.sure;
    }
  }

  function edit(item) {
    Object.keys(item.fields).forEach(function (name) {
      var field = form.elements.namedItem(name);
      if (field && name !== 'observationId') {
        field.value = item.fields[name];
      }
    });
    kept.take(item.id);
    form.closest('details').open = true;
    form.elements.namedItem('text').focus();
  }

  function entry(item) {
    var made = document.createElement('li');
    made.className = 'stack stack--tight';
    made.dataset.id = item.id;
    made.append(line(item.label, 'written'), line(new Date(item.at).toLocaleTimeString(document.documentElement.lang,
      { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Stockholm' }), 'muted small'));
    if (item.sentence) {
      made.append(line(item.sentence, 'error'));
    }
    var row = document.createElement('div');
    row.className = 'cluster';
    if (item.login) {
      row.append(signIn());
    }
    if (item.act === 'iakttagelse' && item.refused) {
      row.append(button(words.edit, function () { edit(item); }));
    }
    row.append(button(words.remove, function (event) { remove(item, event.currentTarget); }));
    made.append(row);
    return made;
  }

  function show() {
    var items = kept.all();
    waiting.hidden = items.length === 0;
    document.getElementById('vantar-antal').textContent = '(' + items.length + ')';
    list.replaceChildren.apply(list, items.map(entry));
    showStops(items);
  }

  // A stop that was pressed looks pressed, though nobody but this phone knows it yet.
  function showStops(items) {
    items.filter(function (one) { return one.act === 'stopp'; }).forEach(function (item) {
      var field = document.querySelector('form[data-act="stopp"] input[name="stopId"][value="' + CSS.escape(item.fields.stopId) + '"]');
      if (field) {
        var visited = item.fields.besokt === 'ja';
        field.form.elements.namedItem('besokt').value = visited ? 'nej' : 'ja';
        var press = field.form.querySelector('.stop');
        press.classList.toggle('stop--visited', visited);
        press.querySelector('.stop-mark').textContent = visited ? '✓' : '○';
        press.querySelector('.stop-said').textContent = (visited ? words.visited : words.notVisited) + ' – ' + words.waits;
      }
    });
  }

  function put(item) {
    var others = kept.all().filter(function (one) { return !item.stop || one.stop !== item.stop; });
    kept.keep(others.concat(item));
    send();
  }

  // The page tells the token of the session that there is now, and whose it is.
  function token() {
    return fetch(location.pathname, { headers: { Accept: 'text/html' }, cache: 'no-store' }).then(function (answer) {
      if (answer.redirected && new URL(answer.url).pathname === '/login') {
        return null;
      }
      if (!answer.ok) {
        throw new Error('no page');
      }
      return answer.text().then(function (html) {
        var fresh = new DOMParser().parseFromString(html, 'text/html');
        return fresh.body.dataset.viewer === viewer ? fresh.querySelector('input[name="_csrf"]').value : null;
      });
    });
  }

  function sendOne(item, csrf) {
    var fields = Object.assign({ _csrf: csrf }, item.fields);
    return window.samsvarSend('/vandringar/' + here + '/' + item.act, fields).then(function (answer) {
      if (answer.state === 'ok') {
        kept.take(item.id);
        say(words.sent.replace('{0}', item.label));
        return true;
      }
      if (answer.state === 'login') {
        say(words.login);
        kept.change(item.id, { login: true });
        return false;
      }
      if (answer.state === 'refused' && answer.status < 500 && answer.status !== 429) {
        say(answer.sentence || words.refused);
        kept.change(item.id, { refused: true, login: false, sentence: answer.sentence || words.refused });
        return true;
      }
      throw new Error('not reached');
    });
  }

  function next(csrf) {
    var item = kept.all().find(function (one) { return !one.refused; });
    return item ? sendOne(item, csrf).then(function (goOn) { return goOn ? next(csrf) : null; }) : Promise.resolve();
  }

  function send() {
    if (sending || !kept.all().some(function (one) { return !one.refused; })) {
      return;
    }
    sending = true;
    token().then(function (csrf) {
      offline(false);
      if (csrf === null) {
        kept.keep(kept.all().map(function (one) { return one.refused ? one : Object.assign({}, one, { login: true }); }));
        say(words.login);
        return null;
      }
      return next(csrf).then(function () { htmx.trigger('#vandring', 'fresh'); });
    }).catch(function () { offline(true); }).then(function () {
      sending = false;
    });
  }

  function typed(from) {
    var fields = {};
    new FormData(from).forEach(function (value, name) {
      if (name !== '_csrf') {
        fields[name] = value;
      }
    });
    return fields;
  }

  function observed() {
    var fields = typed(form);
    fields.observationId = kept.freshId();
    var what = form.elements.namedItem('category');
    var label = what.options[what.selectedIndex].text + ', ' + fields.place + ': ' + fields.text;
    try {
      put({ id: fields.observationId, act: 'iakttagelse', fields: fields, label: label, at: Date.now() });
    } catch (full) {
      // nothing can be kept in this browser: the form goes as it would without this script
      form.submit();
      return;
    }
    say(words.kept);
    form.elements.namedItem('text').value = '';
    form.elements.namedItem('text').focus();
  }

  function pressed(from) {
    var fields = typed(from);
    var label = from.querySelector('.stop-title').textContent + ': ' + (fields.besokt === 'ja' ? words.visited : words.notVisited);
    put({ id: kept.freshId(), stop: fields.stopId, act: 'stopp', fields: fields, label: label, at: Date.now() });
  }

  document.addEventListener('submit', function (event) {
    var act = event.target.dataset.act;
    if (act !== 'iakttagelse' && act !== 'stopp') {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (act === 'stopp') {
      pressed(event.target);
    } else {
      observed();
    }
  }, true);

  document.addEventListener('htmx:afterSettle', function () { showStops(kept.all()); });
  window.addEventListener('storage', show);
  window.addEventListener('offline', function () { offline(true); });
  window.addEventListener('online', function () { offline(false); send(); });
  document.addEventListener('visibilitychange', function () {
    if (!document.hidden) {
      send();
    }
  });
  setInterval(send, RETRY_MILLIS);
  offline(!navigator.onLine);
  show();
  send();
})();
