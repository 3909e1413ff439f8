/* What waits to be sent, kept in this browser for one account and one walk. Each has an id of its own, chosen here, so that it
   is stored once however often it is sent. */
window.samsvarKept = function (key, changed) {
  'use strict';

  function all() {
    try {
      return JSON.parse(localStorage.getItem(key)) || [];
    } catch (unreadable) {
      return [];
    }
  }

  function keep(items) {
    if (items.length === 0) {
      localStorage.removeItem(key);
    } else {
      localStorage.setItem(key, JSON.stringify(items));
    }
    changed();
  }

  function change(id, values) {
    keep(all().map(function (one) { return one.id === id ? Object.assign({}, one, values) : one; }));
  }

  function take(id) {
    keep(all().filter(function (one) { return one.id !== id; }));
  }

  // where the page is not served safely there is no randomUUID
  function freshId() {
    if (crypto.randomUUID) {
      return crypto.randomUUID();
    }
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    var hex = Array.from(bytes, function (b) { return b.toString(16).padStart(2, '0'); }).join('');
    return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
  }

  return { all: all, keep: keep, change: change, take: take, freshId: freshId };
};
