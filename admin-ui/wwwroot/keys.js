// Keyboard shortcuts. The frame gets named shortcuts; j, k and Enter go to the list that has the focus, or to the newest one.
let frame = null;
let goUntil = 0;
let toldAlive = 0;
const lists = new Map();
let page = null;

const TYPING = "input, textarea, select, [contenteditable=''], [contenteditable='true']";
const ACTING = "a, button, summary, [role='button'], [role='menuitem'], [role='option'], [role='tab']";
const OVERLAY = ".mud-dialog, .mud-overlay, .mud-popover-open";

export function start(target) {
  frame = target;
  document.addEventListener("keydown", onKey);
  document.addEventListener("input", alive);
}

export function stop() {
  frame = null;
  page = null;
  lists.clear();
  document.removeEventListener("keydown", onKey);
  document.removeEventListener("input", alive);
}

export function addList(id, element, target) {
  lists.set(id, { element, target });
}

export function removeList(id) {
  lists.delete(id);
}

export function scrollToActive(element) {
  element?.querySelector("[aria-current='true'], .is-active")?.scrollIntoView({ block: "nearest" });
}

// Letters that mean something on the page shown now.
export function setPageKeys(letters, target) {
  page = { letters, target };
}

export function clearPageKeys(target) {
  if (page?.target._id === target._id) page = null;
}

function onKey(event) {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const at = event.target instanceof Element ? event.target : document.body;
  if (at.matches("#global-search") && event.key === "Escape") return at.blur();
  if (event.key === "Escape") return closeMenu();
  if (at.closest(TYPING) || document.querySelector(OVERLAY)) return;

  const handled = go(event) || shortcut(event) || listKey(event, at) || pageKey(event);
  if (handled) event.preventDefault();
}

// MudBlazor closes an open menu by Escape only when the focus is inside it; after a click it is not.
function closeMenu() {
  if (document.querySelector(".mud-popover-open")) document.querySelector(".mud-overlay:not(.mud-overlay-dialog)")?.click();
}

// Someone who writes a long text sends nothing to the server until she leaves the field: without this she would count as away.
function alive() {
  const now = Date.now();
  if (now - toldAlive < 60000) return;
  toldAlive = now;
  tell("alive");
}

function go(event) {
  const waiting = event.timeStamp < goUntil;
  goUntil = 0;
  if (waiting && event.key === "q") return tell("queue");
  if (waiting && event.key === "w") return tell("workbench");
  if (event.key !== "g") return false;
  goUntil = event.timeStamp + 1500;
  return true;
}

// With a Chinese input method switched on, the same keys arrive as full-width signs.
function shortcut(event) {
  if (event.key === "?" || event.key === "？") return tell("help");
  if (event.key === "/" || event.key === "、") {
    const box = document.getElementById("global-search");
    box?.focus();
    box?.select();
    return box !== null;
  }
  return false;
}

function listKey(event, at) {
  const names = { j: "next", k: "previous", Enter: "open" };
  const name = names[event.key];
  if (!name || (name === "open" && at.closest(ACTING))) return false;
  const list = listAt(at);
  if (!list) return false;
  list.target.invokeMethodAsync("OnListKeyAsync", name);
  return true;
}

function pageKey(event) {
  if (!page?.letters.includes(event.key)) return false;
  page.target.invokeMethodAsync("OnPageKeyAsync", event.key);
  return true;
}

function listAt(at) {
  const all = [...lists.values()].filter((list) => list.element.isConnected);
  return all.find((list) => list.element.contains(at)) ?? all.at(-1);
}

function tell(name) {
  frame?.invokeMethodAsync("OnShortcutAsync", name);
  return true;
}
