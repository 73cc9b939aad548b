"use strict";
// Whatever comes from the services is shown with textContent: no text of a customer becomes markup.
const token = document.querySelector("meta[name=console-token]").content;
const byId = (id) => document.getElementById(id);
const services = { sunshine: "Sunshine Conversations", dixa: "Dixa", sinch: "Sinch Conversation API" };
const selected = { sunshine: "", dixa: "", sinch: "" };
const headers = { "X-Console-Token": token };

const make = (tag, properties = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
};
const badge = (provider) => make("span", { className: `service ${provider}`, textContent: provider });

const tell = (problem) => {
  byId("error").textContent = problem;
  byId("error").hidden = !problem;
};
const ask = async (path, body) => {
  const options = body === undefined ? { headers } : { headers, method: "POST", body };
  try {
    const answer = await fetch(`/api/${path}`, options);
    const value = await answer.json();
    tell(answer.ok ? "" : `Not done: ${value.error}`);
    return answer.ok ? value : null;
  } catch (error) {
    tell(`The sandbox does not answer: ${error.message}`);
    return null;
  }
};
const act = (path, body) => ask(path, JSON.stringify(body));

// Customers

const chats = {};
for (const [provider, title] of Object.entries(services)) {
  const choice = make("select");
  choice.setAttribute("aria-label", `Conversation at ${title}`);
  const log = make("div", { className: "log", tabIndex: 0 });
  log.setAttribute("role", "log");
  log.setAttribute("aria-label", `Messages at ${title}`);
  const name = make("input", { placeholder: "New customer’s name", maxLength: 100, autocomplete: "off" });
  name.setAttribute("aria-label", `Name of the new customer at ${title}`);
  const text = make("input", { placeholder: "Write as the customer", required: true, maxLength: 10000, autocomplete: "off" });
  text.setAttribute("aria-label", `Message to ${title}`);
  const send = make("button", { textContent: "Send" });
  const form = make("form", {}, name, text, send);
  const chat = make("section", { className: "chat", id: `chat-${provider}` }, make("h2", { textContent: title }), choice, log, form);
  byId("chats").append(chat);
  chats[provider] = { choice, log, name };
  choice.addEventListener("change", () => {
    selected[provider] = choice.value;
    name.hidden = choice.value !== "";
    listen();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    send.disabled = true;
    const body = { provider, conversation: selected[provider], name: name.value, text: text.value };
    const done = await act("messages", body);
    send.disabled = false;
    text.focus();
    if (!done) return;
    text.value = "";
    if (selected[provider] !== done.conversation) {
      selected[provider] = done.conversation;
      listen();
    }
  });
}

const clock = (at) => {
  const moment = new Date(String(at).replace("[GMT]", "")); // which Dixa writes behind the Z
  return Number.isNaN(moment.getTime()) ? at : moment.toLocaleString();
};
const showChat = (provider, { conversations, selected: chosen, lines }) => {
  if (chosen !== selected[provider]) return;
  const { choice, log, name } = chats[provider];
  const gone = chosen && !conversations.some((each) => each.id === chosen) && !lines.length;
  if (gone) {
    selected[provider] = "";
    listen();
  }
  const options = conversations.map(({ id, title }) => make("option", { value: id, textContent: title }));
  options.unshift(make("option", { value: "", textContent: "New customer" }));
  if (selected[provider] && !conversations.some((each) => each.id === chosen)) {
    options.push(make("option", { value: chosen, textContent: `Conversation ${chosen}` }));
  }
  // Left alone when nothing is new: a list that is open would close.
  const titles = (list) => list.map((each) => `${each.value} ${each.textContent}`).join("\n");
  if (titles(options) !== titles([...choice.options])) choice.replaceChildren(...options);
  choice.value = selected[provider];
  name.hidden = selected[provider] !== "";
  const atEnd = log.scrollTop + log.clientHeight >= log.scrollHeight - 40;
  const known = new Set([...log.children].map((node) => node.dataset.id));
  const same = [...known].every((id) => lines.some((line) => line.id === id));
  const news = same ? lines.filter((line) => !known.has(line.id)) : lines;
  if (!same) log.replaceChildren();
  for (const line of news) {
    const who = line.customer ? "customer" : "business";
    const node = make("div", { className: `line ${who}`, textContent: line.text, dir: "auto" });
    node.dataset.id = line.id;
    node.append(make("small", { textContent: `${who}, ${clock(line.at)}`, dir: "ltr" }));
    log.append(node);
  }
  if (atEnd || !same) log.scrollTop = log.scrollHeight;
};

// Requests and deliveries

