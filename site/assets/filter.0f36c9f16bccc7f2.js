// Filters the list of all evidence where it stands: nothing is requested, and data never becomes markup.
"use strict";

(() => {
  const form = document.querySelector("form.filter");
  const status = document.querySelector("[role=status]");
  if (!form || !status) return;
  const selects = ["category", "stage", "kind", "tag"];

  // "Déjà Vu" is found as "deja vu".
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const entries = Array.from(document.querySelectorAll("[data-kind]"), (row) => ({
    row,
    text: fold(`${row.textContent} ${row.dataset.tag}`),
    values: Object.fromEntries(selects.map((name) => [name, row.dataset[name].split("\n")])),
  }));
  const groups = Array.from(document.querySelectorAll(".group"), (group) => ({
    group,
    count: group.querySelector("h2 .meta"),
    rows: Array.from(group.querySelectorAll("[data-kind]")),
  }));

  const wanted = () => {
    const data = new FormData(form);
    const words = fold(data.get("q")).split(/\s+/).filter(Boolean);
    const chosen = selects.filter((name) => data.get(name)).map((name) => [name, data.get(name)]);
    return { words, chosen };
  };

  const show = () => {
    const { words, chosen } = wanted();
    let shown = 0;
    for (const { row, text, values } of entries) {
      const fits = words.every((word) => text.includes(word)) &&
        chosen.every(([name, value]) => values[name].includes(value));
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    const filtered = words.length > 0 || chosen.length > 0;
    for (const { group, count, rows } of groups) {
      group.hidden = rows.every((row) => row.hidden);
      if (count) count.hidden = filtered;
    }
    status.textContent = !filtered ? `All ${entries.length} are shown.`
      : shown === 0 ? "Nothing fits. Fewer words or another choice may."
      : `${shown} of ${entries.length} shown.`;
  };

  // The address holds the state, so that a filtered list can be sent to somebody.
  const keep = (change) => {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value) query.append(name, value);
    const search = `${query}` && `?${query}`;
    try {
      if (search !== location.search) change.call(history, null, "", location.pathname + search + location.hash);
    } catch {
      // A page on disk may not be allowed to.
    }
  };

  const read = () => {
    const query = new URLSearchParams(location.search);
    for (const control of form.elements) if (control.name) control.value = query.get(control.name) || "";
    for (const name of selects) if (form.elements[name].selectedIndex < 0) form.elements[name].value = "";
    show();
  };

  form.addEventListener("input", () => { show(); keep(history.replaceState); });
  form.addEventListener("submit", (event) => { event.preventDefault(); show(); keep(history.pushState); });
  form.addEventListener("reset", () => setTimeout(() => { show(); keep(history.pushState); }));
  addEventListener("popstate", read);
  form.hidden = false;
  read();
})();
