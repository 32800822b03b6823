/*
 * What the browser adds. Every screen works without this file; all words stand in the templates.
 * Nothing is kept on the device: drafts go to the server.
 */
(() => {
  "use strict";
  const doc = document;
  const find = (selector, root = doc) => root.querySelector(selector);
  const all = (selector, root = doc) => [...root.querySelectorAll(selector)];
  const minutes = 60 * 1000;

  // htmx reads answers into a document of their own, in which no script runs. No other way of writing markup is let through.
  const reading = new Set(["DOMParser parseFromString", "Document parseHTMLUnsafe"]);
  if (window.trustedTypes?.createPolicy) {
    // what the map's library asks at its start, to learn whether the browser draws at all
    const probe = "<svg/>";
    trustedTypes.createPolicy("default", { createHTML: (markup, _type, sink) => (reading.has(sink) || markup === probe ? markup : null) });
  }

  const csrf = () => find('meta[name="csrf"]');
  const composing = (event) => event.isComposing || event.keyCode === 229;
  const say = (words) => {
    const said = find("#said");
    if (said && words) said.textContent = words;
  };

  /* ---- session: how long since the server last heard of us ---- */
  const idle = Number(find('meta[name="session-minutes"]')?.content || 0);
  const warnBefore = idle >= 30 ? 5 : 2;
  const tabs = "BroadcastChannel" in window ? new BroadcastChannel("norishiro") : null;
  let heardAt = Date.now();
  let ended = false;
  const heard = (tell = true) => {
    heardAt = Date.now();
    const dialog = find("#session-ending");
    if (dialog?.open) dialog.close();
    if (tell) tabs?.postMessage("heard");
  };
  tabs?.addEventListener("message", () => heard(false));
  const sessionEnded = () => {
    if (!idle || ended) return;
    ended = true;
    find("#session-ending")?.close();
    const band = find("#session-ended");
    if (band) band.hidden = false;
  };
  const stay = async () => {
    try {
      const answer = await send("/session/stay", new URLSearchParams());
      if (answer.ok) heard();
      else sessionEnded();
    } catch {
      say(find("#said")?.dataset.offline);
      find("#session-ending")?.close();
    }
  };
  /** After signing in again in another tab: give the forms of this page the new token. */
  const resume = async () => {
    if (!ended) return;
    try {
      const answer = await fetch("/today", { redirect: "manual", headers: { Accept: "text/html" } });
      if (!answer.ok) return;
      const token = find('meta[name="csrf"]', new DOMParser().parseFromString(await answer.text(), "text/html"))?.content;
      if (!token) return;
      const mine = csrf();
      mine.content = token;
      for (const input of all("input")) if (input.type === "hidden" && input.name === mine.dataset.name) input.value = token;
      ended = false;
      find("#session-ended").hidden = true;
      heard();
      for (const form of all("form[data-draft]")) if (form.dataset.unsaved) save(form);
    } catch {
      /* still offline: asked again when the page is looked at again */
    }
  };
  const watchSession = () => {
    const left = heardAt + idle * minutes - Date.now();
    if (left <= 0) return sessionEnded();
    if (left > warnBefore * minutes || ended) return;
    if (typedAt > heardAt) {
      // Somebody is writing here: that is not idling.
      typedAt = 0;
      return void stay();
    }
    const dialog = find("#session-ending");
    const clock = find("[data-left]", dialog ?? doc);
    if (clock) clock.textContent = left > minutes ? Math.ceil(left / minutes) + "分" : Math.ceil(left / 1000) + "秒";
    if (dialog && !dialog.open) dialog.showModal();
  };
  if (idle) setInterval(watchSession, 1000);
  let typedAt = 0;
  doc.addEventListener("input", () => {
    typedAt = Date.now();
  });

  const send = (url, body, more = {}) => {
    const token = csrf();
    if (token && !body.has(token.dataset.name)) body.set(token.dataset.name, token.content);
    return fetch(url, {
      method: "POST",
      body,
      redirect: "manual",
      headers: { "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8" },
      ...more,
    });
  };

  /* ---- drafts ---- */
  const saveEvery = 1000;
  const waiting = new Map(); // form → timer
  const underWay = new Map(); // form → AbortController
  const fields = (form) => {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
    return body;
  };
  const status = (form, key, time) => {
    const line = find("[data-draft-status]", form);
    if (!line) return;
    line.textContent = key ? line.dataset[key].replace("{}", time ?? "") : "";
    line.classList.toggle("bad", key === "failed" || key === "refused");
  };
  const now = () => new Date().toLocaleTimeString("ja-JP", { hour: "numeric", minute: "2-digit" });
  /** The first stroke sets the clock and later ones do not put it back: whoever never pauses is saved all the same. */
  const later = (form, wait) => {
    if (!waiting.has(form)) waiting.set(form, setTimeout(() => save(form), wait));
  };
  const unwait = (form) => {
    clearTimeout(waiting.get(form));
    waiting.delete(form);
  };
  const save = async (form, leaving = false) => {
    unwait(form);
    if (!form.isConnected || form.dataset.sent || !form.dataset.unsaved) return;
    // One at a time, so that an older text never arrives last; on leaving there is no time to wait.
    if (underWay.has(form) && !leaving) return;
    underWay.get(form)?.abort();
    const abort = new AbortController();
    underWay.set(form, abort);
    const tooLong = setTimeout(() => abort.abort("too long"), 10000);
    const edit = form.dataset.unsaved;
    try {
      const answer = await send("/drafts", fields(form), leaving ? { keepalive: true } : { signal: abort.signal });
      if (answer.status === 401 || answer.status === 403 || answer.type === "opaqueredirect") return sessionEnded();
      if (!answer.ok) throw answer.status;
      const text = answer.status === 204 ? "" : (await answer.text()).trim();
      heard();
      if (form.dataset.unsaved === edit) delete form.dataset.unsaved;
      else later(form, saveEvery);
      status(form, answer.status === 204 ? "" : "saved", /^\S{1,12}$/.test(text) ? text : now());
    } catch (problem) {
      if (problem?.name === "AbortError") return;
      status(form, typeof problem === "number" ? "refused" : "failed");
      if (problem !== 413 && problem !== 422) later(form, 5000);
    } finally {
      clearTimeout(tooLong);
      if (underWay.get(form) === abort) underWay.delete(form);
    }
  };
  let edits = 0;
  const edited = (event) => {
    const form = event.target.form;
    if (!form?.matches?.("form[data-draft]")) return;
    form.dataset.unsaved = String(++edits);
    later(form, event.target.matches("select, [type=radio], [type=checkbox]") ? 300 : saveEvery);
  };
  const saveAll = (leaving) => {
    for (const form of all("form[data-draft]")) if (form.dataset.unsaved) save(form, leaving);
  };
  doc.addEventListener("input", edited);
  doc.addEventListener("focusout", (event) => {
    const form = event.target.form;
    if (form?.dataset?.unsaved) save(form);
  });
  addEventListener("pagehide", () => saveAll(true));
  addEventListener("online", () => (ended ? resume() : saveAll(false)));
  doc.addEventListener("visibilitychange", () => (doc.hidden ? saveAll(true) : ended ? resume() : watchSession()));
  addEventListener("focus", resume);

  /* ---- may all on this page still be seen? Asked without the session: asking must keep nobody signed in ---- */
  const watched = find('meta[name="watch"]')?.content;
  const askEvery = 4000;
  let askedAt = Date.now();
  let cleared = false;
  const clear = () => {
    cleared = true;
    saveAll(true);
    for (const dialog of all("dialog[open]")) dialog.close();
    doc.title = "のりしろ";
    for (const box of all('input[type="search"]')) box.value = "";
    const why = find("#sight-changed");
    if (!why) return doc.body.replaceChildren();
    find("#main")?.replaceChildren(why);
    const again = find("[data-reopen]", why);
    if (again) again.href = location.pathname + location.search;
    why.hidden = false;
    why.focus();
  };
  const stillMine = async () => {
    if (!watched || cleared || doc.hidden) return;
    askedAt = Date.now();
    try {
      const answer = await fetch("/watch?page=" + encodeURIComponent(watched), { credentials: "omit", cache: "no-store" });
      if (answer.status === 410 && !cleared) clear();
    } catch {
      /* no network: asked again at the next turn */
    }
  };
  if (watched) {
    setInterval(() => Date.now() - askedAt >= askEvery - 500 && stillMine(), askEvery);
    doc.addEventListener("visibilitychange", stillMine);
    addEventListener("pageshow", (event) => event.persisted && stillMine());
  }

  /* ---- sending a form once, and asking first ---- */
  const release = (form) => {
    delete form.dataset.sent;
    form.removeAttribute("aria-busy");
  };
  const ask = (button) => {
    const dialog = find("#confirm");
    if (!dialog?.showModal) return button.form.requestSubmit(button);
    find("#confirm-title").textContent = button.dataset.confirmTitle || find("#confirm-title").textContent;
    find("#confirm-text").textContent = button.dataset.confirm;
    const yes = find("[data-yes]", dialog);
    yes.textContent = (button.firstChild?.textContent || button.textContent).trim();
    yes.classList.toggle("danger", button.classList.contains("danger"));
    yes.onclick = () => {
      dialog.close();
      button.dataset.confirmed = "yes";
      button.form.requestSubmit(button);
      delete button.dataset.confirmed;
    };
    find("[data-no]", dialog).onclick = () => dialog.close();
    dialog.onclose = () => button.isConnected && button.focus();
    dialog.showModal();
    find("[data-no]", dialog).focus();
  };
  doc.addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      const button = event.submitter;
      const stop = () => {
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      if (form.method !== "post") return;
      if (button?.dataset.confirm && !button.dataset.confirmed) {
        stop();
        return ask(button);
      }
      if (form.dataset.sent) return stop();
      unwait(form);
      underWay.get(form)?.abort();
      form.dataset.sent = "yes";
      form.setAttribute("aria-busy", "true");
      setTimeout(() => release(form), 8000);
    },
    true,
  );
  addEventListener("pageshow", (event) => {
    if (event.persisted) all("form[data-sent]").forEach(release);
  });

  /* ---- keys ---- */
  const toNote = () => {
    const note = find("#note textarea");
    const link = find("a[data-note]") || find("a[data-note-who]");
    if (note) {
      note.focus();
      note.scrollIntoView({ block: "center" });
    } else if (link) link.click();
    return Boolean(note || link);
  };
  doc.addEventListener("keydown", (event) => {
    if (composing(event)) {
      // Safari ends a composition with this Enter and would send the form.
      if (event.key === "Enter" && event.target.tagName === "INPUT") event.preventDefault();
      return;
    }
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
    const control = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (event.key === "F2" && plain) {
      if (!find("dialog[open]") && toNote()) event.preventDefault();
    } else if (control && event.key === "/") {
      const search = find("#search") || find('input[type="search"]');
      if (!search) return;
      event.preventDefault();
      search.focus();
      search.select();
    } else if (control && event.key === "Enter") {
      const form = event.target.form || event.target.closest?.("form");
      if (!form) return;
      event.preventDefault();
      const button = find('button[data-submit="true"]', form) || find("button:not([type=button], [formaction])", form);
      if (button) form.requestSubmit(button);
    } else if (event.key === "Escape") {
      const open = find("details.me[open]");
      if (!open) return;
      open.open = false;
      find("summary", open).focus();
    }
  });
  doc.addEventListener("click", (event) => {
    const me = find("details.me[open]");
    if (me && !me.contains(event.target)) me.open = false;
    const at = event.target.closest?.("[data-stay], [data-take], a[href='#note']");
    if (!at) return;
    if (at.matches("[data-stay]")) stay();
    else if (at.matches("[data-take]")) take(at);
    else if (toNote()) event.preventDefault();
  });

  /* ---- fields ---- */
  const readings = new WeakMap();
  const readDate = (input) => {
    const line = find("[data-reading]", input.closest(".field") ?? doc);
    if (!line) return;
    clearTimeout(readings.get(input));
    const typed = input.value.trim();
    if (!typed) {
      line.textContent = line.dataset.example ?? "";
      return;
    }
    const ask = async () => {
      try {
        const query = new URLSearchParams({ text: typed, as: input.dataset.dateReading || "date" });
        const answer = await fetch("/calendar/reading?" + query, { redirect: "manual", headers: { Accept: "text/plain" } });
        if (answer.ok) heard();
        if (answer.ok && input.value.trim() === typed) line.textContent = await answer.text();
      } catch {
        /* the server reads it again when the form is sent */
      }
    };
    readings.set(input, setTimeout(ask, 250));
  };
  const count = (area) => {
    const line = find("[data-count]", area.parentElement);
    const max = Number(area.dataset.max);
    if (!line || !max) return;
    const left = max - [...area.value].length;
    line.hidden = left > max / 10;
    if (!line.hidden) line.textContent = (left < 0 ? line.dataset.over : line.dataset.count).replace("{}", Math.abs(left).toLocaleString("ja-JP"));
    line.classList.toggle("error", left < 0);
  };
  doc.addEventListener("input", (event) => {
    if (event.target.matches?.("input[data-date-reading]")) readDate(event.target);
    else if (event.target.matches?.("textarea[data-max]")) count(event.target);
  });
  /** Two people changed one field: put the other's text into the box. */
  const take = (button) => {
    const box = button.closest(".theirs");
    const theirs = find("[data-theirs]", box).dataset.theirs;
    const field = box.closest(".field");
    const control = find("input:not([type=radio], [type=checkbox]), textarea, select", field);
    if (control) control.value = theirs;
    else for (const choice of all("input", field)) choice.checked = choice.value === theirs;
    const first = control || find("input:checked", field);
    first?.focus();
    first?.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const prepare = (root) => {
    for (const button of all("[data-take]", root)) button.hidden = false;
    for (const input of all("input[data-date-reading]", root)) if (input.value) readDate(input);
    for (const area of all("textarea[data-max]", root)) count(area);
  };

  /* ---- htmx: where the focus goes, what is said ---- */
  let lastFocus = "";
  doc.addEventListener("focusin", (event) => {
    if (event.target.id) lastFocus = event.target.id;
  });
  const settle = (event) => {
    const old = event.detail.target ?? event.target;
    const place = (old?.id && doc.getElementById(old.id)) || (event.target.isConnected ? event.target : find("#main"));
    heard();
    prepare(place);
    const wanted = find("[data-errors], [data-focus]", place);
    if (wanted) return wanted.focus();
    const active = doc.activeElement;
    if (active && active !== doc.body && active.isConnected) return;
    // What had the focus may have come back folded away: then the heading of what was swapped.
    for (const back of [lastFocus && doc.getElementById(lastFocus), find("h1, h2, h3", place), find("#main")]) {
      if (!back) continue;
      if (!back.matches("a, button, input, select, textarea, summary, [tabindex]")) back.tabIndex = -1;
      back.focus();
      if (doc.activeElement === back) return;
    }
  };
  doc.addEventListener("htmx:afterSettle", settle);
  doc.addEventListener("htmx:configRequest", (event) => {
    const token = csrf();
    if (token && event.detail.verb !== "get") event.detail.parameters[token.dataset.name] = token.content;
  });
  doc.addEventListener("htmx:beforeRequest", (event) => event.detail.elt.setAttribute("aria-busy", "true"));
  doc.addEventListener("htmx:afterRequest", (event) => {
    const elt = event.detail.elt;
    elt.removeAttribute("aria-busy");
    if (elt.matches("form")) release(elt);
    if (event.detail.xhr?.status === 401) sessionEnded();
  });
  doc.addEventListener("htmx:responseError", () => say(find("#said")?.dataset.failed));
  doc.addEventListener("htmx:sendError", () => say(find("#said")?.dataset.offline));

  doc.addEventListener("DOMContentLoaded", () => {
    prepare(doc);
    const errors = find("[data-errors]");
    if (errors) errors.focus();
    else if (location.hash === "#note") toNote();
  });
  // Going to the place the address names, the browser takes the focus away again, and does so last of all.
  addEventListener("load", () => {
    if (location.hash === "#note" && !find("[data-errors]")) requestAnimationFrame(toNote);
  });
})();