const body = (title, text) => [make("h3", { textContent: title }), make("pre", { textContent: text || "(empty)", tabIndex: 0 })];
const pretty = (text) => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
};
const opened = (node, path, show) => {
  node.addEventListener("toggle", async () => {
    if (!node.open || node.dataset.read) return;
    node.dataset.read = "yes";
    const found = await ask(path);
    if (found) node.append(...show(found));
    else delete node.dataset.read;
  });
  return node;
};
const requestNode = (each) => {
  const status = make("span", { textContent: each.status ?? "reset", className: each.failed ? "bad" : "good" });
  const extras = [];
  if (each.attempt > 1) extras.push(make("span", { className: "wait", textContent: `attempt ${each.attempt}` }));
  if (each.fault) extras.push(make("span", { className: "bad", textContent: `fault: ${faultName(each.fault)}` }));
  const summary = make(
    "summary", {}, status, badge(each.provider), make("code", { textContent: `${each.method} ${each.target}` }), ...extras,
    make("span", { className: "dim", textContent: `${each.milliseconds} ms` }),
  );
  const node = make("details", {}, summary);
  node.dataset.provider = each.provider;
  node.dataset.failed = each.failed;
  const about = `${each.operation ?? "no such operation"}, ${clock(each.at)}`;
  return opened(node, `requests/${each.number}`, (found) => [
    make("p", { className: "dim", textContent: about }),
    ...body("Request", pretty(found.request)), ...body("Answer", pretty(found.response)),
  ]);
};
const filter = () => {
  for (const node of document.querySelectorAll("#requests details")) {
    const other = byId("show-provider").value && node.dataset.provider !== byId("show-provider").value;
    node.hidden = other || (byId("show-failed").checked && node.dataset.failed !== "true");
  }
};
byId("show-provider").addEventListener("change", filter);
byId("show-failed").addEventListener("change", filter);
const most = 500;
const requestList = document.querySelector("#requests .list");
const noRequests = requestList.firstElementChild;
let lastRequest = 0;
const showRequests = ({ whole, requests }) => {
  lastRequest = requests.at(-1)?.number ?? (whole ? 0 : lastRequest);
  if (whole) requestList.replaceChildren();
  requestList.prepend(...requests.map(requestNode).reverse());
  while (requestList.childElementCount > most) requestList.lastElementChild.remove();
  if (!requestList.childElementCount) requestList.append(noRequests);
  else noRequests.remove();
  filter();
};

const looks = { delivered: "good", pending: "wait", refused: "bad", "given up": "bad" };
const deliveryList = document.querySelector("#deliveries .list");
const noDeliveries = deliveryList.firstElementChild;
const deliveryNode = (each, open) => {
  const retried = each.attempts.length > 1 ? [make("span", { className: "wait", textContent: `${each.attempts.length} attempts` })] : [];
  const final = each.attempts.at(-1);
  const last = final && each.state !== "delivered" ? [make("span", { className: "dim", textContent: final.status ?? "no answer" })] : [];
  const summary = make(
    "summary", {}, make("span", { className: looks[each.state], textContent: each.state }), badge(each.provider),
    make("code", { textContent: each.kind }), ...retried, ...last,
  );
  const lines = each.attempts.map((one) => make("li", { textContent: `${clock(one.at)}: ${one.status ?? one.error}` }));
  if (each.next) lines.push(make("li", { textContent: `${clock(each.next)}: next attempt` }));
  const node = make("details", {}, summary, make("p", { className: "dim", textContent: each.url }), make("ol", {}, ...lines));
  node.dataset.key = `${each.number} ${each.kind} ${each.url}`;
  opened(node, `deliveries/${each.number}`, (found) => body("Event", pretty(found.body)));
  node.open = open.has(node.dataset.key);
  return node;
};
const showDeliveries = (deliveries) => {
  const open = new Set([...deliveryList.querySelectorAll("details[open]")].map((node) => node.dataset.key));
  const focused = document.activeElement?.closest("#deliveries details")?.dataset.key;
  deliveryList.replaceChildren(...(deliveries.length ? deliveries.map((each) => deliveryNode(each, open)) : [noDeliveries]));
  const again = [...deliveryList.children].find((node) => focused && node.dataset.key === focused);
  again?.firstElementChild.focus();
};

// Faults

