// The wall between data and markup: the one Trusted Types policy of this page.
//
// Leptos turns each wholly static piece of a view into a template by assigning `innerHTML`.
// That is the only markup this program ever parses, so that is all the policy lets through:
// text, and tags written as Leptos writes them, whose names and attributes are listed below.
// Nothing listed can run a script, load a file or leave the page.
// Because every "<" must open or close a listed tag, a browser that reads the text in another
// state than we did (inside a title, say) still finds nothing but listed tags.
// Scripts and script addresses have no rule here, so the browser refuses every one.
(function () {
  "use strict";
  if (!window.trustedTypes) return;

  var TAGS = words(
    "a abbr article aside b bdi br button canvas caption cite code col colgroup data dd del " +
    "details dfn dialog div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hr i input ins kbd label legend li main mark menu meter nav ol optgroup option output " +
    "p pre progress q s samp search section select small span strong sub summary sup table tbody " +
    "td textarea tfoot th thead time tr u ul var wbr " +
    "svg g path circle ellipse rect line polyline polygon text tspan title desc defs symbol use " +
    "clippath mask pattern lineargradient radialgradient stop"
  );
  var ATTRIBUTES = words(
    "abbr autocapitalize autocomplete autofocus checked class colspan cols datetime dir disabled " +
    "draggable enterkeyhint for headers height hidden high href id inert inputmode label lang list " +
    "low max maxlength min minlength multiple name novalidate open optimum pattern placeholder " +
    "readonly required reversed role rows rowspan scope selected size span spellcheck start step " +
    "tabindex title translate type value width wrap " +
    "clip-path clip-rule clippathunits cx cy d dominant-baseline dx dy fill fill-opacity fill-rule " +
    "focusable font-size font-weight fx fy gradienttransform gradientunits mask maskunits offset " +
    "opacity pathlength patterntransform patternunits points preserveaspectratio r rx ry " +
    "shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset " +
    "stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor " +
    "transform vector-effect viewbox x x1 x2 xmlns y y1 y2"
  );
  var PIECE = /[^<]+|<\/([a-z][a-z0-9]*)>|<([a-z][a-z0-9]*)((?: [a-z][a-z0-9-]*(?:="[^"<]*")?)*)>/gi;
  var ATTRIBUTE = / ([a-z][a-z0-9-]*)(?:="([^"<]*)")?/gi;

  function words(text) {
    return new Set(text.split(" "));
  }

  function isListed(name) {
    return ATTRIBUTES.has(name) || /^(aria|data)-[a-z0-9-]+$/.test(name);
  }

  // A link may only lead inside the page, and a paint may only name something in it.
  function isInside(name, value) {
    if (name === "href") return value.startsWith("#");
    return name.startsWith("aria-") || name.startsWith("data-") || !/url\((?!#)/i.test(value);
  }

  function faultIn(markup) {
    var end = 0;
    for (var piece of markup.matchAll(PIECE)) {
      if (piece.index !== end) break;
      end += piece[0].length;
      var tag = piece[1] || piece[2];
      if (tag && !TAGS.has(tag.toLowerCase())) return "the tag " + tag;
      for (var attribute of (piece[3] || "").matchAll(ATTRIBUTE)) {
        var name = attribute[1].toLowerCase();
        if (!isListed(name)) return "the attribute " + name;
        if (!isInside(name, attribute[2] || "")) return "where " + name + " leads";
      }
    }
    return end === markup.length ? null : "the text at character " + end;
  }

  window.trustedTypes.createPolicy("default", {
    createHTML: function (markup) {
      var fault = faultIn(markup);
      if (!fault) return markup;
      console.error("markup refused because of " + fault + ": " + markup.slice(0, 120));
      return null;
    },
  });
})();
