// Keeps the page for times without a network, and what it is drawn with. No page of anybody's is ever kept.
// `told` stands before this: the name of what is kept, and which addresses.
"use strict";

const keepShell = async () => {
  const kept = await caches.open(told.name);
  await kept.addAll([told.offline, ...told.shell].map((address) => new Request(address, { cache: "reload" })));
  await self.skipWaiting();
};

// Asking for a page while the worker still wakes up spares a slow phone a moment. But Firefox (153) gives up on a
// page whose early asking fails, whatever the worker answers: its people would see no plan without a network. Only
// Chromium, which alone has this name, was seen to go on (tests/other_browsers).
const asksEarly = () => Boolean(self.registration.navigationPreload && navigator.userAgentData);

const dropOlder = async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== told.name).map((name) => caches.delete(name)));
  if (asksEarly()) await self.registration.navigationPreload.enable();
  await self.clients.claim();
};

const kept = async (address) => (await caches.match(address)) || Response.error();

// Without a network, leaving quickly ends on an empty page.
const empty = () => new Response("<!doctype html><title></title>", { headers: { "Content-Type": "text/html" } });

const openPage = async (event, path) => {
  try {
    return (await event.preloadResponse) || (await fetch(event.request));
  } catch {
    return path === told.away ? empty() : kept(told.offline);
  }
};

self.addEventListener("install", (event) => event.waitUntil(keepShell()));
self.addEventListener("activate", (event) => event.waitUntil(dropOlder()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(openPage(event, pathname));
  else if (told.shell.includes(pathname)) event.respondWith(fetch(request).catch(() => kept(pathname)));
});
