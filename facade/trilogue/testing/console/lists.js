"use strict";
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
