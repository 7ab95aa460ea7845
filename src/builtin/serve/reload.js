// Asks for the page again once the server has another version of the site than the page's own, which is the query of
// this script's address. A tab that nobody looks at holds no connection: a browser has six for one host.
(() => {
  const version = new URL(document.currentScript.src).search;
  const place = "dossier:" + location.pathname;
  const isErrorPage = document.documentElement.hasAttribute("data-faults");
  let source;

  // The browser keeps the place of a page that is loaded again, but not through a page of errors.
  const reload = () => {
    if (!isErrorPage) sessionStorage.setItem(place, String(scrollY));
    location.reload();
  };
  const listen = () => {
    if (source && source.readyState !== EventSource.CLOSED) return;
    source = new EventSource("/.dossier/events" + version);
    source.onmessage = reload;
    source.onerror = () => {
      // Refused for good, because too many listen: another may have gone by then.
      if (source.readyState === EventSource.CLOSED && !document.hidden) setTimeout(listen, 3000);
    };
  };
  const look = () => {
    if (!document.hidden) listen();
    else if (source) source.close();
  };

  if (isErrorPage) {
    sessionStorage.setItem(place + ":back", "yes");
  } else if (sessionStorage.getItem(place + ":back")) {
    sessionStorage.removeItem(place + ":back");
    scrollTo({top: Number(sessionStorage.getItem(place)), behavior: "instant"});
  }
  document.addEventListener("visibilitychange", look);
  addEventListener("pagehide", () => source && source.close());
  addEventListener("pageshow", look);
  look();
})();
