// The connection banner. The framework decides when it shows; this adds its buttons, and does not let anybody watch "retrying" for
// minutes without being told what she can do.
const TOO_LONG = 20_000;
const banner = document.getElementById("components-reconnect-modal");
let since = 0;

setInterval(() => {
  const retrying = banner?.matches(".components-reconnect-show, .components-reconnect-retrying") ?? false;
  since = retrying ? since || Date.now() : 0;
  banner?.classList.toggle("is-long", retrying && Date.now() - since > TOO_LONG);
}, 1000);

document.addEventListener("click", async (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-reconnect]") : null;
  if (!button) return;
  if (button.dataset.reconnect === "reload") return location.reload();
  button.disabled = true;
  try {
    if (!(await Blazor.reconnect())) location.reload();
  } catch {
    // Still no network: the banner stays and the button can be used again.
  } finally {
    button.disabled = false;
  }
});

// The server no longer knows this page: its node is gone. With nothing typed there is nothing to lose, so it opens anew by itself.
document.getElementById("components-reconnect-modal")?.addEventListener("components-reconnect-state-changed", (event) => {
  if (event.detail?.state === "rejected" && !hasTypedText()) location.reload();
});

function hasTypedText() {
  return [...document.querySelectorAll(".mud-dialog textarea, .mud-dialog input")].some((field) => field.value !== "");
}
