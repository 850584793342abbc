// In the demo, fills in the form next to the list of accounts. Sign-in works without this script.
document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-fill]") : null;
  if (!button) return;
  for (const [name, value] of Object.entries(JSON.parse(button.dataset.fill))) {
    const input = document.querySelector(`input[name="${CSS.escape(name)}"]`);
    if (input) input.value = value;
  }
  document.querySelector("form.sign-in-form button[type='submit']")?.focus();
});
