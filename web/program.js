// The editor of the program document: line numbers, marks on lines with findings, a link to each place, Ctrl-S.
// The page also works without it.
(() => {
  "use strict";
  const text = document.getElementById("f-document");
  const gutter = document.querySelector("[data-gutter]");
  if (!text || !gutter) return;
  let lines = 0;

  const number = () => {
    const count = text.value.split("\n").length;
    while (lines < count) { const line = document.createElement("div"); line.textContent = String(++lines); gutter.append(line); }
    while (lines > count) { gutter.lastChild.remove(); lines--; }
    gutter.scrollTop = text.scrollTop;
  };
  const mark = () => {
    Array.from(gutter.children).forEach((line) => { line.className = ""; });
    document.querySelectorAll("#findings [data-line]").forEach((link) => {
      const line = gutter.children[Number(link.dataset.line) - 1];
      if (line && line.className !== "is-problem") line.className = link.closest("li").className;
    });
  };
  const go = (line, column) => {
    const before = text.value.split("\n").slice(0, line - 1);
    // A column counts characters as YAML does; the text counts half of some as one.
    const row = Array.from(text.value.split("\n")[line - 1] || "").slice(0, column - 1).join("");
    const at = before.reduce((sum, part) => sum + part.length + 1, 0) + row.length;
    text.focus();
    text.setSelectionRange(at, at);
    const height = text.scrollHeight / Math.max(text.value.split("\n").length, 1);
    text.scrollTop = Math.max(0, (line - 4) * height);
    gutter.scrollTop = text.scrollTop;
  };

  text.addEventListener("scroll", () => { gutter.scrollTop = text.scrollTop; });
  text.addEventListener("input", number);
  document.addEventListener("click", (e) => {
    const link = e.target.closest("[data-line]");
    if (!link) return;
    e.preventDefault();
    go(Number(link.dataset.line), Number(link.dataset.column));
  });
  document.addEventListener("keydown", (e) => {
    if (!(e.ctrlKey || e.metaKey) || e.key.toLowerCase() !== "s") return;
    e.preventDefault();
    if (!text.readOnly) text.form.requestSubmit();
  });
  document.body.addEventListener("htmx:afterSwap", (e) => { if (e.detail.target.id === "findings") mark(); });
  number();
  mark();
})();
