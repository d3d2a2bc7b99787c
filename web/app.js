// Tessera's own script: colours, keys, the search list, the card scanner, printing and spare form lines.
// Every page also works without it.
(() => {
  "use strict";
  const root = document.documentElement;
  const $ = (selector, from) => (from || document).querySelector(selector);
  const $$ = (selector, from) => Array.from((from || document).querySelectorAll(selector));

  // Colours: what the reader chose, else what the system says. Runs before the first picture.
  const system = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => { try { return localStorage.getItem("theme"); } catch (_) { return null; } };
  const paint = () => root.setAttribute("data-bs-theme", chosen() || (system.matches ? "dark" : "light"));
  paint();
  root.classList.add("js");
  system.addEventListener("change", paint);
  const toggleTheme = () => {
    const next = root.getAttribute("data-bs-theme") === "dark" ? "light" : "dark";
    try { localStorage.setItem("theme", next); } catch (_) { /* private window: lasts for this page only */ }
    root.setAttribute("data-bs-theme", next);
  };

  const typing = (e) => /^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName) || e.target.isContentEditable;
  const results = () => $("#search-results");
  const closeResults = () => { const list = results(); if (list) list.innerHTML = ""; };
  const focusSearch = () => {
    const box = $("#search") || $("#f-q");
    if (box) { box.focus(); box.select(); } else { location.href = "/console"; }
  };
  const showKeys = () => { const dialog = $("#keys"); if (dialog && !dialog.open) dialog.showModal(); };

  // A scanner types like a very fast keyboard and ends with Enter; a person never types 8 digits in a row
  // with less than 50 ms between them.
  let burst = "", last = 0;
  const scanned = (e) => {
    const now = e.timeStamp; // when the key was struck, not when a busy page came to look at it
    if (now - last > 50) burst = "";
    last = now;
    if (e.key.length === 1) { burst += e.key; return false; }
    if (e.key !== "Enter") return false;
    const code = burst;
    burst = "";
    if (!/^([A-Z]{0,3}\d{8,24}|TR\d{38}|TQ1\.[\w.+\/=-]{20,90}|;\d{16,19}=[\d=]*\?|%[Bb]\d{16,19}\^.*)$/.test(code) || e.target.closest("[data-own-scan]")) return false;
    location.href = "/console/search?q=" + encodeURIComponent(code);
    return true;
  };

  // Arrow keys walk from the search box into the list and back; typing goes on in the box.
  const walkResults = (e) => {
    const list = results();
    const box = $("#search");
    if (!list || !box || !(e.target === box || list.contains(e.target))) return false;
    const links = $$("a", list);
    const at = links.indexOf(document.activeElement);
    if (e.key === "Escape") { closeResults(); box.focus(); return true; }
    if (e.key === "ArrowDown" && links.length) { links[Math.min(at + 1, links.length - 1)].focus(); return true; }
    if (e.key === "ArrowUp" && at >= 0) { (at === 0 ? box : links[at - 1]).focus(); return true; }
    if (at >= 0 && e.key.length === 1 && !e.ctrlKey && !e.metaKey && !e.altKey) box.focus();
    return false;
  };

  document.addEventListener("keydown", (e) => {
    if (e.isComposing) return;
    const console = document.body.classList.contains("console");
    if (console && scanned(e)) { e.preventDefault(); return; }
    if (walkResults(e)) { e.preventDefault(); return; }
    if (console && (e.ctrlKey || e.metaKey) && e.key.toLowerCase() === "k") { e.preventDefault(); focusSearch(); return; }
    if (e.altKey && !e.ctrlKey && /^Key[A-Z]$/.test(e.code)) {
      const target = $$('[data-alt="' + e.code.slice(3).toLowerCase() + '"]').pop(); // the page's own before the menu's
      if (target) { e.preventDefault(); target.click(); }
      return;
    }
    if (console && !typing(e) && e.key === "/") { e.preventDefault(); focusSearch(); }
    if (console && !typing(e) && e.key === "?") { e.preventDefault(); showKeys(); }
    if (e.key === "Escape") $$("details.menu[open]").forEach((menu) => { menu.open = false; $("summary", menu).focus(); });
  });

  document.addEventListener("click", (e) => {
    const hit = (selector) => e.target.closest(selector);
    if (hit("[data-theme-toggle]")) toggleTheme();
    if (hit("[data-print]")) window.print();
    if (hit("[data-keys]")) showKeys();
    const add = hit("[data-add-line]");
    if (add) addLine(add);
    if (!hit(".search")) closeResults();
    $$("details.menu[open]").forEach((menu) => { if (!menu.contains(e.target)) menu.open = false; });
  });

  // Another outlet sells something else: the first line follows, until the clerk chooses a category.
  document.addEventListener("change", (e) => {
    const category = $("#f-category_0");
    if (!category) return;
    if (e.target === category) category.dataset.chosen = "1";
    const usual = e.target.id === "f-outlet" && e.target.selectedOptions[0].dataset.category;
    if (usual && !category.dataset.chosen) category.value = usual;
  });

  // A photograph from a telephone is larger than anybody needs to read a bill: made smaller here, and without the place at
  // which it was taken. What the browser can't draw is sent as it is, and the server says what is wrong with it.
  document.addEventListener("change", async (e) => {
    const field = e.target.closest("input[data-photo]");
    const file = field && field.files[0];
    if (!file) return;
    const form = field.form;
    form.dataset.waits = "1";
    try {
      const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
      const scale = Math.min(1, Number(field.dataset.photo) / Math.max(picture.width, picture.height));
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      const small = await new Promise((done) => { canvas.toBlob(done, "image/jpeg", 0.8); });
      const files = new DataTransfer();
      files.items.add(new File([small], "photo.jpg", { type: "image/jpeg" }));
      field.files = files.files;
    } catch { /* sent as it is */ }
    delete form.dataset.waits;
    if (form.dataset.asked) { delete form.dataset.asked; form.requestSubmit(); } // sent while it was made smaller
  });

  const addLine = (button) => {
    const spare = $("[data-spare]", button.closest("[data-lines]"));
    if (spare) { spare.removeAttribute("data-spare"); const field = $("select, input", spare); if (field) field.focus(); }
    button.hidden = !$("[data-spare]", button.closest("[data-lines]"));
  };

  document.addEventListener("DOMContentLoaded", () => {
    $$("[data-print], [data-keys]").forEach((button) => { button.hidden = false; });
    $$("[data-add-line]").forEach((button) => { button.hidden = !$("[data-spare]", button.closest("[data-lines]")); });
    const caps = $("[data-caps]");
    const password = $("input[type=password]");
    if (caps && password) password.addEventListener("keyup", (e) => {
      caps.hidden = !(e.getModifierState && e.getModifierState("CapsLock"));
    });
    // A form that was answered with 422 shows what is wrong: let htmx put it in.
    document.body.addEventListener("htmx:beforeSwap", (e) => {
      if (e.detail.xhr.status === 422) { e.detail.shouldSwap = true; e.detail.isError = false; }
    });
    const wrong = $("[aria-invalid=true]");
    if (wrong) wrong.focus();
    // Enter twice must not post twice; the form's key guards the server side as well.
    $$("form[method=post]").forEach((form) => form.addEventListener("submit", (e) => {
      if (form.dataset.waits) { form.dataset.asked = "1"; e.preventDefault(); return; }
      if (form.dataset.sent && !form.hasAttribute("hx-post")) { e.preventDefault(); return; }
      form.dataset.sent = "1";
    }));
    window.addEventListener("pageshow", () => $$("form[data-sent]").forEach((form) => { delete form.dataset.sent; }));
  });
})();
