// Takes the first screen away once the program runs, and says so when it cannot run.
(function () {
  "use strict";
  var started = false;

  window.addEventListener("TrunkApplicationStarted", function () {
    started = true;
    var screen = document.getElementById("boot");
    if (screen) screen.remove();
  });

  function explain(reason) {
    var words = document.getElementById("boot-words");
    if (started || !words) return;
    words.dataset.failed = "";
    words.setAttribute("role", "alert");
    words.textContent =
      "Customer Radar could not start. It needs a current browser with WebAssembly, " +
      "and its files must come from a web server, or be opened as the single-file version. " +
      "(" + reason + ")";
  }

  window.addEventListener("error", function (event) {
    explain(event.message || "a file of the site did not load");
  }, true);
  window.addEventListener("unhandledrejection", function (event) {
    explain(String(event.reason));
  });
})();