const presets = [
  ["429, retry after 1 s", { status: 429, retry_after: 1 }],
  ["500 error", { status: 500 }],
  ["503 page of a proxy", { status: 503, html: true }],
  ["401 unauthorized", { status: 401 }],
  ["Connection reset", { reset: true }],
  ["Done, then reset", { reset: true, handled: true }],
  ["Cut off after 20 bytes", { cut: 20 }],
  ["Invalid JSON", { truncate: 20 }],
  ["2 seconds late", { wait: 2 }],
  ["30 seconds late", { wait: 30 }],
];
const faultName = (fault) => {
  const effects = {
    status: `status ${fault.code ?? 500}`, reset: fault.handled ? "done, then reset" : "reset", cut: `cut after ${fault.after ?? 0} bytes`,
    truncate: `invalid JSON after ${fault.after ?? 0} bytes`,
  };
  const words = [effects[fault.effect] ?? "answer", fault.delay ? `${fault.delay} s late` : ""];
  const where = [fault.provider, fault.operation, fault.method, fault.path].filter(Boolean).join(" ");
  return `${words.filter(Boolean).join(" ")}${where ? ` at ${where}` : ""}`;
};
let active = [];
const criteria = () => {
  const found = {};
  if (byId("fault-provider").value) found.provider = byId("fault-provider").value;
  if (byId("fault-times").value) found.times = Number(byId("fault-times").value);
  return found;
};
const buttons = presets.map(([title, effect]) => {
  const button = make("button", { type: "button", textContent: title });
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => {
    const mine = button.fault;
    act("faults", mine ? { fault: mine, on: false } : { fault: { ...effect, ...criteria() }, on: true });
  });
  button.effect = effect;
  return button;
});
byId("presets").append(...buttons);
const isOf = (fault, effect) => {
  const html = fault.headers?.["Content-Type"] === "text/html";
  if (effect.status) return fault.effect === "status" && (fault.code ?? 500) === effect.status && html === Boolean(effect.html);
  if (effect.reset) return fault.effect === "reset" && Boolean(fault.handled) === Boolean(effect.handled);
  if (effect.cut) return fault.effect === "cut" && fault.after === effect.cut;
  if (effect.truncate) return fault.effect === "truncate" && fault.after === effect.truncate;
  return !fault.effect && fault.delay === effect.wait;
};
const press = () => {
  const where = byId("fault-provider").value;
  for (const button of buttons) {
    const on = active.find(({ fault, ended }) => !ended && (fault.provider ?? "") === where && isOf(fault, button.effect));
    button.fault = on?.fault;
    button.setAttribute("aria-pressed", on ? "true" : "false");
  }
};
byId("fault-provider").addEventListener("change", press);
const showFaults = (faults) => {
  active = faults;
  press();
  const rows = faults.map(({ fault, used, ended }) => {
    const off = make("button", { type: "button", textContent: ended ? "Remove" : "Switch off" });
    off.setAttribute("aria-label", `${off.textContent}: ${faultName(fault)}`);
    off.addEventListener("click", () => act("faults", { fault, on: false }));
    const left = ended ? `ended after ${used}` : fault.times ? `used ${used} of ${fault.times} times` : `used ${used} times`;
    return make("li", {}, make("span", { textContent: faultName(fault) }), make("span", { className: "dim", textContent: left }), off);
  });
  byId("active").replaceChildren(...(rows.length ? rows : [make("li", { className: "empty", textContent: "None." })]));
};

// Clock and state

let ahead = 0;
const showClock = ({ now, offset }) => {
  ahead = new Date(now).getTime() - Date.now();
  byId("offset").textContent = offset ? `(set forward by ${Math.round(offset / 60)} minutes)` : "";
  tick();
};
const tick = () => {
  byId("now").textContent = new Date(Date.now() + ahead).toLocaleString();
};
setInterval(tick, 1000);
for (const button of document.querySelectorAll("[data-seconds]")) {
  button.addEventListener("click", () => act("clock", { seconds: Number(button.dataset.seconds) }));
}
const done = (text) => {
  byId("done").textContent = text;
};
const certain = (text) => window.confirm(text);
byId("save").addEventListener("click", async () => {
  const state = await ask("state");
  if (!state) return;
  const address = URL.createObjectURL(new Blob([JSON.stringify(state)], { type: "application/json" }));
  make("a", { href: address, download: "trilogue-sandbox.json" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
  done("Saved.");
});
byId("load").addEventListener("click", () => byId("file").click());
byId("file").addEventListener("change", async () => {
  const [file] = byId("file").files;
  if (file && (await ask("load", await file.text()))) done(`Loaded ${file.name}.`);
  byId("file").value = "";
});
byId("empty").addEventListener("click", async () => {
  if (certain("Delete all records, requests, deliveries and faults?") && (await act("reset", { demo: false }))) done("All services are empty.");
});
byId("demo").addEventListener("click", async () => {
  if (certain("Replace everything by the demo data?") && (await act("reset", { demo: true }))) done("The demo data is there.");
});

// The stream of server-sent events. EventSource cannot send the token's header.

const shows = {
  requests: showRequests, deliveries: showDeliveries, faults: showFaults, clock: showClock,
  ...Object.fromEntries(Object.keys(services).map((provider) => [`chat-${provider}`, (value) => showChat(provider, value)])),
};
const state = (text, look) => Object.assign(byId("connection"), { textContent: text, className: look });
const handle = (event) => {
  const [name, data] = event.split("\n");
  shows[name.slice("event: ".length)](JSON.parse(data.slice("data: ".length)));
};
let stream = new AbortController();
const listen = async () => {
  stream.abort();
  const mine = (stream = new AbortController());
  while (!mine.signal.aborted) {
    try {
      const answer = await fetch(`/api/events?${new URLSearchParams({ ...selected, after: lastRequest })}`, { headers, signal: mine.signal });
      if (!answer.ok) throw new Error((await answer.json()).error);
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      state("live", "good");
      let rest = "";
      for (let { value, done: end } = await reader.read(); !end; { value, done: end } = await reader.read()) {
        const events = (rest + value).split("\n\n");
        rest = events.pop();
        if (!mine.signal.aborted) events.forEach(handle);
      }
      state("ended", "bad");
    } catch (error) {
      if (mine.signal.aborted) return;
      state(`not connected: ${error.message}`, "bad");
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
};
listen();
