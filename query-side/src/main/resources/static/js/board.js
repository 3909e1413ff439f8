(function () {
  'use strict';
  var board = document.getElementById('tavla');
  var said = document.getElementById('tavla-sagt');
  var failure = document.getElementById('tavla-fel');
  var decline = document.getElementById('avbojning');
  if (!decline) {
    return;
  }
  var ACTS = { ACKNOWLEDGED: 'mottagning', STARTED: 'start', COMPLETED: 'klar', DECLINED: 'avbojning' };
  var picked = null;
  var dragged = null;
  var busy = false;

  function say(what, card, cell) {
    said.textContent = (said.dataset[what] || '').replace('{0}', card.dataset.title).replace('{1}', cell ? cell.dataset.name : '');
  }

  function fail(text) {
    failure.textContent = text;
    failure.hidden = text === '';
  }

  function cells(card) {
    return Array.from(card.closest('.lane').querySelectorAll('.cell'));
  }

  function mayGo(card, cell) {
    return card.querySelector('[data-to="' + cell.dataset.status + '"]') !== null;
  }

  /* What a card moved by: its own forms carry the token and where to return to. */
  function fieldsOf(card) {
    return new FormData(card.querySelector('.board-menu form'));
  }

  function reason(card) {
    document.getElementById('avbojning-vad').textContent = card.dataset.title;
    var form = document.getElementById('avbojning-form');
    form.reset();
    decline.returnValue = '';
    decline.showModal();
    return new Promise(function (resolve) {
      decline.addEventListener('close', function () {
        resolve(decline.returnValue === 'send' ? new FormData(form) : null);
      }, { once: true });
    });
  }

  function move(card, cell) {
    var home = card.closest('.cell');
    if (cell.dataset.status === 'DECLINED') {
      reason(card).then(function (written) {
        if (written === null) {
          say('back', card, home);
          card.focus();
        } else {
          send(card, cell, written);
        }
      });
    } else {
      send(card, cell, null);
    }
  }

  function send(card, cell, written) {
    var fields = fieldsOf(card);
    if (written) {
      written.forEach(function (value, name) { fields.set(name, value); });
    }
    var list = card.parentElement;
    var after = card.nextElementSibling;
    fail('');
    busy = true;
    cell.querySelector('.cards').append(card);
    window.samsvarSend('/inkorg/' + card.dataset.task + '/' + ACTS[cell.dataset.status], fields).then(function (answer) {
      busy = false;
      if (answer.state === 'ok') {
        say('moved', card, cell);
        card.focus();
        htmx.trigger(board, 'fresh');
        return;
      }
      list.insertBefore(card, after);
      card.focus();
      say('back', card, list.closest('.cell'));
      fail(answer.state === 'login' ? said.dataset.login : answer.sentence || said.dataset.failed);
      htmx.trigger(board, 'fresh');
    });
  }

  function mark(cell) {
    board.querySelectorAll('.cell[data-target]').forEach(function (one) { delete one.dataset.target; });
    if (cell) {
      cell.dataset.target = 'true';
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  // By keyboard: Space or Enter picks up, arrows choose the column, Enter drops, Escape cancels.
  function pick(card) {
    picked = { card: card, cell: card.closest('.cell') };
    card.dataset.picked = 'true';
    mark(picked.cell);
    say('picked', card, picked.cell);
  }

  function letGo() {
    var card = picked.card;
    delete card.dataset.picked;
    picked = null;
    mark(null);
    return card;
  }

  function along(step) {
    var all = cells(picked.card);
    var home = picked.card.closest('.cell');
    var at = all.indexOf(picked.cell) + step;
    while (at >= 0 && at < all.length && all[at] !== home && !mayGo(picked.card, all[at])) {
      at += step;
    }
    if (at >= 0 && at < all.length) {
      picked.cell = all[at];
      mark(picked.cell);
    }
    say('over', picked.card, picked.cell);
  }

  function drop() {
    var cell = picked.cell;
    var card = letGo();
    if (cell === card.closest('.cell')) {
      say('back', card, cell);
    } else {
      move(card, cell);
    }
  }

  function cancel() {
    var card = letGo();
    say('back', card, card.closest('.cell'));
  }

  board.addEventListener('keydown', function (event) {
    var card = event.target;
    if (!card.matches('.board-card[draggable]') || event.ctrlKey || event.metaKey || event.altKey || busy) {
      return;
    }
    if (!picked) {
      if (event.key === ' ' || event.key === 'Enter') {
        event.preventDefault();
        pick(card);
      }
      return;
    }
    var keys = { ' ': drop, Enter: drop, Escape: cancel, ArrowLeft: along.bind(null, -1), ArrowRight: along.bind(null, 1) };
    if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  board.addEventListener('focusout', function (event) {
    if (picked && event.target === picked.card && document.hasFocus()) {
      cancel();
    }
  });

  // By the menu of a card: the same, in place.
  board.addEventListener('submit', function (event) {
    var card = event.target.closest('.board-card');
    var to = event.submitter ? event.submitter.dataset.to : null;
    if (card && to) {
      event.preventDefault();
      event.stopImmediatePropagation();
      move(card, cells(card).find(function (cell) { return cell.dataset.status === to; }));
    }
  }, true);
  board.addEventListener('click', function (event) {
    var link = event.target.closest('a[data-to]');
    if (link) {
      event.preventDefault();
      var card = link.closest('.board-card');
      move(card, cells(card).find(function (cell) { return cell.dataset.status === link.dataset.to; }));
    }
  });

  // By pointer.
  function target(event) {
    var cell = event.target.closest ? event.target.closest('.cell') : null;
    return cell && dragged && cell.closest('.lane') === dragged.closest('.lane') && mayGo(dragged, cell) ? cell : null;
  }
  board.addEventListener('dragstart', function (event) {
    var card = event.target.closest('.board-card[draggable]');
    if (!card || busy) {
      event.preventDefault();
      return;
    }
    dragged = card;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', card.dataset.title);
    cells(card).forEach(function (cell) { cell.dataset.allowed = String(mayGo(card, cell)); });
  });
  board.addEventListener('dragover', function (event) {
    var cell = target(event);
    mark(cell);
    if (cell) {
      event.preventDefault();
    }
  });
  board.addEventListener('drop', function (event) {
    var cell = target(event);
    if (cell) {
      event.preventDefault();
      move(dragged, cell);
    }
  });
  board.addEventListener('dragend', function () {
    if (dragged) {
      cells(dragged).forEach(function (cell) { delete cell.dataset.allowed; });
    }
    dragged = null;
    mark(null);
  });

  // A card in somebody's hand stays there while others move theirs; what waits comes with the next change.
  document.addEventListener('htmx:beforeSwap', function (event) {
    if (event.detail.target === board && (picked || dragged || busy || decline.open || board.querySelector('.board-menu[open]:focus-within'))) {
      event.detail.shouldSwap = false;
    }
  });
})();
