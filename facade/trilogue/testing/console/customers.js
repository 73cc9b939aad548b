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
