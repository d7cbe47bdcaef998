// Keys, the live line and copying with citation. Every page and action works without this script.
"use strict";
(() => {
  const words = document.body.dataset;
  const live = document.getElementById("live");
  const dialog = document.getElementById("keys");
  const all = (selector) => [...document.querySelectorAll(selector)];
  const setting = (name, value) => {
    try {
      if (value === undefined) return localStorage.getItem(name);
      localStorage.setItem(name, value);
    } catch { /* A browser may keep nothing. */ }
    return null;
  };

  // Live: the newest change of the store; nothing moves, a line says how many are new. A page about one story asks
  // which of them are of that story.
  const shown = Number(words.change);
  const line = (count) => {
    if (count <= 0) return;
    const text = count === 1 ? words.newOne : words.newMany.replace("{n}", count);
    const link = document.createElement("a");
    link.href = location.href.split("#")[0];
    link.textContent = `${text} · ${words.newShow}`;
    live.replaceChildren(link);
  };
  let asked = 0;
  const tell = async (change, isFirst) => {
    if (!words.changes) return line(change - shown);
    const isOld = isFirst || change <= asked;
    asked = Math.max(asked, change);
    if (isOld) return undefined;
    try {
      const answer = await (await fetch(words.changes)).json();
      line(answer.changes.filter((one) => shown < one.id).length);
    } catch { /* The desk has ended, or the story is another's by now: the next change asks again. */ }
    return undefined;
  };
  const channel = "BroadcastChannel" in window ? new BroadcastChannel("sanad") : null;
  if (channel) channel.onmessage = (event) => tell(event.data, false);
  // One connection a browser: HTTP/1.1 allows six, and ten tabs must not take them all.
  const listen = () => new Promise((resolve) => {
    const source = new EventSource("/events");
    let isFirst = !asked;
    source.addEventListener("change", (event) => {
      tell(Number(event.data), isFirst);
      isFirst = false;
      if (channel) channel.postMessage(Number(event.data));
    });
    const end = () => {
      if (!document.hidden) return;
      source.close();
      document.removeEventListener("visibilitychange", end);
      resolve();
    };
    document.addEventListener("visibilitychange", end);
    addEventListener("pagehide", () => source.close());
  });
  let waiting = false;
  const start = async () => {
    if (document.hidden || waiting) return;
    waiting = true;
    try {
      if (navigator.locks) await navigator.locks.request("sanad-live", () => document.hidden ? null : listen());
      else await listen();
    } finally { waiting = false; }
    start();
  };
  document.addEventListener("visibilitychange", start);
  if ("EventSource" in window) start();

  // Keys, as in Miniflux.
  let keysAreOff = setting("keys") === "off";
  let lead = "";
  const rows = () => all(".row, .item, .report-list li, .report span[id], .claim-reports tbody tr, .plain > li, .side mark[id]").filter((row) => row.offsetParent && !row.closest("details:not([open])"));
  const current = () => document.querySelector(".here");
  const go = (row) => {
    if (!row) return;
    current()?.classList.remove("here");
    row.classList.add("here");
    const link = row.querySelector("a[href]") ?? row;
    if (link === row) row.tabIndex = -1;
    link.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  };
  const step = (by, selector) => {
    const list = selector ? all(selector) : rows();
    if (!list.length) return;
    const here = current();
    const at = list.indexOf(here);
    if (at >= 0) return go(list[at + by] ?? here);
    if (!here) return go(by > 0 ? list[0] : list.at(-1));
    const order = (row) => here.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING;
    go(by > 0 ? list.find(order) ?? list[0] : list.findLast((row) => !order(row)));
  };
  const follow = (selector) => (current()?.querySelector(selector) ?? document.querySelector(selector))?.click();
  const outside = () => {
    const link = current()?.querySelector("a.out") ?? document.querySelector("a.out");
    if (link) open(link.href, "_blank", "noopener,noreferrer");
  };
  const say = (text) => {
    live.textContent = text;
    setTimeout(() => { if (live.textContent === text) live.textContent = ""; }, 2500);
  };
  const text = (node) => node?.textContent.replace(/\s+/g, " ").trim() ?? "";
  // A citation is made by the desk; a row without one is copied as its link's words and address.
  const citation = () => {
    const here = current() ?? document.querySelector(".item:target, [data-cite]:target");
    const cited = here?.dataset.cite ?? text(here?.querySelector(".citation"));
    if (cited) return cited;
    const link = here?.querySelector("a.open, a.words");
    if (link) return `${text(link)} ${link.href}`;
    return text(document.querySelector(".claim .citation, #citation")) || `${document.title} ${location.href}`;
  };
  const copy = async (words) => {
    try {
      await navigator.clipboard.writeText(words);
      say(document.body.dataset.copied);
    } catch { /* The browser does not allow it: the words can be marked. */ }
  };
  document.addEventListener("click", (event) => {
    const box = event.target.closest(".copy summary")?.parentElement;
    if (box) copy(text(box.querySelector(".citation")));
    // That of an article stays open: it is all there is beside the text.
    if (box?.querySelector("#citation")) event.preventDefault();
    const sentence = event.target.closest("[data-cite]");
    if (sentence && !event.target.closest("a") && !String(getSelection())) location.hash = sentence.id;
  });
  // Beside an article stands the citation of the sentence that its address names.
  const target = () => {
    const cited = document.querySelector("[data-cite]:target")?.dataset.cite;
    if (cited) document.getElementById("citation").textContent = cited;
  };
  addEventListener("hashchange", target);
  target();
  // A form leads back to its page: there the reader goes on where they were.
  const place = () => `place ${location.pathname}`;
  document.addEventListener("submit", (event) => {
    if (!event.target.dataset.act) return;
    try {
      sessionStorage.setItem(place(), JSON.stringify([event.target.dataset.act, current()?.id ?? "", scrollY]));
    } catch { /* A browser may keep nothing. */ }
  });
  const goBack = () => {
    let kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(place()));
      sessionStorage.removeItem(place());
    } catch { /* Nothing is kept. */ }
    if (!kept) return;
    const [act, row, height] = kept;
    const known = row && document.getElementById(row);
    if (known) go(known);
    else document.querySelector(`form[data-act="${act}"] button`)?.focus({ preventScroll: true });
    scrollTo({ top: height, behavior: "instant" });
  };
  goBack();
  const send = (name) => document.querySelector(`form[data-act="${name}"]`)?.requestSubmit();
  const places = { s: "/", h: "/changes", p: "/pending", c: "/corrections", o: "/sources", t: "/trace" };
  const acts = {
    j: () => step(1), k: () => step(-1),
    n: () => follow("a[rel=next]"),
    p: () => document.querySelector("a[rel=prev]") ? follow("a[rel=prev]") : history.back(),
    o: () => follow("a.open, a.words"), v: () => outside(), i: () => follow("a.story, a.more"),
    c: () => step(1, ".item.differs, .row:has(.badge.differs)"),
    u: () => step(1, ".item.changed, .item:has(.new), .row:has(.badge.changed)"),
    y: () => copy(citation()), m: () => send("seen"), f: () => send("follow"),
    "/": () => document.getElementById("find").focus(),
    "?": () => dialog.showModal(),
    g: () => { lead = "g"; },
  };
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping || dialog.open) return;
    if (keysAreOff && event.key !== "?") return;
    const place = lead && places[event.key];
    lead = "";
    if (place) location.href = place;
    else if (Object.hasOwn(acts, event.key)) acts[event.key]();
    else return;
    event.preventDefault();
  });
  const button = document.querySelector("[data-toggle-keys]");
  const label = () => { button.textContent = keysAreOff ? words.keysOn : words.keysOff; };
  button.addEventListener("click", () => {
    keysAreOff = !keysAreOff;
    setting("keys", keysAreOff ? "off" : "on");
    label();
  });
  label();
  document.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  const help = document.querySelector("[data-keys]");
  help.hidden = false;
  help.addEventListener("click", () => dialog.showModal());
})();
