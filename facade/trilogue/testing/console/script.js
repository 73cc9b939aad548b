"use strict";
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
