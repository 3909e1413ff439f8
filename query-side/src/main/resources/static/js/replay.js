/* The scrubber of a page's past. Everything is a link or a form of its own; here it plays, is dragged, and steps in place. */
(function () {
  'use strict';
  var LONGEST = 1500;
  var SHORTEST = 250;
  var playing = false;
  var timer = 0;
  var asked = 0;

  function scrubber() { return document.querySelector('[data-replay]'); }
  function part(id) { return document.getElementById(id); }
  function said() { return document.querySelector('[data-replay-said]').textContent.replace(/\s+/g, ' ').trim(); }

  /* Only while nothing plays: nobody can listen to a sentence every second. */
  function announce(text) {
    if (!playing) {
      part('ater-sagt').textContent = text;
    }
  }

  /* Quiet hours become a moment: the wait grows with the logarithm of the real gap, up to a second and a half. */
  function wait() {
    var seconds = +scrubber().dataset.gap || 0;
    var speed = +part('ater-fart').value || 1;
    return Math.max(SHORTEST, Math.min(LONGEST, 200 * Math.log2(2 + seconds / 60))) / speed;
  }

  function numbers() {
    var list = scrubber().dataset.numbers;
    return list ? list.split(' ').map(Number) : null;
  }
  function happened() { return scrubber().dataset.clock === 'happened'; }

  function label(slide) {
    var list = numbers();
    if (happened()) {
      return new Date(slide.value * 1000).toLocaleString(document.documentElement.lang, { timeZone: 'Europe/Stockholm', dateStyle: 'long', timeStyle: 'short' });
    }
    return scrubber().dataset.number.replace('{0}', list ? list[slide.value] : slide.value);
  }

  /* Where the steps are few, the handle moves from one to the next, however far apart their numbers are. */
  function index(list, number) {
    var last = 0;
    list.forEach(function (one, at) { if (one <= number) { last = at; } });
    return last;
  }
  function prepareSlide(form) {
    var slide = form.querySelector('input[type=range]');
    var list = numbers();
    form.hidden = false;
    if (list && list.length) {
      var value = index(list, +slide.value);
      slide.min = 0;
      slide.max = slide.name === 'compare' ? index(list, +slide.max) : list.length - 1;
      slide.value = value;
    }
    slide.setAttribute('aria-valuetext', label(slide));
  }
  function address(form) {
    var slide = form.querySelector('input[type=range]');
    var list = numbers();
    var to = new URL(form.getAttribute('action'), location.href);
    new FormData(form).forEach(function (value, name) { if (name !== slide.name) { to.searchParams.set(name, value); } });
    if (happened()) {
      to.searchParams.set('clock', 'happened');
      to.searchParams.set(slide.name === 'event' ? 'at' : 'compare', new Date(slide.value * 1000).toISOString());
    } else {
      to.searchParams.set(slide.name, list ? list[slide.value] : slide.value);
    }
    var compare = to.searchParams.get('compare');
    if (slide.name === 'event' && compare && (happened() ? Date.parse(compare) > slide.value * 1000 : +compare > +to.searchParams.get('event'))) {
      to.searchParams.delete('compare');
    }
    return to.href;
  }

  function prepare() {
    var section = scrubber();
    section.querySelectorAll('[data-no-js]').forEach(function (one) { one.hidden = true; });
    section.querySelectorAll('[data-replay-slide]').forEach(prepareSlide);
    section.querySelectorAll('[data-replay-play], [data-replay-speed], [data-replay-keys]').forEach(function (one) { one.hidden = false; });
    showState();
  }
  function showState() {
    var section = scrubber();
    section.classList.toggle('is-playing', playing);
    section.querySelector('[data-replay-play] span').textContent = playing ? section.dataset.playing : section.dataset.paused;
  }

  /* Exchanges what differs; the focus and what is unfolded stay. */
  function exchange(page) {
    var active = document.activeElement && document.activeElement.id;
    var speed = part('ater-fart').value;
    document.querySelectorAll('[data-replay-part]').forEach(function (old) {
      var fresh = page.getElementById(old.id);
      if (fresh) {
        var open = Array.prototype.filter.call(old.querySelectorAll('details[open][id]'), function (one) { return one.id; }).map(function (one) { return one.id; });
        var adopted = document.importNode(fresh, true);
        old.replaceWith(adopted);
        open.forEach(function (id) { if (part(id)) { part(id).open = true; } });
      }
    });
    document.title = page.title;
    part('ater-fart').value = speed;
    prepare();
    if (active && part(active)) {
      part(active).focus({ preventScroll: true });
    }
    document.dispatchEvent(new CustomEvent('htmx:oobAfterSwap', { detail: {} }));
  }

  function go(to, then) {
    var number = ++asked;
    fetch(to, { headers: { Accept: 'text/html' } }).then(function (response) {
      return response.ok && !response.redirected ? response.text() : Promise.reject(new Error(String(response.status)));
    }).then(function (html) {
      if (number !== asked) {
        return;
      }
      var page = new DOMParser().parseFromString(html, 'text/html');
      if (!page.querySelector('[data-replay]')) {
        throw new Error('no past');
      }
      exchange(page);
      history.replaceState(history.state, '', to);
      announce(said());
      if (then) {
        then();
      }
    }).catch(function () {
      stop();
      location.href = to;
    });
  }

  function step(rel) {
    var link = scrubber().querySelector('a[rel=' + rel + ']');
    if (link) {
      stop();
      go(link.href);
    } else if (rel === 'next') {
      announce(scrubber().dataset.end);
    }
  }

  function schedule() {
    var link = scrubber().querySelector('a[rel=next]');
    if (!link) {
      stop();
      announce(scrubber().dataset.end);
      return;
    }
    timer = setTimeout(function () { go(link.href, function () { if (playing) { schedule(); } }); }, wait());
  }
  function play() {
    playing = true;
    part('ater-sagt').textContent = '';
    showState();
    schedule();
  }
  function stop() {
    clearTimeout(timer);
    asked++;
    if (playing) {
      playing = false;
      showState();
    }
  }
  function toggle() {
    if (playing) {
      stop();
      announce(said());
    } else {
      play();
    }
  }

  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-replay-play]')) {
      toggle();
      return;
    }
    var link = event.target.closest('.replay-keys a[href]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      stop();
      go(link.href);
    }
  });
  document.addEventListener('input', function (event) {
    if (event.target.matches('[data-replay-slide] input[type=range]')) {
      stop();
      event.target.setAttribute('aria-valuetext', label(event.target));
      part('ater-har').textContent = label(event.target);
    }
  });
  document.addEventListener('change', function (event) {
    if (event.target.matches('[data-replay-slide] input[type=range]')) {
      go(address(event.target.form));
    }
  });
  document.addEventListener('submit', function (event) {
    if (event.target.matches('[data-replay-slide]')) {
      event.preventDefault();
      go(address(event.target));
    }
  });
  /* Only with the focus here: keys of their own would be in the way elsewhere. */
  document.addEventListener('keydown', function (event) {
    var target = event.target;
    if (!target.closest || !target.closest('[data-replay]') || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    var place = target.id === 'ater-plats';
    if ((event.key === 'ArrowRight' || event.key === 'ArrowLeft') && (place || target.closest('.replay-keys') && target.tagName !== 'SELECT')) {
      event.preventDefault();
      step(event.key === 'ArrowRight' ? 'next' : 'prev');
    } else if (event.key === ' ' && (place || target.matches('.replay-keys a'))) {
      event.preventDefault();
      toggle();
    }
  });
  prepare();
}());
