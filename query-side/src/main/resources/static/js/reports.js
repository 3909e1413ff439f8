(function () {
  'use strict';
  // Printing needs the browser; the button is there where it does something.
  var button = document.getElementById('skriv-ut');
  if (button) {
    button.hidden = false;
    button.addEventListener('click', function () { window.print(); });
  }
})();
