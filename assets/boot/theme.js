// Puts the chosen theme on the document before anything is painted, so that no page flashes.
// The choice is "light", "dark" or nothing, which follows the system.
(function () {
  "use strict";
  var choice = null;
  try {
    choice = window.localStorage.getItem("customer-radar.theme");
  } catch {
    // Storage can be closed (a file opened from disk, a strict privacy mode): follow the system.
  }
  if (choice !== "light" && choice !== "dark") {
    choice = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }
  document.documentElement.dataset.theme = choice;
})();
